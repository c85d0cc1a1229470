/** The savings game of a cost game. */
import { sub } from '../number/rational.ts'
import { buildGame } from './build-game.ts'
import { sum } from './fraction.ts'
import type { Game } from './game.ts'
import { alone, worth } from './worth.ts'

/**
 * What a coalition saves by buying together: v(S) = Σ_{i∈S} c(i) − c(S). A division of the savings becomes a division of the costs
 * as c(i) minus the player's savings.
 *
 * @example savingsGame(game(['a', 'b'], [0, 300, 270, 410])) // the game 0, 0, 0, 160
 */
export function savingsGame<P extends string>(costs: Game<P>): Game<P> {
  const own = alone(costs)
  const apart = (mask: number): ReturnType<typeof sum> => sum(own.filter((_, i) => (mask >>> i) & 1))
  return buildGame(costs.players, (mask) => sub(apart(mask), worth(costs, mask)), 24)
}
