/** Shares of many partners whose efforts add up. */
import { one, type Rational, toText, zero } from '../../number/rational.ts'
import { isBelow, over, rest, sum, whole } from '../fraction.ts'
import { type NumberLike, outOfRange, readNumbers } from '../number-like.ts'

/**
 * The shares that maximise joint surplus for n partners, linear-quadratic: sᵢ = max(0, 1 − λ/kᵢ), adding up to 1 (water-filling). A
 * partner whose effort counts for too little gets no variable share: pay it fixed. Exact; in the order given. Source: theory section 5.4,
 * after Holmström 1982. Throws `out-of-range` for a potency below zero, or none above it.
 *
 * @example partnerShares([4, 2, 1]) // ['2/3', '1/3', '0']
 */
export function partnerShares(potencies: readonly NumberLike[]): readonly string[] {
  const k = readNumbers(potencies, 'potencies', 'not-negative')
  const ranked = k.filter((x) => x.n > 0n).sort((a, b) => (isBelow(b, a) ? -1 : 1))
  if (ranked.length === 0) outOfRange('potencies', 'at least one partner’s effort must count')
  const level = waterLevel(ranked)
  return k.map((x) => toText(isBelow(level, x) ? rest(over(level, x)) : zero))
}

/** λ: the level at which the shares of the m strongest add up to 1 and the next one's would be below zero. */
function waterLevel(ranked: readonly Rational[]): Rational {
  let level = zero
  for (let m = 1; m <= ranked.length && isBelow(level, ranked[m - 1] as Rational); m++)
    level = over(whole(m - 1), sum(ranked.slice(0, m).map((k) => over(one, k))))
  return level
}
