import type { Apportionment, ApportionmentOptions } from './apportionment.ts'
import { byDivisor } from './by-divisor.ts'
import type { DivisorMethod } from './highest-averages.ts'
import type { Weights } from './weights.ts'

/** Seat k + 1 costs k, the first nothing: quotas are rounded up. */
export const adamsMethod: DivisorMethod = { signpost: (k) => [k, 1n], power: 1 }

/**
 * Adams 1832, smallest divisors: the first seat is free, then divide by 1, 2, 3, …
 *
 * Everybody with a weight receives a seat before anybody receives a second one; with fewer seats than parties the largest come first.
 * More seats never cost anybody a seat. It favours the small and can leave the quota downwards: of 100 seats below, the second is
 * due 44 and receives 43.
 *
 * @example adams({ A: 2560, B: 3315, C: 995, D: 5012 }, 20).seats // { A: 4, B: 6, C: 2, D: 8 }
 * @example adams({ A: 5117, B: 4400, C: 162, D: 161, E: 160 }, 100).seats // { A: 51, B: 43, C: 2, D: 2, E: 2 }
 */
export const adams = <P extends string>(weights: Weights<P>, seats: number, options?: ApportionmentOptions): Apportionment<P> =>
  byDivisor(adamsMethod, weights, seats, options)
