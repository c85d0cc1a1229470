/** Shares that are safe for every ratio of potencies in a range. */
import { add, max, min, type Rational, sub, toText } from '../../number/rational.ts'
import { half, isBelow, over, square, whole } from '../fraction.ts'
import { type NumberLike, outOfRange, readNumber } from '../number-like.ts'
import { efficiencyAt } from './share-efficiency.ts'

/** Two ends of what is possible. */
export type Ends = readonly [NumberLike, NumberLike]

export interface MaximinShare {
  readonly share: string
  /** The least part of first-best surplus it reaches over the whole range. */
  readonly worstEfficiency: string
}

/**
 * The share with the best worst case where θ = k₁/(k₁+k₂) lies in a range: ½, moved to the nearest end where ½ lies outside. Exact.
 * Source: theory section 5.5. Throws `out-of-range` for a range that falls or leaves [0, 1].
 *
 * @example maximinShare(['3/5', '9/10']) // { share: '0.6', worstEfficiency: '0.76' }
 */
export function maximinShare(theta: Ends): MaximinShare {
  const [low, high] = readEnds(theta, 'theta', 'share')
  const share = min(max(half, low), high)
  return { share: toText(share), worstEfficiency: toText(min(efficiencyAt(share, low), efficiencyAt(share, high))) }
}

export interface MinimaxRegretShare {
  readonly share: string
  /** The most surplus it can miss, as a part of first best, against the share that would have been best. */
  readonly worstRelativeRegret: string
}

/**
 * The share with the least worst regret where the potencies lie in ranges: the middle of [k₁lo/(k₁lo+k₂hi), k₁hi/(k₁hi+k₂lo)]. Exact.
 * Source: theory section 5.5. Throws `out-of-range` for a range that falls or is not above zero.
 *
 * @example minimaxRegretShare([1, 4], [1, 4]) // { share: '0.5', worstRelativeRegret: '0.09' }
 */
export function minimaxRegretShare(potency1: Ends, potency2: Ends): MinimaxRegretShare {
  const [low1, high1] = readEnds(potency1, 'potency1', 'positive')
  const [low2, high2] = readEnds(potency2, 'potency2', 'positive')
  return middle(over(low1, add(low1, high2)), over(high1, add(high1, low2)))
}

/** The same where θ itself is known to lie in a range. @example minimaxRegretShareOf(['1/5', '4/5']).share // '0.5' */
export const minimaxRegretShareOf = (theta: Ends): MinimaxRegretShare => middle(...readEnds(theta, 'theta', 'share'))

const middle = (low: Rational, high: Rational): MinimaxRegretShare => ({
  share: toText(over(add(low, high), whole(2))),
  worstRelativeRegret: toText(square(over(sub(high, low), whole(2)))),
})

function readEnds([from, to]: Ends, input: string, range: 'share' | 'positive'): readonly [Rational, Rational] {
  const ends = [readNumber(from, `${input}.0`, range), readNumber(to, `${input}.1`, range)] as const
  return isBelow(ends[1], ends[0]) ? outOfRange(input, `the range of ${input} falls from ${toText(ends[0])} to ${toText(ends[1])}`) : ends
}
