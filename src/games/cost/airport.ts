/** The airport rule. */
import { type Allocation, type ByPlayer, named } from '../allocation.ts'
import { playersOf } from '../build-game.ts'
import type { Rational } from '../fraction.ts'
import { ascending, backInPlace, readAmounts } from './amounts.ts'
import { sharedIncrements } from './shared-increments.ts'

/**
 * One facility large enough for the largest need. Each increment of cost is shared equally by those who need it (Baker 1965,
 * Littlechild & Owen 1973): the Shapley value of the maximum game, for any number of players. Only the player with the largest
 * cost pays for an increase of it.
 *
 * @example airport({ a: 8, b: 11, c: 13, d: 18 }) // { a: '2', b: '3', c: '4', d: '9' }
 */
export function airport<P extends string>(costs: ByPlayer<P>): Allocation<P> {
  const players = playersOf(costs)
  const amounts = readAmounts(players, costs, 'costs')
  const order = ascending(amounts)
  return named(players, backInPlace(sharedIncrements(order.map((i) => amounts[i] as Rational)), order))
}
