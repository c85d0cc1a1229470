/** The standard normal distribution, to 30 significant digits and a few more. */
import { outOfRange } from '../number-like.ts'
import { pi, Real } from '../real.ts'

/** Beyond this many standard deviations nothing is left at 30 digits, and a digit of the tail costs a digit of the series. */
const furthest = 12

/** The density at z. */
export const normalDensity = (z: Real): Real => Real.exp(z.times(z).div(-2)).div(pi().times(2).sqrt())

/** Φ(z) = ½ + φ(z)·(z + z³/3 + z⁵/15 + …). Every term has one sign, so that nothing cancels but the ½ of a far lower tail. */
export function normalCdf(z: Real): Real {
  if (z.abs().gt(furthest)) return new Real(z.isNegative() ? 0 : 1)
  let [term, total] = [z, z]
  for (let k = 3; term.abs().gt('1e-70'); k += 2) {
    term = term.times(z).times(z).div(k)
    total = total.plus(term)
  }
  return normalDensity(z).times(total).plus('0.5')
}

/**
 * The z below which a part p of all cases lies. Newton's steps from 0 never overshoot, because Φ is concave above 0. Throws `out-of-range`
 * unless 1e-20 ≤ p ≤ 1 − 1e-20.
 */
export function normalQuantile(p: Real): Real {
  if (p.lt('1e-20') || p.gt(new Real(1).minus('1e-20'))) outOfRange('fractile', `a fractile of ${p.toSignificantDigits(6)} lies in a tail that is not computed`)
  if (p.lt('0.5')) return normalQuantile(new Real(1).minus(p)).negated()
  let z = new Real(0)
  for (let steps = 0; steps < 200; steps++) {
    const move = p.minus(normalCdf(z)).div(normalDensity(z))
    z = z.plus(move)
    if (move.abs().lt('1e-35')) return z
  }
  return z
}
