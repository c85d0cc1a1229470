/** The per-capita nucleolus. */
import { type Allocation, named } from './allocation.ts'
import type { Game } from './game.ts'
import { leastObjections } from './least-objections.ts'

/**
 * The nucleolus of excesses per member, (v(S) − x(S))/|S| (Grotte 1970). Unlike the nucleolus it never gives anybody less when
 * only v(N) grows (Young 1985). Exact; at most 16 players. Throws when the stand-alone worths add up to more than v(N).
 *
 * @example perCapitaNucleolus(savingsGame(game(['a', 'b', 'c'], [0, 15, 20, 35, 55, 61, 65, 78]))) // { a: '2/3', b: '7/6', c: '61/6' }
 */
export const perCapitaNucleolus = <P extends string>(game: Game<P>): Allocation<P> =>
  named(game.players, leastObjections(game, { perCapita: true, rational: true }))
