/** Division in proportion. */
import { SplitKeyError } from '../core/issue.ts'
import { lowest, type Rational, sum } from './fraction.ts'

/** `amount` divided in proportion to `shares`. Throws when those add up to zero. */
export function inProportion(shares: readonly Rational[], amount: Rational): Rational[] {
  const all = sum(shares)
  if (all.n === 0n) {
    throw new SplitKeyError([{ code: 'shares-all-zero', path: 'values', message: 'the players’ shares add up to zero: nothing to rescale' }])
  }
  return shares.map((share) => lowest(share.n * all.d * amount.n, share.d * all.n * amount.d))
}
