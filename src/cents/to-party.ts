/**
 * To one partner: all leftover cents go to the partner the agreement names.
 * 1.00 over 2 : 3 : 1 with the cents to the third: 33, 50, 17; to the first: 34, 50, 16.
 * A partner whose amount is exactly zero never receives a cent; then they go by largest remainder.
 */
import { largestRemainder } from './largest-remainder.ts'
import type { Policy } from './part.ts'

export const toParty =
  (name: string): Policy =>
  (parts, leftover) => {
    const index = parts.findIndex((part) => part.name === name && part.exact.n !== 0n)
    return index < 0 ? largestRemainder(parts, leftover) : Array.from({ length: leftover }, () => index)
  }
