/** The Gately value. */
import { SplitKeyError } from '../core/issue.ts'
import { add, div, mul, sub } from '../number/rational.ts'
import { type Allocation, named } from './allocation.ts'
import { type Rational, sum } from './fraction.ts'
import type { Game } from './game.ts'
import { utopiaNumbers } from './utopia.ts'
import { alone, total } from './worth.ts'

/**
 * The division at which everybody has the same propensity to disrupt, that is the others' loss per unit of own loss if the player
 * leaves: xᵢ = vᵢ + (v(N) − Σv) · (Mᵢ − vᵢ)/Σ(Mⱼ − vⱼ) (Gately 1974). Throws where that ratio does not exist.
 *
 * @example gately(game(['a', 'b', 'c'], [0, 0, 0, 4, 0, 0, 3, 6])) // { a: '18/11', b: '36/11', c: '12/11' }
 */
export const gately = <P extends string>(game: Game<P>): Allocation<P> => named(game.players, gatelyNumbers(game))

/** The Gately value in player order. */
export function gatelyNumbers(game: Game): Rational[] {
  const own = alone(game)
  const gains = utopiaNumbers(game).map((most, i) => sub(most, own[i] as Rational))
  const surplus = sub(total(game), sum(own))
  if (surplus.n === 0n) return own
  const rate = div(surplus, sum(gains))
  if (rate === undefined) throw undefinedRatio()
  return own.map((worth, i) => add(worth, mul(rate, gains[i] as Rational)))
}

function undefinedRatio(): SplitKeyError {
  const message = 'the Gately value does not exist: the players’ gains from everybody’s cooperation add up to zero'
  return new SplitKeyError([{ code: 'shares-all-zero', path: 'values', message }])
}
