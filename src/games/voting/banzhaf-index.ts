/** The absolute Banzhaf index. */
import { type Allocation, type ByPlayer, named } from '../allocation.ts'
import { overCoalitions } from '../marginals.ts'
import type { NumberLike } from '../number-like.ts'
import { readVotes, swings } from './voting.ts'

/**
 * In which share of the coalitions of the others the player decides (Banzhaf 1965, Penrose 1946). The shares do not add up to 1;
 * see `normalizedBanzhafIndex`. Exact by dynamic programming, for hundreds of players with moderate weights.
 *
 * @example banzhafIndex({ a: 50, b: 49, c: 1 }, 51) // { a: '0.75', b: '0.25', c: '0.25' }
 */
export function banzhafIndex<P extends string>(weights: ByPlayer<P>, quota: NumberLike): Allocation<P> {
  const votes = readVotes(weights, quota)
  return named(votes.players, overCoalitions(swings(votes)))
}
