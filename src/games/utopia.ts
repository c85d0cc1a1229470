/** The utopia payoffs: the most each player can hope for. */
import { sub } from '../number/rational.ts'
import { type Allocation, named } from './allocation.ts'
import { everybody } from './coalition.ts'
import type { Rational } from './fraction.ts'
import type { Game } from './game.ts'
import { total, worth } from './worth.ts'

/**
 * What each player adds to all the others: Mᵢ = v(N) − v(N∖i). Nobody pays more than that to keep a player (Tijs 1981).
 *
 * @example utopia(game(['a', 'b', 'c'], [0, 0, 0, 60, 0, 60, 60, 72])) // { a: '12', b: '12', c: '12' }
 */
export const utopia = <P extends string>(game: Game<P>): Allocation<P> => named(game.players, utopiaNumbers(game))

/** The utopia payoffs in player order. */
export const utopiaNumbers = (game: Game): Rational[] => game.players.map((_, i) => sub(total(game), worth(game, everybody(game.players.length) - 2 ** i)))
