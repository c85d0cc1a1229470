/**
 * Largest share: the leftover cents go to the largest amounts, one each.
 * 1.00 over 2 : 3 : 1 leaves one cent, which goes to the second: 33, 51, 16.
 * A fund receives one only when every partner has: it could be drawn on for more than it holds.
 * Over many settlements the large partners gain at the cost of the small.
 */
import { compare } from '../number/rational.ts'
import { type Policy, ranked } from './part.ts'

export const largestShare: Policy = (parts, leftover) =>
  ranked(
    parts,
    (part) => part.exact.n !== 0n,
    (a, b) => Number(a.fund) - Number(b.fund) || compare(b.exact, a.exact),
  ).slice(0, leftover)
