/** The normalized Banzhaf index. */
import { one } from '../../number/rational.ts'
import { type Allocation, type ByPlayer, named } from '../allocation.ts'
import { inProportion } from '../in-proportion.ts'
import { overCoalitions } from '../marginals.ts'
import type { NumberLike } from '../number-like.ts'
import { readVotes, swings } from './voting.ts'

/**
 * The player's part of all decisive votes (Banzhaf 1965, Coleman 1971). Giving a vote away can raise it (the donation paradox).
 *
 * @example normalizedBanzhafIndex({ a: 50, b: 49, c: 1 }, 51) // { a: '0.6', b: '0.2', c: '0.2' }
 */
export function normalizedBanzhafIndex<P extends string>(weights: ByPlayer<P>, quota: NumberLike): Allocation<P> {
  const votes = readVotes(weights, quota)
  return named(votes.players, inProportion(overCoalitions(swings(votes)), one))
}
