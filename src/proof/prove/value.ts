/** The value of an instruction on a cell: a polynomial over powers of divisors that are above zero there. Nothing is cancelled. */
import { addTimes, asConstant, isZero, mul, negate, type Poly, samePoly, scale, sub } from './poly.ts'
import { power } from './poly-calculus.ts'
import type { Space } from './space.ts'

export interface Value {
  readonly top: Poly
  /** The power of each established divisor below. */
  readonly below: readonly number[]
}

/** What stands below both: of each divisor the larger power. */
export const common = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.length === 0 ? b : b.length === 0 ? a : Array.from({ length: Math.max(a.length, b.length) }, (_, i) => Math.max(a[i] ?? 0, b[i] ?? 0))

/** The numerator over these powers, each at least as large as the value's own. */
export function topOver(space: Space, divisors: readonly Poly[], value: Value, below: readonly number[]): Poly {
  let top = value.top
  below.forEach((exponent, i) => {
    const more = exponent - (value.below[i] ?? 0)
    if (more > 0) top = mul(space, top, power(space, divisors[i] as Poly, more))
  })
  return top
}

const one = { n: 1n, d: 1n }

export function addValues(space: Space, divisors: readonly Poly[], a: Value, b: Value): Value {
  const below = common(a.below, b.below)
  return { top: addTimes(space, topOver(space, divisors, a, below), topOver(space, divisors, b, below), one), below }
}

/** The numerator of a − b over the common denominator. */
export function difference(space: Space, divisors: readonly Poly[], a: Value, b: Value): Poly {
  const below = common(a.below, b.below)
  return sub(space, topOver(space, divisors, a, below), topOver(space, divisors, b, below))
}

export const mulValues = (space: Space, a: Value, b: Value): Value => ({
  top: mul(space, a.top, b.top),
  below: a.below.length === 0 ? b.below : Array.from({ length: Math.max(a.below.length, b.below.length) }, (_, i) => (a.below[i] ?? 0) + (b.below[i] ?? 0)),
})

/** A quotient whose divisor has the shown sign; `divisors` with the new one, if it is one. `undefined` when the divisor is zero throughout. */
export function divideValues(
  space: Space,
  divisors: readonly Poly[],
  a: Value,
  b: Value,
  sign: 1 | -1,
): { readonly value: Value; readonly divisors: readonly Poly[] } | undefined {
  if (isZero(b.top)) return undefined
  const divisor = sign === 1 ? b.top : negate(b.top)
  const signed = sign === 1 ? a.top : negate(a.top)
  const top = b.below.reduce((product, exponent, i) => (exponent === 0 ? product : mul(space, product, power(space, divisors[i] as Poly, exponent))), signed)
  const number = asConstant(divisor)
  if (number !== undefined) return { value: { top: scale(space, top, { n: number.d, d: number.n }), below: a.below }, divisors }
  const known = divisors.findIndex((each) => samePoly(each, divisor))
  const index = known < 0 ? divisors.length : known
  const below = Array.from({ length: Math.max(index + 1, a.below.length) }, (_, i) => (a.below[i] ?? 0) + (i === index ? 1 : 0))
  return { value: { top, below }, divisors: known < 0 ? [...divisors, divisor] : divisors }
}
