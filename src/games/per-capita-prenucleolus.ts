/** The per-capita prenucleolus. */
import { type Allocation, named } from './allocation.ts'
import type { Game } from './game.ts'
import { leastObjections } from './least-objections.ts'

/**
 * The prenucleolus of excesses per member, (v(S) − x(S))/|S|: a player may get less than alone. Exact; at most 16 players.
 * Source: Grotte 1970, Young 1985.
 *
 * @example perCapitaPrenucleolus(game(['a', 'b'], [0, 100, 200, 700])) // { a: '300', b: '400' }
 */
export const perCapitaPrenucleolus = <P extends string>(game: Game<P>): Allocation<P> =>
  named(game.players, leastObjections(game, { perCapita: true, rational: false }))
