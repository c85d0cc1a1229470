/** The nucleolus. */
import { type Allocation, named } from './allocation.ts'
import type { Game } from './game.ts'
import { leastObjections } from './least-objections.ts'

/**
 * Among the divisions in which each player gets at least the stand-alone worth, the one that makes the largest excess v(S) − x(S)
 * least, then the second largest, and so on (Schmeidler 1969). It lies in the core whenever there is one. Exact; at most 16
 * players. Throws when the stand-alone worths add up to more than v(N).
 *
 * @example nucleolus(game(['a', 'b', 'c'], [0, 0, 0, 0, 0, 0, 100, 200])) // { a: '50', b: '75', c: '75' }
 */
export const nucleolus = <P extends string>(game: Game<P>): Allocation<P> => named(game.players, leastObjections(game, { perCapita: false, rational: true }))
