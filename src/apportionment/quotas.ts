import { fractionText } from '../core/number-text.ts'
import { checkSeats } from './apportionment.ts'
import { type Weights, weigh } from './weights.ts'

/**
 * What everybody would receive if seats could be divided: seats × weight ÷ all weights, exact: a decimal, or a fraction such as `31/7`.
 *
 * @example quotas({ A: 6, B: 6, C: 2 }, 11) // { A: '33/7', B: '33/7', C: '11/7' }
 */
export function quotas<P extends string>(weights: Weights<P>, seats: number): Readonly<Record<P, string>> {
  const weighed = weigh(weights)
  checkSeats(weighed, seats)
  const house = BigInt(seats)
  return Object.freeze(
    Object.fromEntries(weighed.names.map((name, index) => [name, fractionText((weighed.weights[index] as bigint) * house, weighed.total)])),
  ) as Readonly<Record<P, string>>
}
