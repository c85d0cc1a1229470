/** Intervals as the analysis keeps them: what needs many digits is rounded outwards, and divisors have a least magnitude. */
import { type Interval, plus, point, product as productOf, spanOf } from '../../number/interval.ts'
import { compare, div, floorDiv, max, min, neg, type Rational, rational, zero } from '../../number/rational.ts'

export const sum = (a: Interval, b: Interval): Interval => tidy(plus(a, b))
export const product = (a: Interval, b: Interval): Interval => tidy(productOf(a, b))

/**
 * The quotient, where the divisor is not zero. `least` is the smallest magnitude that a divisor other than zero can have: of a lattice
 * that is its unit.
 */
export function quotient(a: Interval, b: Interval, least: Rational): Interval {
  const parts: Interval[] = []
  if (b.hi.n > 0n) parts.push({ lo: max(b.lo, least), hi: max(b.hi, least) })
  if (b.lo.n < 0n) parts.push({ lo: min(b.lo, neg(least)), hi: min(b.hi, neg(least)) })
  if (parts.length === 0) return point(zero)
  const ends = parts.flatMap(({ lo, hi }) => [a.lo, a.hi].flatMap((x) => [div(x, lo) as Rational, div(x, hi) as Rational]))
  return tidy(spanOf(ends))
}

/** What both say; `b` is known to hold as well, so that where they have nothing in common no row is decided by it. */
export function both(a: Interval, b: Interval): Interval {
  const [lo, hi] = [max(a.lo, b.lo), min(a.hi, b.hi)]
  return compare(lo, hi) <= 0 ? { lo, hi } : point(lo)
}

/** Ends with more bits than this are rounded outwards, so that the analysis of a long formula stays linear in its length. */
const manyBits = 1n << 192n
const kept = 96

const tidy = ({ lo, hi }: Interval): Interval => ({ lo: outward(lo, false), hi: outward(hi, true) })

function outward(x: Rational, up: boolean): Rational {
  if (x.d < manyBits && x.n < manyBits && x.n > -manyBits) return x
  if (up) return neg(outward(neg(x), false))
  const shift = kept - (bits(x.n) - bits(x.d))
  return shift >= 0 ? rational(floorDiv(x.n << BigInt(shift), x.d), 1n << BigInt(shift)) : { n: floorDiv(x.n, x.d << BigInt(-shift)) << BigInt(-shift), d: 1n }
}

/** How many bits a whole number has, up to three more. */
const bits = (n: bigint): number => n.toString(16).length * 4
