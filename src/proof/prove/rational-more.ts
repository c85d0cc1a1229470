/** Small additions to exact fractions that only searches need. */
import { compare, floorDiv, type Rational, rational } from '../../number/rational.ts'

export const abs = (x: Rational): Rational => (x.n < 0n ? { n: -x.n, d: x.d } : x)

/** The fraction that a floating-point number is, exactly. */
export function fromFloat(x: number): Rational {
  let [value, d] = [x, 1n]
  for (let count = 0; !Number.isInteger(value) && count < 1100; count++) {
    value *= 2
    d *= 2n
  }
  return { n: BigInt(value), d }
}

/** The multiple of `step` nearest to `x`. */
export function nearest(x: Rational, step: Rational): Rational {
  const quotient = { n: x.n * step.d, d: x.d * step.n }
  return rational(floorDiv(2n * quotient.n + quotient.d, 2n * quotient.d) * step.n, step.d)
}

export const clampTo = (x: Rational, lo: Rational, hi: Rational): Rational => (compare(x, lo) < 0 ? lo : compare(x, hi) > 0 ? hi : x)
