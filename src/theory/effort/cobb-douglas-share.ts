/** Double moral hazard with Cobb–Douglas output and power costs. */
import { add, compare, mul, one, toText } from '../../number/rational.ts'
import { exactRoot, over, rest } from '../fraction.ts'
import { type NumberLike, outOfRange, readNumber } from '../number-like.ts'
import { fromRational, realText } from '../real.ts'

/**
 * The first partner's share for output A·eᵅ·aᵝ and costs C₁eᵞ/γ, C₂aᵟ/δ, with p = α/γ, q = β/δ and p + q < 1:
 * √(p(1−q)) / (√(p(1−q)) + √(q(1−p))). It depends on the elasticities only: prices, volumes and cost levels do not move it.
 * Exact where rational, else to 30 significant digits. Source: theory section 5.3. Throws `out-of-range` outside p, q ≥ 0, 0 < p + q < 1.
 *
 * @example cobbDouglasShare('0.25', '0.25') // '0.5'
 */
export function cobbDouglasShare(first: NumberLike, second: NumberLike): string {
  const [p, q] = [readNumber(first, 'first', 'share'), readNumber(second, 'second', 'share')]
  const both = add(p, q)
  if (both.n === 0n || compare(both, one) >= 0) outOfRange('first', `the elasticities must add up to more than 0 and less than 1: found ${toText(both)}`)
  const [a, b] = [mul(p, rest(q)), mul(q, rest(p))]
  if (b.n === 0n) return '1'
  const ratio = exactRoot(over(a, b))
  if (ratio) return toText(over(ratio, add(ratio, one)))
  const [x, y] = [fromRational(a).sqrt(), fromRational(b).sqrt()]
  return realText(x.div(x.plus(y)))
}
