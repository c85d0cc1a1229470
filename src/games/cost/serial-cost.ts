/** Serial cost sharing. */
import { add, mul } from '../../number/rational.ts'
import { type Allocation, type ByPlayer, named } from '../allocation.ts'
import { playersOf } from '../build-game.ts'
import type { Rational } from '../fraction.ts'
import { ascending, backInPlace, readAmounts } from './amounts.ts'
import { type QuantityFunction, valueAt } from './cost-function.ts'
import { sharedIncrements } from './shared-increments.ts'

/**
 * Each player pays as if nobody demanded more than that player: with demands in rising order and qᵏ what would be demanded if
 * nobody exceeded the k-th, player i pays Σ_{k≤i} (C(qᵏ) − C(qᵏ⁻¹))/(n+1−k) (Moulin & Shenker 1992). The cost of nothing counts as
 * zero, so a fixed cost is shared equally.
 *
 * @example serialCost({ a: 1, b: 2, c: 3 }, (q) => q * q) // { a: '3', b: '11', c: '22' }
 */
export function serialCost<P extends string>(demands: ByPlayer<P>, cost: QuantityFunction): Allocation<P> {
  const players = playersOf(demands)
  const amounts = readAmounts(players, demands, 'demands')
  const order = ascending(amounts)
  const levels = order.map((_, k) => valueAt(cost, cappedTotal(amounts, order, k), 'cost'))
  return named(players, backInPlace(sharedIncrements(levels), order))
}

/** The total demand if nobody demanded more than the player at place `k` of the order. */
function cappedTotal(amounts: readonly Rational[], order: readonly number[], k: number): Rational {
  const below = order.slice(0, k).map((i) => amounts[i] as Rational)
  const rest = { n: BigInt(order.length - k), d: 1n }
  return below.reduce(add, mul(amounts[order[k] as number] as Rational, rest))
}
