/** The Shapley value. */
import { type Allocation, named } from './allocation.ts'
import type { Game } from './game.ts'
import { marginals, overOrders } from './marginals.ts'

/**
 * Each player's average contribution over all orders in which the players can join:
 * φᵢ = Σ_S |S|!(n−|S|−1)!/n! · (v(S∪i) − v(S)). The only value that is efficient, symmetric, additive and gives nothing to a
 * player who adds nothing (Shapley 1953). Exact, for a table of up to 24 players.
 *
 * @example
 * shapley(game(['owner', 'w1', 'w2'], (c) => (c.includes('owner') ? 6 * (c.length - 1) : 0)))
 * // { owner: '6', w1: '3', w2: '3' }
 */
export const shapley = <P extends string>(game: Game<P>): Allocation<P> => named(game.players, overOrders(marginals(game)))
