/** Units: the rational number of which every value of a node is a whole multiple. */
import { gcd } from '../../core/number-text.ts'
import { floorDiv, lowest, type Rational } from '../../number/rational.ts'

export { lowest } from '../../number/rational.ts'

/** The largest unit of which both are whole multiples; both above zero. */
export const unitOf = (a: Rational, b: Rational): Rational => (a.n === b.n && a.d === b.d ? a : lowest({ n: gcd(a.n * b.d, b.n * a.d), d: a.d * b.d }))

/** `a ÷ b` as a whole number, or `undefined` when it is none; `b` is not zero. */
export function wholeQuotient(a: Rational, b: Rational): bigint | undefined {
  const [n, d] = [a.n * b.d, a.d * b.n]
  return n % d === 0n ? n / d : undefined
}

/** The largest whole number not above `a ÷ b`, for `b` above zero. */
export const floorQuotient = (a: Rational, b: Rational): bigint => floorDiv(a.n * b.d, a.d * b.n)

/** The smallest whole number not below `a ÷ b`, for `b` above zero. */
export const ceilingQuotient = (a: Rational, b: Rational): bigint => -floorDiv(-a.n * b.d, a.d * b.n)

export function smaller(a: bigint, b: bigint): bigint {
  if (b < a) return b
  return a
}

export function larger(a: bigint, b: bigint): bigint {
  if (b > a) return b
  return a
}
