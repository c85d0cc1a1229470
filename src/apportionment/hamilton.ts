import { type Apportionment, type ApportionmentOptions, byName, checkSeats, type Raw } from './apportionment.ts'
import { type Weighed, type Weights, weigh } from './weights.ts'

/**
 * Hamilton 1792, Vinton, Hare–Niemeyer, largest remainder: every quota rounded down, the seats that are left to the largest remainders.
 * Known since the Nine Chapters on the Mathematical Art (1st century), with ties to the first.
 *
 * Nobody is ever a whole seat away from its quota. In exchange more seats can cost a seat (the Alabama paradox): C below has 2 seats
 * of 10 and 1 of 11. And a party that grows can lose a seat to one that shrinks (the population paradox): below, B grows by 0.3 % and D
 * shrinks, and B's seat goes to D. Balinski & Young 1982: no method avoids both that and leaving the quota.
 *
 * With a minimum, who is below it is raised to it and takes no part in the remainders; what the raised ones received too much is taken
 * where the remainders are smallest.
 *
 * @example hamilton({ A: 6, B: 6, C: 2 }, 10).seats // { A: 4, B: 4, C: 2 }
 * @example hamilton({ A: 6, B: 6, C: 2 }, 11).seats // { A: 5, B: 5, C: 1 }
 * @example hamilton({ A: 5525381, B: 3470152, C: 3864226, D: 201203 }, 100).seats // { A: 42, B: 27, C: 30, D: 1 }
 * @example hamilton({ A: 5657564, B: 3507464, C: 3885693, D: 201049 }, 100).seats // { A: 43, B: 26, C: 29, D: 2 }
 */
export function hamilton<P extends string>(weights: Weights<P>, seats: number, { minimum = 0 }: ApportionmentOptions = {}): Apportionment<P> {
  const weighed = weigh(weights)
  checkSeats(weighed, seats, minimum)
  return byName(weighed, largestRemainders(weighed, BigInt(seats), BigInt(minimum)))
}

function largestRemainders({ weights, total }: Weighed, house: bigint, minimum: bigint): Raw {
  const floors = weights.map((weight) => (weight * house) / total)
  const raised = weights.map((weight, index) => weight > 0n && (floors[index] as bigint) < minimum)
  const seats = floors.map((floor, index) => (raised[index] ? minimum : floor))
  const rest = weights.map((weight) => (weight * house) % total)
  const left = house - seats.reduce((a, b) => a + b, 0n)
  const order = weights
    .map((_weight, index) => index)
    .filter((index) => !raised[index] && (rest[index] as bigint) > 0n)
    .sort((a, b) => sign((rest[b] as bigint) - (rest[a] as bigint)) || a - b)
  if (left < 0n) return takeBack({ weights, total }, house, minimum, seats, -left)
  const winners = order.slice(0, Number(left))
  for (const index of winners) (seats[index] as bigint)++
  const [last, next] = [order[Number(left) - 1], order[Number(left)]]
  if (last === undefined || next === undefined || rest[last] !== rest[next]) return { seats }
  const between = order.filter((index) => rest[index] === rest[last]).sort((a, b) => a - b)
  return { seats, tie: { between, seats: between.filter((index) => winners.includes(index)).length } }
}

/** Takes seats from those that are above the minimum, each time where least is lost of the quota. */
function takeBack({ weights, total }: Omit<Weighed, 'names'>, house: bigint, minimum: bigint, seats: bigint[], count: bigint): Raw {
  const above = (index: number): bigint => (weights[index] as bigint) * house - (seats[index] as bigint) * total
  for (let left = count; left > 0n; left--) {
    const candidates = weights.map((_weight, index) => index).filter((index) => (seats[index] as bigint) > minimum)
    const least = candidates.reduce((best, index) => (above(index) <= above(best) ? index : best))
    ;(seats[least] as bigint)--
  }
  return { seats }
}

const sign = (x: bigint): number => (x < 0n ? -1 : x > 0n ? 1 : 0)
