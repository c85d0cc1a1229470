/** Powers and derivatives of polynomials. */
import { constant, fromTerms, mul, type Poly } from './poly.ts'
import { powerOf, type Space } from './space.ts'

/** A whole power, from 0. */
export function power(space: Space, p: Poly, exponent: number): Poly {
  let result = p
  for (let count = 1; count < exponent; count++) result = mul(space, result, p)
  return exponent === 0 ? constant(space, { n: 1n, d: 1n }) : result
}

/** The derivative by one input. */
export function derivative(space: Space, p: Poly, index: number): Poly {
  const terms = new Map<number, bigint>()
  p.keys.forEach((key, i) => {
    const exponent = powerOf(space, key, index)
    if (exponent > 0) terms.set(key - (space.unit[index] as number), (p.n[i] as bigint) * BigInt(exponent))
  })
  return fromTerms(space, terms, p.d)
}
