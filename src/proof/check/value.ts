/** Values of instructions on a cell: a polynomial over a product of powers of the divisors, which are above zero there. */
import { add, multiply, negative, type Polynomial } from './polynomial.ts'
import type { Work } from './refuse.ts'

export interface Value {
  readonly top: Polynomial
  /** The power of every divisor, in the order in which they were established; those that are left out are 0. */
  readonly powers: readonly number[]
}

/** A polynomial as a value. */
export const whole = (top: Polynomial): Value => ({ top, powers: [] })

const joined = (a: readonly number[], b: readonly number[], join: (x: number, y: number) => number): readonly number[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) => join(a[i] ?? 0, b[i] ?? 0))

/** A polynomial times divisors to their powers. */
export function timesPowers(work: Work, top: Polynomial, divisors: readonly Polynomial[], powers: readonly number[]): Polynomial {
  let result = top
  powers.forEach((power, index) => {
    for (let i = 0; i < power; i++) result = multiply(work, result, divisors[index] as Polynomial)
  })
  return result
}

/** The numerator of a value over larger powers. */
const lifted = (work: Work, { top, powers }: Value, divisors: readonly Polynomial[], to: readonly number[]): Polynomial =>
  timesPowers(
    work,
    top,
    divisors,
    joined(to, powers, (x, y) => x - y),
  )

/** The sum, over the larger power of each divisor. */
export function sum(work: Work, a: Value, b: Value, divisors: readonly Polynomial[]): Value {
  const powers = joined(a.powers, b.powers, Math.max)
  return { top: add(lifted(work, a, divisors, powers), lifted(work, b, divisors, powers)), powers }
}

/** The difference. Its numerator has its sign. */
export const difference = (work: Work, a: Value, b: Value, divisors: readonly Polynomial[]): Value => sum(work, a, { ...b, top: negative(b.top) }, divisors)

export const product = (work: Work, a: Value, b: Value): Value => ({
  top: multiply(work, a.top, b.top),
  powers: joined(a.powers, b.powers, (x, y) => x + y),
})
