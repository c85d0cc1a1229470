/** Small helpers on exact fractions that only the closed forms need. */
import { add, compare, div, lowest, mul, one, type Rational, rational, sub, zero } from '../number/rational.ts'

export const whole = (n: number): Rational => rational(BigInt(n))
export const half: Rational = Object.freeze({ n: 1n, d: 2n })
export const sum = (all: readonly Rational[]): Rational => all.reduce(add, zero)
export const product = (all: readonly Rational[]): Rational => all.reduce(mul, one)
export const square = (x: Rational): Rational => mul(x, x)
export const rest = (x: Rational): Rational => sub(one, x)
export const isBelow = (a: Rational, b: Rational): boolean => compare(a, b) < 0

/** `a ÷ b` for `b` other than zero, which the caller has made sure of. */
export const over = (a: Rational, b: Rational): Rational => div(a, b) as Rational

/** The integer square root, or `undefined` where the number is not a square. */
function wholeRoot(n: bigint): bigint | undefined {
  if (n < 2n) return n
  let x = BigInt(Math.floor(Math.sqrt(Number(n)))) || 1n
  // Newton’s steps settle on the floor of the root, from wherever the float left off.
  for (let next = (x + n / x) >> 1n; next !== x && next !== x + 1n; next = (x + n / x) >> 1n) x = next
  for (const candidate of [x - 1n, x, x + 1n]) if (candidate * candidate === n) return candidate
  return undefined
}

/** The exact square root, or `undefined` where it is not rational. */
export function exactRoot(x: Rational): Rational | undefined {
  const { n, d } = lowest(x)
  const [top, bottom] = n < 0n ? [undefined, undefined] : [wholeRoot(n), wholeRoot(d)]
  return top === undefined || bottom === undefined ? undefined : rational(top, bottom)
}
