import type { Apportionment, ApportionmentOptions } from './apportionment.ts'
import { byDivisor } from './by-divisor.ts'
import type { DivisorMethod } from './highest-averages.ts'
import type { Weights } from './weights.ts'

/** Seat k + 1 costs k + 1: quotas are rounded down. */
export const jeffersonMethod: DivisorMethod = { signpost: (k) => [k + 1n, 1n], power: 1 }

/**
 * Jefferson 1792, D'Hondt 1878, greatest divisors: divide by 1, 2, 3, …; the seats go to the highest quotients.
 *
 * More seats never cost anybody a seat, and whoever grows never loses one to who shrinks. It favours the large and can leave the
 * quota upwards: of 100 seats below, the second is due 44 and receives 45.
 *
 * @example jefferson({ A: 100000, B: 80000, C: 30000, D: 20000 }, 8).seats // { A: 4, B: 3, C: 1, D: 0 }
 * @example jefferson({ A: 5117, B: 4400, C: 162, D: 161, E: 160 }, 100).seats // { A: 52, B: 45, C: 1, D: 1, E: 1 }
 */
export const jefferson = <P extends string>(weights: Weights<P>, seats: number, options?: ApportionmentOptions): Apportionment<P> =>
  byDivisor(jeffersonMethod, weights, seats, options)
