/** Small helpers on exact fractions that only games need. */
import { add, type Rational, lowest as reduced, zero } from '../number/rational.ts'

export type { Rational } from '../number/rational.ts'

export const abs = (x: bigint): bigint => (x < 0n ? -x : x)

/** `n/d` in lowest terms, for `d` other than zero. */
export const lowest = (n: bigint, d: bigint): Rational => reduced({ n, d })

/** The sum; halves are added first, so that denominators of equal size meet. */
export function sum(numbers: readonly Rational[]): Rational {
  if (numbers.length <= 1) return numbers[0] ?? zero
  const middle = numbers.length >> 1
  return add(sum(numbers.slice(0, middle)), sum(numbers.slice(middle)))
}

export function factorial(n: number): bigint {
  let product = 1n
  for (let k = 2; k <= n; k++) product *= BigInt(k)
  return product
}
