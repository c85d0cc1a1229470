/** The Shapley–Shubik index. */
import { type Allocation, type ByPlayer, named } from '../allocation.ts'
import { overOrders } from '../marginals.ts'
import type { NumberLike } from '../number-like.ts'
import { readVotes, swings } from './voting.ts'

/**
 * In which share of all orders of joining the player is the one who reaches the quota (Shapley & Shubik 1954): the Shapley value of
 * the voting game. Exact by dynamic programming, for hundreds of players with moderate weights.
 *
 * @example shapleyShubik({ a: 50, b: 49, c: 1 }, 51) // { a: '2/3', b: '1/6', c: '1/6' }
 */
export function shapleyShubik<P extends string>(weights: ByPlayer<P>, quota: NumberLike): Allocation<P> {
  const votes = readVotes(weights, quota)
  return named(votes.players, overOrders(swings(votes)))
}
