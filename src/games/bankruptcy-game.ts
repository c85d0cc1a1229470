/** The bankruptcy game. */
import { max, sub, zero } from '../number/rational.ts'
import { type ByPlayer, readByPlayer } from './allocation.ts'
import { buildGame, playersOf } from './build-game.ts'
import { type Rational, sum } from './fraction.ts'
import type { Game } from './game.ts'
import { type NumberLike, readNumber } from './number-like.ts'

/**
 * A coalition is worth what it leaves when it first pays everybody else in full: v(S) = max(0, E − Σ_{j∉S} cⱼ) (O'Neill 1982).
 * Its nucleolus is the Talmud rule, its Shapley value random arrival, its τ-value adjusted proportional.
 *
 * @example nucleolus(bankruptcyGame(200, { a: 100, b: 200, c: 300 })) // { a: '50', b: '75', c: '75' }
 */
export function bankruptcyGame<P extends string>(estate: NumberLike, claims: ByPlayer<P>): Game<P> {
  const players = playersOf(claims)
  const amounts = readByPlayer(players, claims, 'claims')
  const all = readNumber(estate, 'estate')
  const outside = (mask: number): Rational => sum(amounts.filter((_, i) => ((mask >>> i) & 1) === 0))
  return buildGame(players, (mask) => (mask === 0 ? zero : max(zero, sub(all, outside(mask)))))
}
