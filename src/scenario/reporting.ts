/** What a partner gains by misreporting an input that it controls, while what it really spends stays the same. */

import type { Numeric } from '../number/numeric.ts'
import { add, compare, div, mul, neg, one, type Rational, rational, sub, toText } from '../number/rational.ts'
import { compute } from './compute.ts'
import { exactKeyOf } from './exact-key.ts'
import { size } from './incentive/slopes.ts'
import { exactNumber, readSituation, type Situation, withValues } from './situation.ts'

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
 * @throws every problem of the inputs at once
 * @example misreporting({ key, inputs }).find(({ input }) => input === 'hours')?.perUnit // '0.6'
 */
export function misreporting(situation: Situation, { by = {}, reporters = {} }: ReportingOptions = {}): readonly Misreport[] {
  const { key } = situation
  const exact = exactKeyOf(key)
  const at = readSituation(situation)
  return Object.entries(key.inputs).flatMap(([input, { controlledBy }]): readonly Misreport[] => {
    const party = reporters[input] ?? controlledBy
    const due = party === undefined ? undefined : exact.due.get(party)
    if (party === undefined || !due) return []
    const truth = at.get(input) as Rational
    const allowed = by[input]
    const delta = size(allowed === undefined ? (truth.n === 0n ? one : mul(truth, rational(1n, 100n))) : exactNumber(allowed, `by.${input}`))
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
