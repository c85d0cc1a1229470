import { SplitKeyError } from '../core/issue.ts'
import { checkSeats } from './apportionment.ts'
import { type Weights, weigh } from './weights.ts'

/** Every party may be rounded down or up: two to this power is still quick. */
const mostParties = 20

/**
 * All apportionments that an auditor and a partner could both accept: nobody outside its quota, and nobody with a larger weight
 * receives fewer seats than somebody with a smaller one. Shows what the impossibility theorem of Balinski & Young 1982 forces.
 *
 * @example fairWithinQuota({ A: 660, B: 670, C: 2450, D: 6220 }, 8).every((seats) => seats.B === 1) // true
 * @throws `too-large` for more than 20 parties
 */
export function fairWithinQuota<P extends string>(weights: Weights<P>, seats: number): readonly Readonly<Record<P, number>>[] {
  const weighed = weigh(weights)
  checkSeats(weighed, seats)
  if (weighed.names.length > mostParties)
    throw new SplitKeyError([{ code: 'too-large', path: 'weights', message: `this lists every possibility, for at most ${mostParties} parties` }])
  const choices = weighed.weights.map((weight) => {
    const product = weight * BigInt(seats)
    const floor = Number(product / weighed.total)
    return product % weighed.total === 0n ? [floor] : [floor, floor + 1]
  })
  const all = choices.reduce<readonly (readonly number[])[]>((sofar, options) => sofar.flatMap((held) => options.map((option) => [...held, option])), [[]])
  const inOrder = (held: readonly number[]): boolean =>
    weighed.weights.every((weight, i) => weighed.weights.every((other, j) => weight <= other || (held[i] as number) >= (held[j] as number)))
  return all
    .filter((held) => held.reduce((a, b) => a + b, 0) === seats && inOrder(held))
    .map((held) => Object.freeze(Object.fromEntries(weighed.names.map((name, index) => [name, held[index]]))) as Readonly<Record<P, number>>)
}
