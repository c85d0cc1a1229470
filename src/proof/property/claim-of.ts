/** From a promise to the claim that is proved: the goals of its property, and a range for every input that they mention. */
import { type Issue, isSplitKeyError, SplitKeyError, unknownName } from '../../core/issue.ts'
import { type KeyData, visit } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import type { PromiseData } from '../../core/promise.ts'
import type { Claim } from '../goal.ts'
import { isAffine } from './affine.ts'
import { type FormulaReader, formulaReader } from './formula-reader.ts'
import { minus } from './formulas.ts'
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
  const names = mentioned(
    [...goals.map(({ of }) => of), ...given],
    goals.flatMap((goal) => ('along' in goal ? [goal.along] : [])),
  )
  const box = boxOf(names, statement, promise, setting, issues)
  if (issues.length > 0) throw new SplitKeyError(issues)
  const claim = { goals, box, given, tolerance: promise.tolerance ?? '0', decimals: decimalsOf(names, statement, setting) }
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

/** An assumption as formulas that are zero or more; an equality is two of them. */
function assumption(text: string, reader: FormulaReader): readonly Node[] {
  const { left, is, right } = reader.comparison(text)
  const [up, down] = [minus(left, right), minus(right, left)]
  if (!isAffine(up))
    throw new SplitKeyError([
      { code: 'schema', path: '', message: 'an assumption adds up inputs times numbers: hours1 + hours2 >= 10 h; no products, quotients or lines that round' },
    ])
  return is === '==' ? [up, down] : is === '>=' ? [up] : [down]
}

/** The inputs that formulas mention, each once, in order of mention. */
function mentioned(nodes: readonly Node[], also: readonly string[]): readonly string[] {
  const names = new Set<string>()
  visit(nodes, (node) => {
    if (node.op === 'input') names.add(node.name)
  })
  for (const name of also) names.add(name)
  return [...names]
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
