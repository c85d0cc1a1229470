/**
 * A design file: a key with open numbers, what it must keep, and the months and ranges that this is asked of. Files are named from its
 * folder; the caller reads them. Nothing is computed here.
 */

import type { DesignMonth, DesignObjective, DesignPlan, DesignRequirement, FreeParameter, FrontierQuestion } from '../core/design-plan.ts'
import type { Issue } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import { type Ranges, standalone } from '../core/promise.ts'
import { isFields } from '../core/reading/context.ts'
import { numericText } from '../number/decimal.ts'
import { fromText, max, min, rational, round, toText } from '../number/rational.ts'
import { properties } from '../proof/property/index.ts'
import { readPromise } from '../proof/property/read-promises.ts'
import type { AgreementFile } from './agreement-file.ts'
import { loadAgreement } from './agreement-file.ts'
import { beside } from './beside.ts'
import { designNames } from './design-names.ts'
import { type DesignFields, designShape } from './design-schema.ts'
import type { Document } from './document.ts'
import { locate } from './locate.ts'
import { raiseInOrder } from './problems.ts'
import { loadReplay, type ReplaySources } from './replay-file.ts'
import { readShape } from './shape-issues.ts'
import { versionIn } from './version-in.ts'

/** A design, ready for `design(plan)` and `frontier(plan, …)`. */
export interface DesignFile {
  readonly name: string
  readonly plan: DesignPlan
  readonly today?: AgreementFile
  readonly frontier?: FrontierQuestion
}

type Report = (issue: Issue) => undefined

/**
 * Loads a design file, with the keys and the replay it names.
 * @throws every problem of the file at once, each at its place; the problems of the first key or replay that has any
 * @example loadDesign(loadDocument(text, { file }), { read: (path) => readFileSync(path, 'utf8'), parse: loadDocument })
 */
export function loadDesign(document: Document, sources: ReplaySources): DesignFile {
  const issues: Issue[] = []
  const report: Report = (issue) => void issues.push(issue)
  const check = (): void => raiseInOrder(issues.map((issue) => locate(issue, document)))
  const fields = readShape(designShape, document.tree, report)
  check()
  if (!fields) throw new TypeError('a file without problems has fields')
  const load = (path: string) => {
    const file = beside(document, path)
    return sources.parse(sources.read(file), { file })
  }
  const key = versionIn(loadAgreement(load(fields.key)), fields.month, 'key', report)
  designNames(fields, key, report)
  const months = monthsOf(fields, fields.replay === undefined ? [] : loadReplay(load(fields.replay), sources).periods)
  const plan: DesignPlan = {
    key,
    free: Object.fromEntries(Object.entries(fields.free).map(([name, one]) => [name, withoutNothing(one) as FreeParameter])),
    require: requirementsOf(fields, key, months, report),
    objective: objectiveOf(fields, key),
    months,
  }
  check()
  return {
    name: fields.design,
    plan,
    ...(fields.today !== undefined && { today: loadAgreement(load(fields.today)) }),
    ...(fields.frontier && { frontier: { along: fields.frontier.along, of: fields.frontier.of ?? 'mean', disagreement: fields.frontier.disagreement ?? {} } }),
  }
}

const withoutNothing = <T extends object>(part: T): object => Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))

function monthsOf(
  { inputs = {} }: DesignFields,
  periods: readonly { readonly period: string; readonly inputs: Readonly<Record<string, unknown>> }[],
): readonly DesignMonth[] {
  return periods.map(({ period, inputs: given }) => ({
    period,
    inputs: { ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, numericText(value as string) ?? ''])), ...inputs },
  }))
}

function requirementsOf(fields: DesignFields, key: KeyData, months: readonly DesignMonth[], report: Report): readonly DesignRequirement[] {
  const over = boxOf(fields, key, months)
  return fields.require.flatMap((entry, index): readonly DesignRequirement[] => {
    const path = `require.${index}`
    const { in: place, ...rest } = isFields(entry) ? entry : { in: undefined }
    if (place !== undefined && place !== 'months' && place !== 'box')
      report({ code: 'schema', path: `${path}.in`, message: 'write in: months, or nothing for the whole box' })
    const promise = readPromise(isFields(entry) ? rest : entry, path, properties, report)
    if (!promise) return []
    return [{ promise: standalone({ over, assume: fields.assume ?? [], hold: [] }, promise), where: place === 'months' ? 'months' : 'box' }]
  })
}

/** Months are exact fractions; the ranges around them end at whole ten-thousandths. */
const fine = rational(1n, 10_000n)

/** The ranges that are written, and for other inputs those of the months. */
function boxOf({ box = {}, free }: DesignFields, { inputs }: KeyData, months: readonly DesignMonth[]): Ranges {
  const replayed = Object.keys(inputs).flatMap((name): (readonly [string, readonly [string, string]])[] => {
    const values = months.flatMap(({ inputs: given }) => (given[name] === undefined ? [] : [fromText(given[name])]))
    if (values.length === 0 || Object.hasOwn(free, name)) return []
    return [[name, [toText(round(values.reduce(min), fine, 'floor')), toText(round(values.reduce(max), fine, 'ceiling'))]]]
  })
  const written = Object.entries(box).map(([name, ends]) => [name, typeof ends === 'string' ? ([ends, ends] as const) : ([ends[0], ends[1]] as const)] as const)
  return { ...Object.fromEntries(replayed), ...(Object.fromEntries(written) as Ranges) }
}

function objectiveOf({ objective = 'nearest' }: DesignFields, { parties }: KeyData): DesignObjective {
  if (objective === 'nearest') return { kind: 'nearest' }
  if ('mean' in objective) return { kind: 'formula', formula: objective.mean, over: 'mean' }
  const { worst } = objective
  if (typeof worst !== 'string') return { kind: 'worst', of: worst }
  return parties.includes(worst) ? { kind: 'worst', of: [worst] } : { kind: 'formula', formula: worst, over: 'worst' }
}
