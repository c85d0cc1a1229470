/** Intervals of exact rationals: between what two numbers a value lies, whatever the inputs within their ranges. */
import { add, div, max, min, mul, neg, type Rational, zero } from './rational.ts'

/** From `lo` to `hi`, both included. */
export interface Interval {
  readonly lo: Rational
  readonly hi: Rational
}

export const point = (value: Rational): Interval => ({ lo: value, hi: value })
export const nothing: Interval = point(zero)
export const plus = (a: Interval, b: Interval): Interval => ({ lo: add(a.lo, b.lo), hi: add(a.hi, b.hi) })

/** Of the lesser, and of the greater, of two values. */
export const least = (a: Interval, b: Interval): Interval => ({ lo: min(a.lo, b.lo), hi: min(a.hi, b.hi) })
export const most = (a: Interval, b: Interval): Interval => ({ lo: max(a.lo, b.lo), hi: max(a.hi, b.hi) })

/** The smallest that holds both. */
export const hull = (a: Interval, b: Interval): Interval => ({ lo: min(a.lo, b.lo), hi: max(a.hi, b.hi) })

/** The largest magnitude. */
export const magnitude = ({ lo, hi }: Interval): Rational => max(hi, neg(lo))

/** From the least to the greatest of some values, at least one. */
export const spanOf = (values: readonly Rational[]): Interval => ({ lo: values.reduce(min), hi: values.reduce(max) })

export const product = (a: Interval, b: Interval): Interval => spanOf([mul(a.lo, b.lo), mul(a.lo, b.hi), mul(a.hi, b.lo), mul(a.hi, b.hi)])

/** `undefined` when the divisor may be zero. */
export const quotient = (a: Interval, b: Interval): Interval | undefined =>
  b.lo.n > 0n || b.hi.n < 0n ? spanOf([a.lo, a.hi].flatMap((x) => [div(x, b.lo) as Rational, div(x, b.hi) as Rational])) : undefined
