import { checkSeats } from './apportionment.ts'
import { type Weights, weigh } from './weights.ts'

/** A party outside its quota. */
export interface QuotaViolation<P extends string = string> {
  readonly party: P
  readonly seats: number
  /** The quota rounded down and rounded up; an auditor expects one of these. */
  readonly lower: number
  readonly upper: number
}

/**
 * Who received fewer seats than its quota rounded down, or more than its quota rounded up. Hamilton and the quota method never do that;
 * every divisor method can.
 *
 * @example
 * const weights = { A: 5117, B: 4400, C: 162, D: 161, E: 160 }
 * quotaViolations(weights, jefferson(weights, 100).seats) // [{ party: 'B', seats: 45, lower: 44, upper: 44 }]
 */
export function quotaViolations<P extends string>(weights: Weights<P>, seats: Readonly<Record<P, number>>): readonly QuotaViolation<P>[] {
  const weighed = weigh(weights)
  const house = weighed.names.reduce((sum, name) => sum + (seats[name] ?? 0), 0)
  checkSeats(weighed, house)
  return weighed.names.flatMap((party, index) => {
    const product = (weighed.weights[index] as bigint) * BigInt(house)
    const lower = Number(product / weighed.total)
    const upper = product % weighed.total === 0n ? lower : lower + 1
    const held = seats[party] ?? 0
    return held < lower || held > upper ? [Object.freeze({ party, seats: held, lower, upper })] : []
  })
}
