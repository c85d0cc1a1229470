/** Average cost sharing. */
import { type Allocation, type ByPlayer, named } from '../allocation.ts'
import { playersOf } from '../build-game.ts'
import { sum } from '../fraction.ts'
import { inProportion } from '../in-proportion.ts'
import { readAmounts } from './amounts.ts'
import { type QuantityFunction, valueAt } from './cost-function.ts'

/**
 * The cost of the total demand in proportion to demands: C(Q)·qᵢ/Q (Moulin & Shenker 1994). Throws when nobody demands anything.
 *
 * @example averageCost({ a: 1, b: 2, c: 3 }, (q) => q * q) // { a: '6', b: '12', c: '18' }
 */
export function averageCost<P extends string>(demands: ByPlayer<P>, cost: QuantityFunction): Allocation<P> {
  const players = playersOf(demands)
  const amounts = readAmounts(players, demands, 'demands')
  return named(players, inProportion(amounts, valueAt(cost, sum(amounts), 'cost')))
}
