/** Products of divisors that are only known per row: what the fractions of an amount count in. */

import type { Terms } from './build.ts'
import type { Term } from './term.ts'

/** Each divisor, and how often it is a factor. No divisor at all is 1. */
export type Denominator = ReadonlyMap<Term, number>

export const keyOf = (over: Denominator): string =>
  [...over]
    .map(([term, power]) => `${term.id}^${power}`)
    .sort()
    .join(' ')

const combined = (a: Denominator, b: Denominator, power: (x: number, y: number) => number): Denominator => {
  const all = new Map<Term, number>()
  for (const term of new Set([...a.keys(), ...b.keys()])) {
    const result = power(a.get(term) ?? 0, b.get(term) ?? 0)
    if (result > 0) all.set(term, result)
  }
  return all
}

export const productOf = (a: Denominator, b: Denominator): Denominator => combined(a, b, (x, y) => x + y)

/** The least denominator that both divide. */
export const lcmOf = (a: Denominator, b: Denominator): Denominator => combined(a, b, Math.max)

/** What is left of `a` when the factors it shares with `b` are taken out. */
export const without = (a: Denominator, b: Denominator): Denominator => combined(a, b, (x, y) => x - Math.min(x, y))

/** The denominator as a number of the row. */
export function termOf(over: Denominator, build: Terms): Term {
  let product = build.constant(1n)
  for (const [term, power] of [...over].sort(([a], [b]) => a.id - b.id)) for (let time = 0; time < power; time++) product = build.product(product, term)
  return product
}

/** The largest the denominator can be. */
export const mostOf = (over: Denominator): bigint => [...over].reduce((size, [term, power]) => size * term.hi ** BigInt(power), 1n)
