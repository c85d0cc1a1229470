/** What somebody orders who sells to uncertain demand. */
import { add, compare, mul, type Rational, sub, zero } from '../../number/rational.ts'
import { over } from '../fraction.ts'
import { outOfRange } from '../number-like.ts'
import type { Demand } from './demand.ts'

/** What one unit means to the one who orders it. */
export interface Terms {
  /** Earned on each unit sold. */
  readonly perSold: Rational
  /** Earned on each unit left over; below zero where it costs something. */
  readonly perLeft: Rational
  /** Paid for each unit ordered. */
  readonly perOrdered: Rational
}

/** The best order and what to expect of it. */
export interface Order {
  readonly fractile: Rational
  readonly quantity: Rational
  readonly sales: Rational
  readonly leftover: Rational
}

/**
 * The order that maximises expected profit: F(Q) = underage / (underage + overage). Where a unit earns less than it costs nothing is
 * ordered; where a leftover unit earns what it cost there is no best order: `out-of-range`.
 */
export function bestOrder(demand: Demand, terms: Terms): Order {
  const underage = sub(terms.perSold, terms.perOrdered)
  const overage = sub(terms.perOrdered, terms.perLeft)
  if (overage.n <= 0n) outOfRange('salvage', 'a unit left over earns at least what it cost: there is no best order')
  const fractile = underage.n <= 0n ? zero : over(underage, add(underage, overage))
  return fractile.n === 0n ? orderOf(demand, zero, zero) : orderOf(demand, demand.quantile(fractile), fractile)
}

/** A given order and what to expect of it. */
export function orderOf(demand: Demand, quantity: Rational, fractile: Rational = demand.cdf(quantity)): Order {
  const sales = quantity.n === 0n ? zero : demand.sales(quantity)
  return { fractile, quantity, sales, leftover: sub(quantity, sales) }
}

/** Expected profit of an order on given terms. */
export const profit = ({ quantity, sales, leftover }: Order, { perSold, perLeft, perOrdered }: Terms): Rational =>
  sub(add(mul(perSold, sales), mul(perLeft, leftover)), mul(perOrdered, quantity))

/** The fractile at which the whole channel orders, for a price above cost and a cost above salvage. */
export function channelFractile(price: Rational, cost: Rational, salvage: Rational): Rational {
  if (compare(price, cost) <= 0 || compare(cost, salvage) <= 0) outOfRange('cost', 'the cost must lie between the salvage value and the price')
  return over(sub(price, cost), sub(price, salvage))
}
