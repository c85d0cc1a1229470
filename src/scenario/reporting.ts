/** What a partner gains by misreporting an input that it controls, while what it really spends stays the same. */
import { type Issue, unknownName } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import { type Numeric, readNumeric } from '../number/numeric.ts'
import { add, compare, div, mul, neg, one, type Rational, rational, sub, toText } from '../number/rational.ts'
import { compute } from './compute.ts'
import { exactKeyOf } from './exact-key.ts'
import { size } from './incentive/slopes.ts'
import { readSituation, type Situation, withValues } from './situation.ts'

/** The gain from one false report, and the true and the reported value. */
export interface Misreport {
  readonly input: string
  readonly party: string
  readonly truth: string
  readonly reported: string
  /** What the partner is paid more, exactly and before cents; zero or below where truth pays best. */
  readonly gain: string
  /** The gain per unit of untruth: the bound to publish. */
  readonly perUnit: string
}

export interface ReportingOptions {
  /** How far a report may be from the truth, per input; absent: 1 % of the true value, or 1 where that is zero. */
  readonly by?: Readonly<Record<string, Numeric>>
  /** Who reports which input, where the key does not say who controls it. */
  readonly reporters?: Readonly<Record<string, string>>
}

/**
 * For every input that somebody controls or reports, what its reporter gains by a report that is too high or too low by δ, whichever
 * gains more. Own costs are what they are: only what is paid moves. A key that reimburses actual cost and shares the rest pays 1 − s per
 * unit; agreed standards pay nothing.
 * @throws every problem of the inputs and of the question at once
 * @example misreporting({ key, inputs }).find(({ input }) => input === 'hours')?.perUnit // '0.6'
 */
export function misreporting(situation: Situation, { by = {}, reporters = {} }: ReportingOptions = {}): readonly Misreport[] {
  const { key } = situation
  const exact = exactKeyOf(key)
  const issues: Issue[] = reporterIssues(key, reporters)
  const distances = readDistances(key, by, issues)
  const at = readSituation(situation, issues)
  return Object.entries(key.inputs).flatMap(([input, { controlledBy }]): readonly Misreport[] => {
    const party = reporters[input] ?? controlledBy
    const due = party === undefined ? undefined : exact.due.get(party)
    if (party === undefined || !due) return []
    const truth = at.get(input) as Rational
    const delta = distances.get(input) ?? (truth.n === 0n ? one : size(mul(truth, rational(1n, 100n))))
    const { values } = compute([due])
    const [before] = values(at)
    const reports = [delta, neg(delta)].flatMap((move) => {
      const [after] = values(withValues(at, [[input, add(truth, move)]]))
      return before && after ? [{ reported: add(truth, move), gain: sub(after, before) }] : []
    })
    const [first] = reports
    if (!first) return []
    const best = reports.reduce((most, next) => (compare(next.gain, most.gain) > 0 ? next : most), first)
    return [
      { input, party, truth: toText(truth), reported: toText(best.reported), gain: toText(best.gain), perUnit: toText(div(best.gain, delta) ?? best.gain) },
    ]
  })
}

function reporterIssues({ inputs, parties }: KeyData, reporters: Readonly<Record<string, string>>): Issue[] {
  const known = Object.keys(inputs)
  return Object.entries(reporters).flatMap(([input, party]) => [
    ...(known.includes(input) ? [] : [unknownName('unknown-input', `reporters.${input}`, input, known)]),
    ...(parties.includes(party) ? [] : [unknownName('unknown-party', `reporters.${input}`, party, parties)]),
  ])
}

/** How far reports are from the truth, where that is said. */
function readDistances({ inputs }: KeyData, by: Readonly<Record<string, Numeric>>, issues: Issue[]): ReadonlyMap<string, Rational> {
  const known = Object.keys(inputs)
  const read = new Map<string, Rational>()
  for (const [input, value] of Object.entries(by)) {
    const path = `by.${input}`
    if (!known.includes(input)) issues.push(unknownName('unknown-input', path, input, known))
    const distance = readNumeric(value, path, issues)
    if (distance?.n === 0n) issues.push({ code: 'out-of-range', path, input, message: 'a report that is 0 from the truth is the truth' })
    if (distance) read.set(input, size(distance))
  }
  return read
}
