/** A supplier and a retailer facing the linear demand price = a − b × quantity. */
import { add, mul, type Rational, sub, toText } from '../../number/rational.ts'
import { over, square, whole } from '../fraction.ts'
import { type NumberLike, outOfRange, readNumber } from '../number-like.ts'

/** Demand and unit cost; `intercept` lies above `cost`, `slope` above zero. */
export interface LinearMarket {
  readonly intercept: NumberLike
  readonly slope: NumberLike
  readonly cost: NumberLike
}

/** Quantities, prices and profits as canonical text, exact. */
export interface LinearOutcome {
  readonly wholesale: string
  readonly quantity: string
  readonly price: string
  readonly supplier: string
  readonly retailer: string
  readonly joint: string
  readonly integratedQuantity: string
  readonly integratedProfit: string
}

/**
 * Double marginalisation: the supplier sets its best wholesale price, the retailer its best quantity; the channel loses exactly a quarter
 * of what it could earn as one: 3(a−c)²/16b against (a−c)²/4b. Throws `out-of-range` where nothing can be earned. Source: theory section 4.
 *
 * @example doubleMarginalisation({ intercept: 100, slope: 2, cost: 20 }).joint // '600'
 */
export function doubleMarginalisation(market: LinearMarket): LinearOutcome {
  const { a, c } = readMarket(market)
  return linearContract(market, { wholesale: toText(over(add(a, c), whole(2))) })
}

/**
 * A wholesale price and a fixed fee: with the price at cost the quantity is the one that is best for both; the fee only moves money.
 * @example linearContract({ intercept: 70, slope: 1, cost: 10 }, { wholesale: 10, fee: 500 }).joint // '900'
 */
export function linearContract(market: LinearMarket, contract: { readonly wholesale: NumberLike; readonly fee?: NumberLike }): LinearOutcome {
  const { a, b, c } = readMarket(market)
  const [w, fee] = [readNumber(contract.wholesale, 'wholesale'), readNumber(contract.fee ?? 0, 'fee')]
  if (sub(a, w).n < 0n) outOfRange('wholesale', 'the wholesale price must not exceed what the first unit fetches')
  const best = (at: Rational): Rational => over(sub(a, at), mul(whole(2), b))
  const quantity = best(w)
  const [retailer, supplier] = [sub(mul(b, square(quantity)), fee), add(mul(sub(w, c), quantity), fee)]
  const all = {
    wholesale: w,
    quantity,
    price: sub(a, mul(b, quantity)),
    supplier,
    retailer,
    joint: add(retailer, supplier),
    integratedQuantity: best(c),
    integratedProfit: mul(b, square(best(c))),
  }
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, toText(value)])) as unknown as LinearOutcome
}

function readMarket({ intercept, slope, cost }: LinearMarket): { readonly a: Rational; readonly b: Rational; readonly c: Rational } {
  const [a, b, c] = [readNumber(intercept, 'intercept'), readNumber(slope, 'slope', 'positive'), readNumber(cost, 'cost', 'not-negative')]
  return sub(a, c).n > 0n ? { a, b, c } : outOfRange('cost', 'the cost must lie below what the first unit fetches')
}
