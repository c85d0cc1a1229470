import { compare, min, mul, one, type Rational, toText } from '../../number/rational.ts'
import { isBelow, sum } from '../fraction.ts'
import { type NumberLike, outOfRange, readNumber } from '../number-like.ts'
import type { Demand } from './demand.ts'

/**
 * Demand that takes one of several values, each with its probability. Exact. Throws `out-of-range` unless the probabilities are not below
 * zero and add up to exactly 1.
 * @example discreteDemand([[100, '1/2'], [200, '1/2']])
 */
export function discreteDemand(cases: readonly (readonly [NumberLike, NumberLike])[]): Demand {
  const all = cases.map(([value, chance], index) => ({
    value: readNumber(value, `cases.${index}.0`, 'not-negative'),
    chance: readNumber(chance, `cases.${index}.1`, 'not-negative'),
  }))
  const total = sum(all.map(({ chance }) => chance))
  if (compare(total, one) !== 0) outOfRange('cases', `the probabilities must add up to 1: they add up to ${toText(total)}`)
  const rising = all.sort((a, b) => compare(a.value, b.value))
  const cdf = (quantity: Rational): Rational => sum(rising.filter(({ value }) => !isBelow(quantity, value)).map(({ chance }) => chance))
  const least = rising.find(({ chance }) => chance.n > 0n)?.value as Rational
  return Object.freeze({
    cdf,
    quantile: (fractile: Rational) => rising.find(({ value }) => !isBelow(value, least) && !isBelow(cdf(value), fractile))?.value as Rational,
    sales: (quantity: Rational) => sum(rising.map(({ value, chance }) => mul(chance, min(value, quantity)))),
    continuous: false,
  })
}
