/** The Banzhaf value. */
import { type Allocation, named } from './allocation.ts'
import type { Game } from './game.ts'
import { marginals, overCoalitions } from './marginals.ts'

/**
 * Each player's average contribution over all coalitions of the others: βᵢ = 2^(1−n) Σ_S (v(S∪i) − v(S)) (Banzhaf 1965, Owen
 * 1975). It does **not** divide the worth of everybody: the amounts need not add up to it. See `normalizedBanzhaf`.
 *
 * @example banzhaf(game(['a', 'b'], [0, 100, 200, 700])) // { a: '300', b: '400' }
 */
export const banzhaf = <P extends string>(game: Game<P>): Allocation<P> => named(game.players, overCoalitions(marginals(game)))
