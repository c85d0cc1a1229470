import type { Apportionment, ApportionmentOptions } from './apportionment.ts'
import { byDivisor } from './by-divisor.ts'
import type { DivisorMethod } from './highest-averages.ts'
import type { Weights } from './weights.ts'

/** Seat k + 1 costs √(k(k + 1)), the first nothing. The square root is never taken: squares are compared. */
export const huntingtonHillMethod: DivisorMethod = { signpost: (k) => [k * (k + 1n), 1n], power: 2 }

/**
 * Huntington–Hill 1911, equal proportions, the method of the United States House since 1941: no transfer of a seat brings weights per
 * seat closer to each other in relative terms.
 *
 * The first seat is free. More seats never cost anybody a seat; it can leave the quota: of 100 seats below, the second is due 44 and
 * receives 43.
 *
 * @example huntingtonHill({ A: 9061, B: 7179, C: 5259, D: 3319, E: 1182 }, 26).seats // { A: 9, B: 7, C: 6, D: 3, E: 1 }
 * @example huntingtonHill({ A: 5117, B: 4400, C: 162, D: 161, E: 160 }, 100).seats // { A: 51, B: 43, C: 2, D: 2, E: 2 }
 */
export const huntingtonHill = <P extends string>(weights: Weights<P>, seats: number, options?: ApportionmentOptions): Apportionment<P> =>
  byDivisor(huntingtonHillMethod, weights, seats, options)
