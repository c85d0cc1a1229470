/** The game of a weighted vote. */
import { one, zero } from '../../number/rational.ts'
import type { ByPlayer } from '../allocation.ts'
import { buildGame } from '../build-game.ts'
import { lowestPlayer } from '../coalition.ts'
import type { Game } from '../game.ts'
import type { NumberLike } from '../number-like.ts'
import { checkPlayers } from '../table/players.ts'
import { readVotes } from './voting.ts'

/**
 * A coalition is worth 1 when its weights reach the quota, else 0 (von Neumann & Morgenstern 1944). A table, so at most 20 players;
 * `shapleyShubik` and `banzhafIndex` need none.
 *
 * @example votingGame({ a: 50, b: 49, c: 1 }, 51) // a and b win, a and c win
 */
export function votingGame<P extends string>(weights: ByPlayer<P>, quota: NumberLike): Game<P> {
  const votes = readVotes(weights, quota)
  checkPlayers(votes.players, 20)
  const reached = [0n]
  return buildGame(votes.players, (mask) => {
    if (mask > 0) reached[mask] = (reached[mask & (mask - 1)] as bigint) + (votes.weights[lowestPlayer(mask)] as bigint)
    return (reached[mask] as bigint) >= votes.quota ? one : zero
  })
}
