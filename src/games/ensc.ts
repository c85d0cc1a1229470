/** The egalitarian non-separable contribution value. */
import { type Allocation, named } from './allocation.ts'
import { restEqually } from './equal-surplus.ts'
import type { Game } from './game.ts'
import { utopiaNumbers } from './utopia.ts'

/**
 * Everybody's separable contribution Mᵢ = v(N) − v(N∖i), and the rest in equal parts: Mᵢ + (v(N) − ΣM)/n. The dual of equal
 * surplus division; for costs, the egalitarian non-separable cost method (Driessen & Funaki 1991).
 *
 * @example ensc(game(['a', 'b'], [0, 100, 200, 700])) // { a: '300', b: '400' }
 */
export const ensc = <P extends string>(game: Game<P>): Allocation<P> => named(game.players, restEqually(game, utopiaNumbers(game)))
