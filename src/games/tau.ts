/** The τ-value. */
import { SplitKeyError } from '../core/issue.ts'
import { add, compare, div, mul, sub, zero } from '../number/rational.ts'
import { type Allocation, named } from './allocation.ts'
import { type Rational, sum } from './fraction.ts'
import type { Game } from './game.ts'
import { minimalRightNumbers } from './minimal-rights.ts'
import { utopiaNumbers } from './utopia.ts'
import { total } from './worth.ts'

/**
 * The point between minimal rights m and utopia payoffs M that divides v(N): m + α(M − m) (Tijs 1981). Defined for quasi-balanced
 * games (m ≤ M and Σm ≤ v(N) ≤ ΣM), which every game with a core is; throws for others.
 *
 * @example tau(game(['a', 'b'], [0, 100, 200, 700])) // { a: '300', b: '400' }
 */
export const tau = <P extends string>(game: Game<P>): Allocation<P> => named(game.players, tauNumbers(game))

/** The τ-value in player order. */
export function tauNumbers(game: Game): Rational[] {
  const most = utopiaNumbers(game)
  const least = minimalRightNumbers(game)
  const [low, high] = [sum(least), sum(most)]
  const ordered = least.every((right, i) => compare(right, most[i] as Rational) <= 0)
  if (!ordered || compare(low, total(game)) > 0 || compare(total(game), high) > 0) throw notQuasiBalanced()
  const share = div(sub(total(game), low), sub(high, low)) ?? zero
  return least.map((right, i) => add(right, mul(share, sub(most[i] as Rational, right))))
}

function notQuasiBalanced(): SplitKeyError {
  const message = 'the τ-value does not exist: the game is not quasi-balanced (minimal rights and utopia payoffs do not enclose v(N))'
  return new SplitKeyError([{ code: 'out-of-range', path: 'values', input: 'v', message }])
}
