import { add, max, min, mul, one, type Rational, sub, zero } from '../../number/rational.ts'
import { isBelow, over, square, whole } from '../fraction.ts'
import { type NumberLike, outOfRange, readNumber } from '../number-like.ts'
import type { Demand } from './demand.ts'

/**
 * Demand that is anywhere between two bounds with equal chance. Exact. Throws `out-of-range` unless the second bound lies above the first.
 * @example uniformDemand(100, 300)
 */
export function uniformDemand(from: NumberLike, to: NumberLike): Demand {
  const [low, high] = [readNumber(from, 'from', 'not-negative'), readNumber(to, 'to', 'not-negative')]
  if (!isBelow(low, high)) outOfRange('to', 'the second bound must lie above the first')
  const width = sub(high, low)
  return Object.freeze({
    cdf: (quantity: Rational) => min(one, max(zero, over(sub(quantity, low), width))),
    quantile: (fractile: Rational) => add(low, mul(fractile, width)),
    sales: (quantity: Rational) => {
      const inside = min(high, max(low, quantity))
      return isBelow(quantity, low) ? quantity : sub(inside, over(square(sub(inside, low)), mul(whole(2), width)))
    },
    continuous: true,
  })
}
