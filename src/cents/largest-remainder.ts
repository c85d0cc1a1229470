/**
 * Largest remainder (Hamilton): the leftover cents go to those who lost most by rounding down.
 * 1.00 over 2 : 3 : 1 is 33.33…, 50, 16.66… cents: the third has lost most, so 33, 50, 17.
 * Nobody is ever a whole cent away from the exact amount. A cent more in total can lower somebody's part by a cent
 * (6 : 6 : 2 of 10 and of 11 cents: 4, 4, 2 and 5, 5, 1).
 */
import { compare } from '../number/rational.ts'
import { type Policy, ranked } from './part.ts'

export const largestRemainder: Policy = (parts, leftover) =>
  ranked(
    parts,
    (part) => part.rest.n > 0n,
    (a, b) => compare(b.rest, a.rest),
  ).slice(0, leftover)
