/** Cents: an amount divided by weights, without a key. What a key does with leftover cents is part of the key. */

export type { Weights } from '../apportionment/weights.ts'
export type { AmountPolicy } from './amount-policy.ts'
export { type PaidFromMinimum, payFromMinimum } from './pay-from-minimum.ts'
export { type AmountSplit, type SplitAmountOptions, splitAmount } from './split-amount.ts'
export { splitToDate } from './split-to-date.ts'
