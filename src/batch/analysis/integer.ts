/** One operation on whole numbers, and between what its result lies for every row within the ranges. */
import type { RoundingMode } from '../../core/node.ts'

/** A whole multiple of another integer. */
export interface Term {
  readonly of: number
  readonly times: bigint
}

/** One operation; numbers are positions in the list, always of earlier entries. */
export type IntegerOp =
  | { readonly op: 'const'; readonly value: bigint }
  /** The value of an input or an opening balance in units of `10^-decimals`. */
  | { readonly op: 'input'; readonly name: string; readonly decimals: number }
  | { readonly op: 'sum'; readonly terms: readonly Term[] }
  | { readonly op: 'product'; readonly args: readonly [number, number] }
  | { readonly op: 'min' | 'max'; readonly args: readonly [number, number] }
  /** 1 where its argument is zero or more, else 0. */
  | { readonly op: 'step'; readonly args: readonly [number] }
  /** `sign` is −1, 0 or 1. */
  | { readonly op: 'abs' | 'sign'; readonly args: readonly [number] }
  /** The whole number that `args[0] ÷ args[1]` rounds to; the divisor is above zero in every row that is decided. */
  | { readonly op: 'round'; readonly args: readonly [number, number]; readonly mode: RoundingMode }

/** An operation and between what its result lies, both ends included. */
export type Integer = IntegerOp & { readonly lo: bigint; readonly hi: bigint }
