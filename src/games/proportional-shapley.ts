/** The proportional Shapley value. */
import { SplitKeyError } from '../core/issue.ts'
import { sign } from '../number/rational.ts'
import { type Allocation, named } from './allocation.ts'
import type { Game } from './game.ts'
import { sharedDividends } from './weighted-shapley.ts'
import { alone } from './worth.ts'

/**
 * The dividend of each coalition divided in proportion to what its members earn alone: φᵢ = Σ_{S∋i} v(i)/Σ_{j∈S} v(j) · Δ(S)
 * (Béal, Ferrières, Rémila & Solal 2018; Besner 2019). All stand-alone worths must be above zero, or all below.
 *
 * @example proportionalShapley(game(['S', 'W'], [0, 100, 200, 700])) // { S: '700/3', W: '1400/3' }
 */
export function proportionalShapley<P extends string>(game: Game<P>): Allocation<P> {
  const weights = alone(game)
  const first = sign(weights[0] as (typeof weights)[0])
  if (first !== 0 && weights.every((weight) => sign(weight) === first)) return named(game.players, sharedDividends(game, weights))
  const message = 'the proportional Shapley value needs stand-alone worths that are all above zero, or all below'
  throw new SplitKeyError([{ code: 'out-of-range', path: 'values', input: 'stand-alone worths', message }])
}
