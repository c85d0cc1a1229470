/** The prenucleolus. */
import { type Allocation, named } from './allocation.ts'
import type { Game } from './game.ts'
import { leastObjections } from './least-objections.ts'

/**
 * Among all divisions of v(N), the one that makes the largest excess v(S) − x(S) least, then the second largest, and so on
 * (Schmeidler 1969, Sobolev 1975). A player may get less than alone; see `nucleolus`. Exact; at most 16 players.
 *
 * @example prenucleolus(game(['a', 'b'], [0, 100, 200, 700])) // { a: '300', b: '400' }
 */
export const prenucleolus = <P extends string>(game: Game<P>): Allocation<P> =>
  named(game.players, leastObjections(game, { perCapita: false, rational: false }))
