/** Exact fractions as the adapters of vectors need them. */

import { lowest } from '../../../src/games/fraction.ts'
import { add, fromText, type Rational, zero } from '../../../src/number/rational.ts'

export { compare, fromText, one, type Rational, sub } from '../../../src/number/rational.ts'

export const sum = (numbers: readonly Rational[]): Rational => numbers.reduce(add, zero)

/** `1/2`, in lowest terms; a whole number without a denominator. */
export const toText = (x: Rational): string => {
  const { n, d } = lowest(x.n, x.d)
  return d === 1n ? String(n) : `${n}/${d}`
}

/** `50%`. */
export const percentText = (text: string): string => `${toText({ n: fromText(text).n * 100n, d: fromText(text).d })}%`
