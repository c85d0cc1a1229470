import { SplitKeyError } from '../core/issue.ts'
import { type Apportionment, byName, checkSeats, type Raw } from './apportionment.ts'
import { type Weighed, type Weights, weigh } from './weights.ts'

/** It hands out seat by seat, because who may receive the next one depends on the house so far. */
const mostSeats = 1_000_000

/**
 * The quota method (Balinski & Young 1975): as Jefferson, seat by seat, but a seat never goes to who would exceed its quota rounded up
 * in a house of that size.
 *
 * The one known method in which nobody leaves the quota and more seats never cost anybody a seat. It can still give a seat to who
 * shrinks at the cost of who grows; Balinski & Young 1982 prove that something has to give.
 *
 * `tie` is that of the last seat.
 *
 * @example quotaMethod({ A: 5117, B: 4400, C: 162, D: 161, E: 160 }, 100).seats // { A: 52, B: 44, C: 2, D: 1, E: 1 }
 * @throws `too-large` for more than a million seats
 */
export function quotaMethod<P extends string>(weights: Weights<P>, seats: number): Apportionment<P> {
  const weighed = weigh(weights)
  checkSeats(weighed, seats)
  if (seats > mostSeats)
    throw new SplitKeyError([{ code: 'too-large', path: 'seats', message: `the quota method works seat by seat, up to ${mostSeats} seats` }])
  return byName(weighed, seatBySeat(weighed, BigInt(seats)))
}

function seatBySeat({ weights, total }: Weighed, house: bigint): Raw {
  const seats = weights.map(() => 0n)
  let equals: readonly number[] = []
  for (let size = 1n; size <= house; size++) {
    equals = bestClaims(weights, seats, total, size)
    ;(seats[equals[0] as number] as bigint)++
  }
  return equals.length > 1 ? { seats, tie: { between: equals, seats: 1 } } : { seats }
}

/** Who is below its quota in a house of this size and has the highest weight ÷ (seats + 1); all of them, in declared order. */
function bestClaims(weights: readonly bigint[], seats: readonly bigint[], total: bigint, size: bigint): readonly number[] {
  let best: number[] = []
  weights.forEach((weight, index) => {
    const held = seats[index] as bigint
    if (held * total >= weight * size) return
    const first = best[0]
    const difference = first === undefined ? 1n : weight * ((seats[first] as bigint) + 1n) - (weights[first] as bigint) * (held + 1n)
    if (difference > 0n) best = [index]
    else if (difference === 0n) best.push(index)
  })
  return best
}
