/** Equal surplus division. */
import { add, sub } from '../number/rational.ts'
import { type Allocation, named } from './allocation.ts'
import { type Rational, sum } from './fraction.ts'
import type { Game } from './game.ts'
import { alone, total } from './worth.ts'

/**
 * Everybody's stand-alone worth plus an equal part of the rest: vᵢ + (v(N) − Σv)/n; also called CIS, the centre of the imputation
 * set (Driessen & Funaki 1991). For two players it is what all values agree on, the standard solution.
 *
 * @example equalSurplus(game(['singer', 'pianist'], [0, 100, 200, 700])) // { singer: '300', pianist: '400' }
 */
export const equalSurplus = <P extends string>(game: Game<P>): Allocation<P> => named(game.players, restEqually(game, alone(game)))

/** The starting amounts plus an equal part of what is then left of v(N), or short of it. */
export function restEqually(game: Game, start: readonly Rational[]): Rational[] {
  const rest = sub(total(game), sum(start))
  const part = { n: rest.n, d: rest.d * BigInt(start.length) }
  return start.map((amount) => add(amount, part))
}
