/** The maximum game. */
import { max, zero } from '../number/rational.ts'
import { type ByPlayer, readByPlayer } from './allocation.ts'
import { buildGame, playersOf } from './build-game.ts'
import type { Rational } from './fraction.ts'
import type { Game } from './game.ts'

/**
 * A coalition needs the largest of its members' needs: c(S) = max_{i∈S} cᵢ, the cost game of a shared runway (Littlechild & Owen
 * 1973). Its Shapley value is `airport`; that works for any number of players.
 *
 * @example shapley(maxGame({ small: 8, middle: 11, large: 13 })) // { small: '8/3', middle: '25/6', large: '37/6' }
 */
export function maxGame<P extends string>(needs: ByPlayer<P>): Game<P> {
  const players = playersOf(needs)
  const amounts = readByPlayer(players, needs, 'needs')
  const inside = (mask: number): Rational[] => amounts.filter((_, i) => (mask >>> i) & 1)
  return buildGame(players, (mask) => (mask === 0 ? zero : inside(mask).reduce(max)))
}
