/** Supply contracts with a newsvendor: what the retailer orders and what both may expect. */
import { add, mul, type Rational, sub, toText } from '../../number/rational.ts'
import { rest } from '../fraction.ts'
import { type NumberLike, readNumber } from '../number-like.ts'
import type { Demand } from './demand.ts'
import { bestOrder, type Order, orderOf, profit, type Terms } from './order.ts'

/** The market and the contract. Prices per unit; absent numbers are zero. */
export interface SupplyContract {
  readonly price: NumberLike
  /** What a unit costs the supplier. */
  readonly cost: NumberLike
  /** What a leftover unit is worth to whoever has it. */
  readonly salvage?: NumberLike
  /** What the retailer pays for a unit it orders. */
  readonly wholesale: NumberLike
  /** What the supplier pays for a leftover unit that is sent back. Absent: nothing is sent back and the retailer keeps the salvage value. */
  readonly buyBack?: NumberLike
  /** What sending one unit back costs the retailer. */
  readonly returnShipping?: NumberLike
  /** The part of the sales revenue that goes to the supplier. */
  readonly supplierShare?: NumberLike
  /** Whether the salvage value is shared as revenue is. */
  readonly salvageShared?: boolean
  /** A fixed fee from retailer to supplier. */
  readonly fee?: NumberLike
  /** The order; absent, the retailer's own best. */
  readonly quantity?: NumberLike
}

/** Quantities and expected profits as canonical text: exact for discrete and uniform demand, 30 digits for normal demand. */
export interface SupplyOutcome {
  readonly fractile: string
  readonly quantity: string
  readonly sales: string
  readonly leftover: string
  readonly retailer: string
  readonly supplier: string
  readonly total: string
}

/**
 * The retailer's best order under a wholesale, revenue-sharing or buy-back contract, or a two-part tariff, and the expected profits. The
 * profits add up to that of the channel. Throws `out-of-range` where leftovers cost nothing. Source: Cachon 2003; theory section 4.
 *
 * @example supplyContract(uniformDemand(0, 100), { price: 10, cost: 2, wholesale: 5 }).quantity // '50'
 */
export function supplyContract(demand: Demand, contract: SupplyContract): SupplyOutcome {
  const [retailer, supplier] = termsOf(contract)
  const order = contract.quantity === undefined ? bestOrder(demand, retailer) : orderOf(demand, readNumber(contract.quantity, 'quantity', 'not-negative'))
  const fee = readNumber(contract.fee ?? 0, 'fee')
  const [first, second] = [sub(profit(order, retailer), fee), add(profit(order, supplier), fee)]
  return { ...texts(order), retailer: toText(first), supplier: toText(second), total: toText(add(first, second)) }
}

/** What one unit means to the retailer, and to the supplier. */
function termsOf(contract: SupplyContract): readonly [Terms, Terms] {
  const number = (name: 'price' | 'cost' | 'salvage' | 'wholesale' | 'buyBack' | 'returnShipping'): Rational => readNumber(contract[name] ?? 0, name)
  const [price, salvage, share] = [number('price'), number('salvage'), readNumber(contract.supplierShare ?? 0, 'supplierShare', 'share')]
  const keptSalvage = contract.salvageShared === true ? mul(rest(share), salvage) : salvage
  const back = contract.buyBack === undefined ? keptSalvage : sub(number('buyBack'), number('returnShipping'))
  const supplierLeft = contract.buyBack === undefined ? sub(salvage, keptSalvage) : sub(salvage, number('buyBack'))
  return [
    { perSold: mul(rest(share), price), perLeft: back, perOrdered: number('wholesale') },
    { perSold: mul(share, price), perLeft: supplierLeft, perOrdered: sub(number('cost'), number('wholesale')) },
  ]
}

const texts = ({ fractile, quantity, sales, leftover }: Order) => ({
  fractile: toText(fractile),
  quantity: toText(quantity),
  sales: toText(sales),
  leftover: toText(leftover),
})
