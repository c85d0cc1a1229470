import type { Rational } from '../../number/rational.ts'
import { type NumberLike, readNumber } from '../number-like.ts'
import { fromRational, type Real, toRational } from '../real.ts'
import type { Demand } from './demand.ts'
import { normalCdf, normalDensity, normalQuantile } from './normal.ts'

/**
 * Normal demand, to 30 significant digits. Trap: the normal distribution allows demand below zero; sales below zero are counted as the
 * textbooks count them, which is harmless where the mean is several standard deviations and visible where it is two.
 * @example normalDemand(250, 125)
 */
export function normalDemand(mean: NumberLike, deviation: NumberLike): Demand {
  const mu = fromRational(readNumber(mean, 'mean'))
  const sigma = fromRational(readNumber(deviation, 'deviation', 'positive'))
  const z = (quantity: Rational): Real => fromRational(quantity).minus(mu).div(sigma)
  return Object.freeze({
    cdf: (quantity: Rational) => toRational(normalCdf(z(quantity))),
    quantile: (fractile: Rational) => toRational(mu.plus(sigma.times(normalQuantile(fromRational(fractile))))),
    // quantity − E[(quantity − D)₊], with E[(quantity − D)₊] = σ(zΦ(z) + φ(z))
    sales: (quantity: Rational) =>
      toRational(
        fromRational(quantity).minus(
          sigma.times(
            z(quantity)
              .times(normalCdf(z(quantity)))
              .plus(normalDensity(z(quantity))),
          ),
        ),
      ),
    continuous: true,
  })
}
