import { add, mul, one, type Rational, sub, toText } from '../../number/rational.ts'
import { over, product, square, whole } from '../fraction.ts'
import { type NumberLike, outOfRange, readNumbers } from '../number-like.ts'
import type { SobolIndices } from './indices.ts'
import { indicesOf } from './product-indices.ts'

/**
 * Sobol's G function Π (|4xᵢ − 2| + aᵢ) / (1 + aᵢ) on the unit cube: a test of sensitivity estimators with known answers. Exact.
 * @example sobolG([0, 1], ['0.5', '0.5']) // '0'
 */
export function sobolG(a: readonly NumberLike[], x: readonly NumberLike[]): string {
  if (a.length !== x.length) outOfRange('x', `${a.length} coordinates are needed: found ${x.length}`)
  const [weights, point] = [readNumbers(a, 'a', 'not-negative'), readNumbers(x, 'x', 'share')]
  return toText(product(weights.map((weight, i) => over(add(distance(point[i] as Rational), weight), add(one, weight)))))
}

/** |4x − 2|. */
function distance(x: Rational): Rational {
  const away = sub(mul(whole(4), x), whole(2))
  return away.n < 0n ? mul(whole(-1), away) : away
}

/**
 * The exact Sobol indices of the G function: Vᵢ = 1/(3(1 + aᵢ)²). Source: Saltelli & Sobol 1995; the digits in the header comment of
 * SALib's test function are slightly off.
 * @example sobolGIndices([0, 1]).first[0] // '0.75'
 */
export const sobolGIndices = (a: readonly NumberLike[]): SobolIndices =>
  indicesOf(readNumbers(a, 'a', 'not-negative').map((weight) => over(one, mul(whole(3), square(add(one, weight))))))
