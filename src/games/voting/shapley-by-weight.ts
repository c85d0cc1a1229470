/** The Shapley value of a game in which only the total weight of a coalition counts. */

import { min, sub, zero } from '../../number/rational.ts'
import { type Allocation, type ByPlayer, named } from '../allocation.ts'
import { playersOf } from '../build-game.ts'
import { readAmounts } from '../cost/amounts.ts'
import { type QuantityFunction, valueAt } from '../cost/cost-function.ts'
import { overOrders } from '../marginals.ts'
import { scaled } from '../worths.ts'
import { totals, type WorthByWeight, weightMarginals } from './weight-marginals.ts'

/**
 * The Shapley value of v(S) = f(w(S)) with f(0) = 0: of a cost that depends on the total quantity it is Shapley–Shubik cost sharing,
 * of an earning that depends on the total capacity it divides that. Exact, for far more players than a table can hold.
 *
 * @example shapleyByWeight({ a: 1, b: 2, c: 3 }, (q) => q * q) // { a: '6', b: '12', c: '18' }
 */
export function shapleyByWeight<P extends string>(weights: ByPlayer<P>, value: QuantityFunction): Allocation<P> {
  const players = playersOf(weights)
  const { values, scale } = scaled(readAmounts(players, weights, 'weights'))
  const whole = Array.from<number | bigint, bigint>(values, BigInt)
  return named(players, overOrders(weightMarginals(whole, worthByWeight(whole, scale, value))))
}

/** The worths of all totals. Only differences count, so the least worth is moved to zero. */
function worthByWeight(weights: readonly bigint[], unit: bigint, value: QuantityFunction): WorthByWeight {
  const all = totals(weights)
  const exact = all.map((total) => (total === 0n ? zero : valueAt(value, { n: total, d: unit }, 'value')))
  const least = exact.reduce(min)
  const { values, scale } = scaled(exact.map((worth) => sub(worth, least)))
  const table = new Map(Array.from<number | bigint, [bigint, bigint]>(values, (worth, k) => [all[k] as bigint, BigInt(worth)]))
  // Every bit that any worth has: as long as the largest.
  const bits = [...table.values()].reduce((a, b) => a | b)
  return { worth: (weight) => table.get(weight) as bigint, most: bits, scale }
}
