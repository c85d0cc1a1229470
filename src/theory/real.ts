/** Numbers that are no fractions: square roots, π, the normal distribution. Computed with 60 digits, answered with 30. */
import { Decimal } from 'decimal.js'
import { canonicalNumber } from '../core/number-text.ts'
import { fromText, type Rational, toText } from '../number/rational.ts'
import { exactRoot } from './fraction.ts'

/** The number type of a computation that cannot be exact. */
export const Real = Decimal.clone({ precision: 60, toExpNeg: -1000, toExpPos: 1000 })
export type Real = Decimal

/** Significant digits of every answer that is not exact. */
export const answerDigits = 30

export const fromRational = ({ n, d }: Rational): Real => new Real(n.toString()).div(d.toString())

/** The answer as canonical text, to 30 significant digits. */
export const realText = (x: Real): string => canonicalNumber(x.toSignificantDigits(answerDigits).toFixed()) as string

/** The answer as a fraction, to 30 significant digits. */
export const toRational = (x: Real): Rational => fromText(realText(x))

/** A square root as text: exact where it is rational, else to 30 significant digits. */
export const rootText = (x: Rational): string => {
  const exact = exactRoot(x)
  return exact ? toText(exact) : realText(fromRational(x).sqrt())
}

/** π, by asking where the cosine is −1. */
export const pi = (): Real => Real.acos(-1)
