/**
 * In order: the leftover cents go to the partners as they are declared, one each.
 * 1.00 over 2 : 3 : 1 leaves one cent, which goes to the first: 34, 50, 16.
 * Over many settlements the first partners gain.
 */
import { type Policy, ranked } from './part.ts'

export const inOrder: Policy = (parts, leftover) =>
  ranked(
    parts,
    (part) => part.exact.n !== 0n,
    () => 0,
  ).slice(0, leftover)
