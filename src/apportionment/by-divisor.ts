/** Every divisor method is the same function with other signposts. */
import { type Apportionment, type ApportionmentOptions, byName, checkSeats } from './apportionment.ts'
import { type DivisorMethod, highestAverages } from './highest-averages.ts'
import { type Weights, weigh } from './weights.ts'

/** @throws for weights or seats that cannot be apportioned */
export function byDivisor<P extends string>(
  method: DivisorMethod,
  weights: Weights<P>,
  seats: number,
  { minimum = 0 }: ApportionmentOptions = {},
): Apportionment<P> {
  const weighed = weigh(weights)
  checkSeats(weighed, seats, minimum)
  return byName(weighed, highestAverages(weighed, BigInt(seats), method, BigInt(minimum)))
}
