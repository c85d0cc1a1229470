import type { Apportionment, ApportionmentOptions } from './apportionment.ts'
import { byDivisor } from './by-divisor.ts'
import type { DivisorMethod } from './highest-averages.ts'
import type { Weights } from './weights.ts'

/** Seat k + 1 costs k + ½: quotas are rounded to the nearest. */
export const websterMethod: DivisorMethod = { signpost: (k) => [2n * k + 1n, 2n], power: 1 }

/**
 * Webster 1832, Sainte-Laguë 1910, major fractions: divide by 1, 3, 5, …; the seats go to the highest quotients.
 *
 * It favours neither large nor small, more seats never cost anybody a seat, and for two or three parties it never leaves the quota.
 * For four and more it can: of 100 seats below, the second is due 44 and receives 43, because three small ones round up.
 *
 * @example webster({ A: 11, B: 13, C: 15, D: 65 }, 10).seats // { A: 1, B: 1, C: 2, D: 6 }
 * @example webster({ A: 5117, B: 4400, C: 162, D: 161, E: 160 }, 100).seats // { A: 51, B: 43, C: 2, D: 2, E: 2 }
 */
export const webster = <P extends string>(weights: Weights<P>, seats: number, options?: ApportionmentOptions): Apportionment<P> =>
  byDivisor(websterMethod, weights, seats, options)
