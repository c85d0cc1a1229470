/** What a loop of the plain back-end is. */

/** A column of numbers. */
export type Column = Float64Array

/** Applies a step to the first `n` rows of its operands, `n` being a multiple of `loopRows`; `k` and `l` are its numbers. */
export type PlainLoop = (to: Column, a: Column, b: Column, c: Column, k: number, l: number, n: number) => void

/** Rows per turn of the loops that do several. */
export const loopRows = 4
