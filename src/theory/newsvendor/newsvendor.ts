/** The newsvendor who owns the whole channel. */
import { type NumberLike, readNumber } from '../number-like.ts'
import type { Demand } from './demand.ts'
import { channelFractile } from './order.ts'
import { type SupplyOutcome, supplyContract } from './supply-contract.ts'

/** Prices per unit; the salvage value is zero where absent. */
export interface Market {
  readonly price: NumberLike
  readonly cost: NumberLike
  readonly salvage?: NumberLike
}

/** What the channel orders as one, and its expected profit. */
export type ChannelOutcome = Omit<SupplyOutcome, 'retailer' | 'supplier' | 'total'> & { readonly profit: string }

/**
 * The order that is best for retailer and supplier together: F(Q) = (price − cost) / (price − salvage). Throws `out-of-range` unless
 * salvage < cost < price. Source: theory section 4.
 *
 * @example newsvendor(uniformDemand(0, 100), { price: 10, cost: 2 }).quantity // '80'
 */
export function newsvendor(demand: Demand, market: Market): ChannelOutcome {
  channelFractile(readNumber(market.price, 'price'), readNumber(market.cost, 'cost'), readNumber(market.salvage ?? 0, 'salvage'))
  const { retailer, supplier: _none, total: _same, ...outcome } = supplyContract(demand, { ...market, wholesale: market.cost })
  return { ...outcome, profit: retailer }
}
