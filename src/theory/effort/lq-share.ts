/** Double moral hazard, linear-quadratic, risk neutral. */
import { add, mul, toText } from '../../number/rational.ts'
import { over, square, sum, whole } from '../fraction.ts'
import { type NumberLike, outOfRange, readNumber } from '../number-like.ts'

/** The share of the first partner and what it leads to; canonical text, exact. */
export interface LqShare {
  readonly share: string
  readonly surplus: string
  readonly firstBest: string
  /** What no balanced sharing rule can reach: `firstBest − surplus`. */
  readonly loss: string
}

/**
 * The linear share that steers two partners best. Output a₁e₁ + a₂e₂, private costs cᵢeᵢ²/2, potency kᵢ = aᵢ²/cᵢ: the share is
 * k₁/(k₁+k₂), the loss against first best k₁k₂/(2(k₁+k₂)). Source: Bhattacharyya & Lafontaine 1995; theory section 5.1.
 * Throws `out-of-range` for a potency below zero, or two of zero.
 *
 * @example lqShare(4, 9) // { share: '4/13', surplus: '133/26', firstBest: '6.5', loss: '18/13' }
 */
export function lqShare(potency1: NumberLike, potency2: NumberLike): LqShare {
  const [k1, k2] = [readNumber(potency1, 'potency1', 'not-negative'), readNumber(potency2, 'potency2', 'not-negative')]
  const both = add(k1, k2)
  if (both.n === 0n) outOfRange('potency1', 'at least one partner’s effort must count: both potencies are zero')
  const twice = mul(whole(2), both)
  const surplus = over(sum([square(k1), mul(k1, k2), square(k2)]), twice)
  const texts = { share: over(k1, both), surplus, firstBest: over(both, whole(2)), loss: over(mul(k1, k2), twice) }
  return { share: toText(texts.share), surplus: toText(surplus), firstBest: toText(texts.firstBest), loss: toText(texts.loss) }
}
