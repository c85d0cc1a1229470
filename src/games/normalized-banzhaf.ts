/** The Banzhaf value, rescaled so that it divides the worth of everybody. */
import { SplitKeyError } from '../core/issue.ts'
import { type Allocation, named } from './allocation.ts'
import { banzhafNumbers } from './banzhaf.ts'
import { lowest, type Rational, sum } from './fraction.ts'
import type { Game } from './game.ts'
import { total } from './worth.ts'

/**
 * `v(N) · βᵢ / Σ βⱼ`: adds up, but is no longer additive, and giving a vote away can pay (the donation paradox).
 * Source: van den Brink & van der Laan 1998. Throws when the Banzhaf values add up to zero.
 *
 * @example normalizedBanzhaf(game(['a', 'b', 'c'], [0, 0, 0, 1, 0, 2, 1, 3])) // { a: '15/13', b: '9/13', c: '15/13' }
 */
export const normalizedBanzhaf = <P extends string>(game: Game<P>): Allocation<P> =>
  named(game.players, inProportion(banzhafNumbers(game), total(game)))

/** `amount` divided in proportion to `shares`. Throws when those add up to zero. */
export function inProportion(shares: readonly Rational[], amount: Rational): Rational[] {
  const all = sum(shares)
  if (all.n === 0n) {
    throw new SplitKeyError([{ code: 'shares-all-zero', path: 'values', message: 'the players’ shares add up to zero: nothing to rescale' }])
  }
  return shares.map((share) => lowest(share.n * all.d * amount.n, share.d * all.n * amount.d))
}
