/** The Banzhaf value, rescaled so that it divides the worth of everybody. */
import { type Allocation, named } from './allocation.ts'
import type { Game } from './game.ts'
import { inProportion } from './in-proportion.ts'
import { marginals, overCoalitions } from './marginals.ts'
import { total } from './worth.ts'

/**
 * `v(N) · βᵢ / Σ βⱼ`: adds up, but is no longer additive, and giving a vote away can pay (the donation paradox).
 * Source: van den Brink & van der Laan 1998. Throws when the Banzhaf values add up to zero.
 *
 * @example normalizedBanzhaf(game(['a', 'b', 'c'], [0, 0, 0, 1, 0, 2, 1, 3])) // { a: '15/13', b: '9/13', c: '15/13' }
 */
export const normalizedBanzhaf = <P extends string>(game: Game<P>): Allocation<P> =>
  named(game.players, inProportion(overCoalitions(marginals(game)), total(game)))
