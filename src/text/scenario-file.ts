/**
 * A scenario file: which keys, the base they start from, and what is asked about them. Files are named from its folder; the caller reads
 * them. Nothing is computed here.
 */

import type { PeriodInputs } from '../agreement/series.ts'
import { type Issue, unknownName } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import type { ScenarioPlan } from '../core/scenario-plan.ts'
import type { UncertaintyPlan } from '../core/uncertainty-plan.ts'
import { numericText } from '../number/decimal.ts'
import { loadAgreement } from './agreement-file.ts'
import { beside } from './beside.ts'
import type { Document } from './document.ts'
import { locate } from './locate.ts'
import { raiseInOrder } from './problems.ts'
import { loadReplay, type ReplaySources } from './replay-file.ts'
import { scenarioNames } from './scenario-names.ts'
import { type ScenarioFields, scenarioShape } from './scenario-schema.ts'
import { readShape } from './shape-issues.ts'
import { versionIn } from './version-in.ts'

type Report = (issue: Issue) => undefined

/**
 * Loads a scenario file, with the keys and the replay it names.
 * @throws every problem of the file at once, each at its place; the problems of the first key or replay that has any
 * @example loadScenarios(loadDocument(text, { file }), { read: (path) => readFileSync(path, 'utf8'), parse: loadDocument })
 */
export function loadScenarios(document: Document, sources: ReplaySources): ScenarioPlan {
  const issues: Issue[] = []
  const report: Report = (issue) => void issues.push(issue)
  const check = (): void => raiseInOrder(issues.map((issue) => locate(issue, document)))
  const fields = readShape(scenarioShape, document.tree, report)
  check()
  if (!fields) throw new TypeError('a file without problems has fields')
  const load = (path: string) => {
    const file = beside(document, path)
    return sources.parse(sources.read(file), { file })
  }
  const months = fields.replay === undefined ? [] : loadReplay(load(fields.replay), sources).periods
  const keys = Object.fromEntries(
    Object.entries(fields.keys).map(([name, path]) => [name, versionIn(loadAgreement(load(path)), fields.month, `keys.${name}`, report)]),
  )
  const plan = planOf(fields, keys, months, report)
  scenarioNames(plan, Object.keys(fields.inputs ?? {}), report)
  check()
  return plan
}

function planOf(fields: ScenarioFields, keys: Readonly<Record<string, KeyData>>, months: readonly PeriodInputs[], report: Report): ScenarioPlan {
  const { scenarios: name, balances, follows = {}, cases = {}, sweeps = [], tables = [], tornado = [], stress = [], effort = [] } = fields
  const uncertainty = fields.uncertainty && uncertaintyOf(fields.uncertainty, months, report)
  return {
    name,
    keys,
    inputs: { ...baseOf(fields, months, report), ...fields.inputs },
    ...(balances && { balances }),
    follows,
    ...(fields.ranges && { ranges: fields.ranges as unknown as NonNullable<ScenarioPlan['ranges']> }),
    cases,
    sweeps,
    tables,
    tornado,
    breakEvens: (fields.breakEvens ?? []).map(defined),
    stress,
    incentives: fields.incentives === 'yes' || fields.incentives === 'true',
    effort: effort.map(defined),
    ...(uncertainty && { uncertainty }),
  }
}

/** Without the fields that are not there. */
const defined = <T extends object>(part: T): { readonly [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as never

const texts = (inputs: PeriodInputs['inputs']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, numericText(value) ?? '']))

function baseOf({ month, replay }: ScenarioFields, months: readonly PeriodInputs[], report: Report): Readonly<Record<string, string>> {
  // Without a replay the month says which version holds, and no more.
  if (month === undefined || replay === undefined) return {}
  const found = months.find(({ period }) => period === month)
  if (found) return texts(found.inputs)
  report({ code: 'unknown-period', path: 'month', message: `${month} is not among the months of ${replay}` })
  return {}
}

function uncertaintyOf(written: NonNullable<ScenarioFields['uncertainty']>, months: readonly PeriodInputs[], report: Report): UncertaintyPlan {
  const series = (names: readonly string[], path: string): readonly (readonly string[])[] => {
    const known = Object.keys(months[0]?.inputs ?? {})
    if (known.length === 0) report({ code: 'missing-part', path, message: 'this is taken from a replay: name one, replay: replay.yaml' })
    else for (const [index, name] of names.entries()) if (!known.includes(name)) report(unknownName('unknown-input', `${path}.${index}`, name, known))
    return months.map(({ inputs }) => names.map((name) => numericText(inputs[name]) ?? '0'))
  }
  const { inputs, history, correlation, ...rest } = written
  return {
    ...defined(rest),
    ...(inputs && { inputs }),
    ...(history && { history: { ...defined(history), months: series(history.inputs, 'uncertainty.history.inputs') } }),
    ...(correlation && { correlation: { inputs: correlation, months: series(correlation, 'uncertainty.correlation') } }),
  } as UncertaintyPlan
}
