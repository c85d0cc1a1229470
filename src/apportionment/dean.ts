import type { Apportionment, ApportionmentOptions } from './apportionment.ts'
import { byDivisor } from './by-divisor.ts'
import type { DivisorMethod } from './highest-averages.ts'
import type { Weights } from './weights.ts'

/** Seat k + 1 costs the harmonic mean of k and k + 1, the first nothing. */
export const deanMethod: DivisorMethod = { signpost: (k) => [2n * k * (k + 1n), 2n * k + 1n], power: 1 }

/**
 * Dean 1832, harmonic means: no transfer of a seat brings weight per seat closer to each other in absolute terms.
 *
 * The first seat is free, as with Adams. More seats never cost anybody a seat; it can leave the quota.
 *
 * @example dean({ A: 2560, B: 3315, C: 995, D: 5012 }, 20).seats // { A: 4, B: 6, C: 2, D: 8 }
 */
export const dean = <P extends string>(weights: Weights<P>, seats: number, options?: ApportionmentOptions): Apportionment<P> =>
  byDivisor(deanMethod, weights, seats, options)
