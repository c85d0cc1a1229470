import { add, mul, one, type Rational, sub, toText } from '../../number/rational.ts'
import { over, product } from '../fraction.ts'
import { type NumberLike, outOfRange, readNumbers } from '../number-like.ts'
import type { SobolIndices } from './indices.ts'

/**
 * Sobol indices of a product of independent factors of mean 1: the variance is Π(1 + Vᵢ) − 1, first order Vᵢ over it, total
 * Vᵢ·Π(1 + Vⱼ, j ≠ i) over it. `relative` are the variances of the factors over the squares of their means. Exact. Volume × price × yield is
 * such a product. Throws `out-of-range` for a variance below zero, or none above it.
 *
 * @example productIndices(['1/3', '1/12']).variance // '4/9'
 */
export function productIndices(relative: readonly NumberLike[]): SobolIndices {
  return indicesOf(readNumbers(relative, 'relative', 'not-negative'))
}

/** The indices from exact relative variances. */
export function indicesOf(v: readonly Rational[]): SobolIndices {
  const all = product(v.map((x) => add(one, x)))
  const variance = sub(all, one)
  if (variance.n === 0n) outOfRange('relative', 'nothing varies: there is no variance to divide')
  return {
    first: v.map((x) => toText(over(x, variance))),
    total: v.map((x) => toText(over(mul(x, over(all, add(one, x))), variance))),
    variance: toText(variance),
  }
}
