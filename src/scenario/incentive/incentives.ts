/** The incentive table: who gains what from every improvement, and what each bears of every setback. */
import type { Issue } from '../../core/issue.ts'
import { type Ranges, readBox } from '../box.ts'
import { exactKeyOf, roundingsOf } from '../exact-key.ts'
import { readSituation, type Situation } from '../situation.ts'
import { cliffsOf } from './cliffs.ts'
import { type Finding, findingsAt } from './findings.ts'
import { type Incentive, incentiveOf } from './row.ts'
import { slopesOf } from './slopes.ts'
import { improvements, pointsOf, type ShareRange, shareRanges } from './within.ts'

/** One row, with what was found over the ranges. */
export interface IncentiveRow extends Incentive {
  /** Per recipient, the least and the most it keeps anywhere in the ranges: exact at those points, extremes of the points tried. */
  readonly ranges?: Readonly<Record<string, ShareRange>>
}

export interface IncentiveTable {
  /** The unit of every amount. */
  readonly unit: string
  readonly recipients: readonly string[]
  readonly rows: readonly IncentiveRow[]
  readonly findings: readonly Finding[]
  /** Roundings on the way that the slopes pass over. */
  readonly passedOver: readonly { readonly to: string; readonly unit: string; readonly lines: readonly string[] }[]
}

export interface IncentiveOptions {
  /** Absent: the ranges that the key declares. `{}` looks at the present point only. */
  readonly ranges?: Ranges
}

/**
 * For every input, the joint gain of an improvement of one unit and of one percent, and what each partner keeps of it: exact slopes of
 * the key before rounding, on both sides where there is a kink. Gains are payouts less each partner's own costs where the key declares
 * them; what a fund keeps is its own. For every input the parts add up to the joint gain: incentive + insurance = 1.
 * @throws every problem of the inputs and ranges at once; `missing-part` for a clause; `divides-by-zero` where the key has no value
 * @example incentives({ key, inputs }).rows.find(({ input }) => input === 'hours')?.incentive // '1'
 * @see theory section 11.4; the law is in test/laws/incentive.test.ts
 */
export function incentives(situation: Situation, { ranges }: IncentiveOptions = {}): IncentiveTable {
  const { key } = situation
  const exact = exactKeyOf(key)
  const issues: Issue[] = []
  const box = readBox(key, ranges, issues)
  const at = readSituation(situation, issues)
  const slopesAt = slopesOf(exact)
  const points = pointsOf(exact, at, box)
  const recipients = [...exact.net.keys()]
  const rows: IncentiveRow[] = []
  const findings: Finding[] = []
  for (const [input, spec] of Object.entries(key.inputs)) {
    const row = incentiveOf(input, spec, at, slopesAt)
    if (!row) continue
    const everywhere = improvements(key, input, points, slopesAt)
    const found = shareRanges(everywhere, recipients, box)
    rows.push({ ...row, ...(Object.keys(found).length > 0 && { ranges: found }) })
    const looking = { exact, input, better: row.better, box }
    const here = findingsAt(improvements(key, input, [at], slopesAt), { ...looking, where: 'here' })
    const beyond = findingsAt(everywhere, { ...looking, where: 'within ranges' })
    findings.push(...here, ...beyond.filter(({ kind, party }) => !here.some((one) => one.kind === kind && one.party === party)))
    findings.push(...cliffsOf(exact, input, at, slopesAt, box))
  }
  return { unit: key.pot?.unit ?? '', recipients, rows, findings, passedOver: roundingsOf(key) }
}
