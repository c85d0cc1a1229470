/** How good a fixed share is when nobody knows who matters more. */
import { add, mul, type Rational, sub, toText } from '../../number/rational.ts'
import { over, rest, square, whole } from '../fraction.ts'
import { type NumberLike, outOfRange, readNumber } from '../number-like.ts'

/** `1 − θ + 2θs − s²`. */
export const efficiencyAt = (share: Rational, theta: Rational): Rational => sub(add(rest(theta), mul(whole(2), mul(theta, share))), square(share))

/**
 * The part of first-best surplus that the share `s` reaches where the first partner has the part θ = k₁/(k₁+k₂) of the potency:
 * 1 − θ + 2θs − s². At s = ½ it is ¾ for every θ; against the best share the regret is (s − θ)². Exact. Source: theory section 5.5.
 *
 * @example shareEfficiency('1/2', '9/10') // '0.75'
 */
export const shareEfficiency = (share: NumberLike, theta: NumberLike): string =>
  toText(efficiencyAt(readNumber(share, 'share', 'share'), readNumber(theta, 'theta', 'share')))

/**
 * The part of first-best surplus that n equal shares reach: (2n−1)/n², whatever the potencies. Source: Holmström 1982; theory section 5.5.
 * @example equalSplitEfficiency(3) // '5/9'
 */
export function equalSplitEfficiency(partners: number): string {
  if (!Number.isInteger(partners) || partners < 1) outOfRange('partners', `a whole number of partners is needed, at least 1: found ${partners}`)
  const n = whole(partners)
  return toText(over(whole(2 * partners - 1), square(n)))
}
