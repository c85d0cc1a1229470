/** The dual game. */
import type { Game } from './game.ts'
import { likeNumbers } from './worths.ts'

/**
 * What a coalition can hold the others up for: v*(S) = v(N) − v(N∖S). The Shapley value of a game and of its dual are the same;
 * equal surplus division of the one is ENSC of the other.
 *
 * @example dual(game(['a', 'b'], [0, 100, 200, 700])) // the game 0, 500, 600, 700
 */
export function dual<P extends string>(game: Game<P>): Game<P> {
  const values = likeNumbers(game.values)
  const last = values.length - 1
  const turned = game.values.map as (this: unknown, f: (value: number, mask: number) => number) => Float64Array
  const table = turned.call(game.values, (_, mask) => (values[last] as number) - (values[last - mask] as number))
  return Object.freeze({ players: game.players, values: table, scale: game.scale, most: 2 * game.most })
}
