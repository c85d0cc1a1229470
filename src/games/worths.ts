/** The worths of all coalitions as integers over one denominator: what makes exact answers cheap. */
import { gcd } from '../core/number-text.ts'
import { abs, type Rational } from './fraction.ts'

/** Integers, indexed by coalition mask: floats while every one is at most `safe`, else big integers. */
export type Worths = Float64Array | readonly bigint[]

/** `values[mask] / scale` is the worth of a coalition. */
export interface Scaled {
  readonly values: Worths
  readonly scale: bigint
  /** No absolute value is above this. */
  readonly most: number
}

/** Four integers up to this size can be added in floats without rounding. */
export const safe = 2 ** 51

/** The numbers over their least common denominator. */
export function scaled(numbers: readonly Rational[]): Scaled {
  let scale = 1n
  for (const { n, d } of numbers) {
    if (scale % d === 0n) continue
    const own = d / gcd(abs(n), d)
    scale *= own / gcd(scale, own)
  }
  const values = worths(numbers.map(({ n, d }) => (n * scale) / d))
  return { values, scale, most: largest(values) }
}

/** Floats when all are small enough to be exact there. */
export function worths(integers: readonly bigint[]): Worths {
  const limit = BigInt(safe)
  return integers.every((x) => x <= limit && x >= -limit) ? Float64Array.from(integers, Number) : Object.freeze(integers)
}

/**
 * The worths as if they were floats. Sound only for `+`, `−` and comparisons among elements of one array, which mean the same
 * for floats and for big integers; never mix in a literal, never multiply.
 */
export const likeNumbers = (values: Worths): ArrayLike<number> => values as unknown as ArrayLike<number>

/** The largest absolute value. */
function largest(values: Worths): number {
  let most = 0
  for (const value of values) most = Math.max(most, Math.abs(Number(value)))
  return most
}
