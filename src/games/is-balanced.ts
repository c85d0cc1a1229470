/** Balancedness. */
import { sign } from '../number/rational.ts'
import type { Game } from './game.ts'
import { leastCoreNumbers } from './least-core.ts'

/**
 * Is there a division of v(N) to which no coalition objects, that is, a core (Bondareva 1963, Shapley 1967)? Exact; at most 16
 * players. `leastCore(game).point` is then such a division.
 *
 * @example isBalanced(game(['a', 'b', 'c'], (c) => (c.length > 1 ? 1 : 0))) // false
 */
export const isBalanced = (game: Game): boolean => sign(leastCoreNumbers(game).epsilon) <= 0
