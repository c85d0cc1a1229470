/** Intervals of exact rationals: between what two numbers a value lies, whatever the inputs within their ranges. */
import { add, compare, div, floorDiv, max, min, mul, neg, type Rational, rational, zero } from '../../number/rational.ts'

/** From `lo` to `hi`, both included. */
export interface Interval {
  readonly lo: Rational
  readonly hi: Rational
}

export const point = (x: Rational): Interval => ({ lo: x, hi: x })

export const sum = (a: Interval, b: Interval): Interval => tidy({ lo: add(a.lo, b.lo), hi: add(a.hi, b.hi) })

export function product(a: Interval, b: Interval): Interval {
  const ends = [mul(a.lo, b.lo), mul(a.lo, b.hi), mul(a.hi, b.lo), mul(a.hi, b.hi)]
  return tidy({ lo: ends.reduce(min), hi: ends.reduce(max) })
}

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
  return tidy({ lo: ends.reduce(min), hi: ends.reduce(max) })
}

export const least = (a: Interval, b: Interval): Interval => ({ lo: min(a.lo, b.lo), hi: min(a.hi, b.hi) })
export const most = (a: Interval, b: Interval): Interval => ({ lo: max(a.lo, b.lo), hi: max(a.hi, b.hi) })

/** What both say; `b` is known to hold as well, so that where they have nothing in common no row is decided by it. */
export function both(a: Interval, b: Interval): Interval {
  const [lo, hi] = [max(a.lo, b.lo), min(a.hi, b.hi)]
  return compare(lo, hi) <= 0 ? { lo, hi } : point(lo)
}

/** The largest magnitude. */
export const magnitude = ({ lo, hi }: Interval): Rational => max(hi, neg(lo))

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
