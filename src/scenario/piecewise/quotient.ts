/** Quotients of polynomials: what a formula is, as a function of one input, between two of its kinks. */
import { one, div as over, type Rational } from '../../number/rational.ts'
import {
  add as addPolynomials,
  common,
  constant,
  derivative,
  isConstant,
  mul as mulPolynomials,
  type Polynomial,
  quotient,
  scale,
  signBeside,
  sub,
  valueAt,
} from './polynomial.ts'

export interface Quotient {
  readonly top: Polynomial
  /** Never the zero polynomial. */
  readonly bottom: Polynomial
}

const unit: Polynomial = [one]

/** A quotient; a divisor that does not vary is divided out, and what both sides share once the divisor is not linear. */
export function ratio(top: Polynomial, bottom: Polynomial): Quotient {
  if (isConstant(bottom)) return { top: scale(top, over(one, bottom[0] as Rational) as Rational), bottom: unit }
  if (bottom.length <= 2) return { top, bottom }
  const shared = common(top, bottom)
  return isConstant(shared) ? { top, bottom } : ratio(quotient(top, shared), quotient(bottom, shared))
}

export const steady = (x: Rational): Quotient => ({ top: constant(x), bottom: unit })

const same = (a: Polynomial, b: Polynomial): boolean => a === b || (a.length === b.length && a.every((x, power) => x.n === b[power]?.n && x.d === b[power]?.d))

export function add(a: Quotient, b: Quotient): Quotient {
  if (same(a.bottom, b.bottom)) return { top: addPolynomials(a.top, b.top), bottom: a.bottom }
  return ratio(addPolynomials(mulPolynomials(a.top, b.bottom), mulPolynomials(b.top, a.bottom)), mulPolynomials(a.bottom, b.bottom))
}

export const mul = (a: Quotient, b: Quotient): Quotient => ratio(mulPolynomials(a.top, b.top), mulPolynomials(a.bottom, b.bottom))

/** `undefined` when the divisor is zero everywhere. */
export const div = (a: Quotient, b: Quotient): Quotient | undefined =>
  b.top.length === 0 ? undefined : ratio(mulPolynomials(a.top, b.bottom), mulPolynomials(a.bottom, b.top))

/** `a − b`. */
export const difference = (a: Quotient, b: Quotient): Quotient =>
  same(a.bottom, b.bottom)
    ? { top: sub(a.top, b.top), bottom: a.bottom }
    : ratio(sub(mulPolynomials(a.top, b.bottom), mulPolynomials(b.top, a.bottom)), mulPolynomials(a.bottom, b.bottom))

/** The sign just above (1) or just below (−1) `x`. */
export const sideSign = (q: Quotient, x: Rational, side: 1 | -1): number => signBeside(q.top, x, side) * signBeside(q.bottom, x, side)

/** The value at `x`, or `undefined` where the divisor vanishes. */
export const quotientAt = ({ top, bottom }: Quotient, x: Rational): Rational | undefined => over(valueAt(top, x), valueAt(bottom, x))

/** The polynomial whose roots are where the slope is zero. */
export const stationary = ({ top, bottom }: Quotient): Polynomial => sub(mulPolynomials(derivative(top), bottom), mulPolynomials(top, derivative(bottom)))
