/** The terms under which a retailer orders what is best for both together. */
import { add, mul, type Rational, sub, toText } from '../../number/rational.ts'
import { over, rest } from '../fraction.ts'
import { type NumberLike, readNumber, refuse } from '../number-like.ts'
import type { Demand } from './demand.ts'
import type { Market } from './newsvendor.ts'
import { channelFractile } from './order.ts'

/**
 * Revenue sharing: the price at which a retailer who keeps the part `keeps` of revenue earns that part of the whole profit, for every
 * order and every demand: keeps × cost − retailer's own unit cost. `cost` is the unit cost of the whole channel.
 * Source: Cachon & Lariviere 2005. Trap: `keeps` is the retailer's part; the supplier receives 1 − keeps.
 *
 * @example revenueSharingTerms({ keeps: '0.6', cost: 10 }) // { wholesale: '6' }
 */
export const revenueSharingTerms = (given: {
  readonly keeps: NumberLike
  readonly cost: NumberLike
  readonly retailerCost?: NumberLike
}): { readonly wholesale: string } => ({
  wholesale: toText(sub(mul(readNumber(given.keeps, 'keeps', 'share'), readNumber(given.cost, 'cost')), readNumber(given.retailerCost ?? 0, 'retailerCost'))),
})

/**
 * Buy-back: the price and the buy-back price at which the retailer earns the part `keeps` of the whole profit, for every order:
 * (1 − keeps)·price + keeps·cost, and (1 − keeps)·price + keeps·salvage. Source: Pasternack 1985.
 *
 * @example buyBackTerms({ keeps: '1/2', price: 10, cost: 4 }) // { wholesale: '7', buyBack: '5' }
 */
export function buyBackTerms(given: Market & { readonly keeps: NumberLike }): { readonly wholesale: string; readonly buyBack: string } {
  const keeps = readNumber(given.keeps, 'keeps', 'share')
  const top = mul(rest(keeps), readNumber(given.price, 'price'))
  const at = (value: NumberLike, name: string): string => toText(add(top, mul(keeps, readNumber(value, name))))
  return { wholesale: at(given.cost, 'cost'), buyBack: at(given.salvage ?? 0, 'salvage') }
}

/**
 * Quantity flexibility: the price at which a retailer that is refunded `price − salvage` on unsold units, up to a part of its order,
 * orders what is best for both: s + (c − s) / (1 − F(Q) + (1 − d)·F((1 − d)Q)). It depends on the demand distribution.
 * Source: Tsay 1999, Cachon 2003. Throws `schema` for demand that comes in steps, which has no such price.
 *
 * @example quantityFlexibilityTerms(uniformDemand(0, 100), { price: 10, cost: 2, flexibility: '0.5' }) // { wholesale: '5', refund: '5' }
 */
export function quantityFlexibilityTerms(
  demand: Demand,
  given: Market & { readonly flexibility: NumberLike },
): { readonly wholesale: string; readonly refund: string } {
  if (!demand.continuous) refuse({ code: 'schema', path: 'demand', message: 'demand that comes in steps has no coordinating price of quantity flexibility' })
  const { cost, salvage, fractile } = readMarket(given)
  const kept = rest(readNumber(given.flexibility, 'flexibility', 'share'))
  const covered = mul(kept, demand.cdf(mul(kept, demand.quantile(fractile))))
  const refund = over(sub(cost, salvage), add(rest(fractile), covered))
  return { wholesale: toText(add(salvage, refund)), refund: toText(refund) }
}

/**
 * Sales rebate: the price at which a retailer that gets `rebate` back on every unit sold above a threshold, which lies below the best
 * order, orders what is best for both: cost + rebate × (cost − salvage) / (price − salvage). Source: Taylor 2002, Cachon 2003.
 * Trap: the retailer may prefer a small order that earns no rebate; compare both before relying on it.
 *
 * @example salesRebateTerms({ price: 10, cost: 2, rebate: 5 }) // { wholesale: '3' }
 */
export function salesRebateTerms(given: Market & { readonly rebate: NumberLike }): { readonly wholesale: string } {
  const { cost, fractile } = readMarket(given)
  return { wholesale: toText(add(cost, mul(readNumber(given.rebate, 'rebate', 'not-negative'), rest(fractile)))) }
}

function readMarket(market: Market): { readonly cost: Rational; readonly salvage: Rational; readonly fractile: Rational } {
  const [price, cost, salvage] = [readNumber(market.price, 'price'), readNumber(market.cost, 'cost'), readNumber(market.salvage ?? 0, 'salvage')]
  return { cost, salvage, fractile: channelFractile(price, cost, salvage) }
}
