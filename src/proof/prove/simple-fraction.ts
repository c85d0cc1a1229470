/** The simplest fraction near a floating-point number. */
import type { Rational } from '../../number/rational.ts'

/** The fraction with the smallest denominator within `tolerance` of `x`, relative to it, for `x ≥ 0`; by continued fractions. */
export function simpleFraction(x: number, tolerance: number): Rational {
  let [a, b, c, d] = [1n, 0n, BigInt(Math.floor(x)), 1n]
  let rest = x - Math.floor(x)
  for (let count = 0; count < 40; count++) {
    if (Math.abs(Number(c) / Number(d) - x) <= tolerance * x || rest < 1e-13) break
    const next = 1 / rest
    const whole = BigInt(Math.floor(next))
    rest = next - Math.floor(next)
    ;[a, c] = [c, whole * c + a]
    ;[b, d] = [d, whole * d + b]
  }
  return { n: c, d }
}
