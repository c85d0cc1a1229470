/** Double moral hazard between partners who dislike risk. */
import { add, mul, toText } from '../../number/rational.ts'
import { over, sum } from '../fraction.ts'
import { type NumberLike, outOfRange, readNumber } from '../number-like.ts'

/** Potency (a²/c) and absolute risk aversion of one partner. */
export interface Partner {
  readonly potency: NumberLike
  readonly riskAversion: NumberLike
}

/**
 * The first partner's share with constant absolute risk aversion, normal noise and linear shares:
 * (k₁ + r₂v) / (k₁ + k₂ + (r₁+r₂)v). Without effort it is pure risk sharing, r₂/(r₁+r₂); with one risk-neutral principal it is Holmström &
 * Milgrom's 1/(1 + rcv). Source: Kim & Wang 1998 restricted to linear shares; theory section 5.2. Throws `out-of-range` where all vanish.
 *
 * @example riskAverseShare({ potency: 3, riskAversion: 1 }, { potency: 1, riskAversion: '1/2' }, 2) // '4/7'
 */
export function riskAverseShare(first: Partner, second: Partner, variance: NumberLike): string {
  const [k1, k2] = [readNumber(first.potency, 'first.potency', 'not-negative'), readNumber(second.potency, 'second.potency', 'not-negative')]
  const v = readNumber(variance, 'variance', 'not-negative')
  const r1 = mul(readNumber(first.riskAversion, 'first.riskAversion', 'not-negative'), v)
  const r2 = mul(readNumber(second.riskAversion, 'second.riskAversion', 'not-negative'), v)
  const all = sum([k1, k2, r1, r2])
  return all.n === 0n ? outOfRange('variance', 'neither effort nor risk: every share is as good as any other') : toText(over(add(k1, r2), all))
}
