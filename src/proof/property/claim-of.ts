/** From a promise to the claim that is proved: the goals of its property, and a range for every input that they mention. */
import { type Issue, isSplitKeyError, SplitKeyError, unknownName } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import type { PromiseData } from '../../core/promise.ts'
import type { Claim } from '../goal.ts'
import { acceptedRanges, acceptedWeights, alsoBeside, assumption, inputNames } from './assumptions.ts'
import { type FormulaReader, formulaReader } from './formula-reader.ts'
import { properties } from './index.ts'
import type { PropertyBook, Stated, Statement } from './property.ts'
import { readPropertyArgs } from './read-args.ts'
import { type Setting, settingOf } from './setting.ts'

/** A claim, and what each of its goals is about. */
export interface PromiseClaim {
  readonly claim: Claim
  readonly goals: readonly Stated[]
}

/**
 * The claim of a promise that stands by itself (`standalone`), about one version of a key.
 * @throws every problem at once, with its path inside the promise: `floor.at`, `assume.0`; an input without a range anywhere is one
 */
export function claimOf(key: KeyData, promise: PromiseData, book: PropertyBook = properties): PromiseClaim {
  const setting = settingOf(key)
  const reader = formulaReader(setting)
  const issues: Issue[] = []
  const given = (promise.assume ?? []).flatMap((text, index) => attempt(`assume.${index}`, issues, () => assumption(text, reader)) ?? [])
  const statement = attempt(argumentPath(promise), issues, () => stated(setting, reader, promise, book))
  if (!statement) throw new SplitKeyError(issues)
  const goals = statement.goals.map(({ goal }) => goal)
  const assumed = alsoBeside(given, statement.like ?? {}, setting)
  const names = [...new Set([...inputNames(...goals.map(({ of }) => of), ...assumed), ...goals.flatMap((goal) => ('along' in goal ? [goal.along] : []))])]
  const box = acceptedRanges(setting, boxOf(names, statement, promise, setting, issues), statement.like ?? {})
  if (goals.every((goal) => 'along' in goal) && (promise.tolerance ?? '0') !== '0')
    issues.push({ code: 'schema', path: 'tolerance', message: `${promise.property} is about changes, of which any is too much: it has no tolerance` })
  if (issues.length > 0) throw new SplitKeyError(issues)
  const weights = alsoBeside(acceptedWeights(setting, box), statement.like ?? {}, setting)
  const claim = { goals, box, given: [...assumed, ...weights], tolerance: promise.tolerance ?? '0', decimals: decimalsOf(names, statement, setting) }
  return { claim, goals: statement.goals }
}

function stated(setting: Setting, reader: FormulaReader, promise: PromiseData, book: PropertyBook): Statement {
  const definition = book.get(promise.property)
  if (!definition) throw new SplitKeyError([unknownName('unknown-name', '', promise.property, [...book.keys()])])
  return definition.state(setting, readPropertyArgs(definition, { setting, reader, given: promise.with }))
}

/** A single argument stands in a file without its name. */
const argumentPath = ({ property, with: args }: PromiseData): string => (Object.keys(args).length === 1 ? `${property}!` : property)

function attempt<T>(path: string, issues: Issue[], work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    const single = path.endsWith('!')
    for (const issue of error.issues) issues.push({ ...issue, path: single ? path.slice(0, -1) : issue.path === '' ? path : `${path}.${issue.path}` })
    return undefined
  }
}

function boxOf(names: readonly string[], { fresh = {}, like = {} }: Statement, promise: PromiseData, { inputs, key }: Setting, issues: Issue[]): Claim['box'] {
  const box: Record<string, readonly [string, string]> = {}
  for (const name of names) {
    const declared = like[name] ?? name
    const range = fresh[name] ?? promise.over?.[declared] ?? inputs[declared]?.range
    if (range) box[name] = range
    else if (like[name] === undefined) {
      const what = Object.hasOwn(key.balances, declared) ? 'balance' : 'input'
      issues.push({
        code: 'missing-input',
        path: '',
        input: declared,
        message: `${what} '${declared}' has no range, and the promise '${promise.name ?? promise.property}' depends on it: write over: { ${declared}: [lowest, highest] }`,
      })
    }
  }
  return box
}

function decimalsOf(names: readonly string[], { like = {} }: Statement, { inputs }: Setting): Readonly<Record<string, number>> {
  const decimals = names.flatMap((name) => {
    const said = inputs[like[name] ?? name]?.decimals
    return said === undefined ? [] : [[name, said] as const]
  })
  return Object.fromEntries(decimals)
}
