/** Exact fractions for tests only: written again, so that a mistake in `src/number` cannot hide itself. */

export type Fraction = readonly [bigint, bigint]

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b))

export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new RangeError('a fraction over zero')
  const by = divisor(n, d) * (d < 0n ? -1n : 1n)
  return [n / by, d / by]
}

/** Reads `-1.20`, `1/3`, `5%`. */
export function exact(text: { toString(): string }): Fraction {
  const whole = text.toString()
  if (whole.endsWith('%')) return over(exact(whole.slice(0, -1)), [100n, 1n])
  const [top, bottom] = whole.split('/')
  if (bottom !== undefined) return over(exact(top as string), exact(bottom))
  const [mantissa = '', power = '0'] = whole.toLowerCase().split('e')
  const [integer = '', decimals = ''] = mantissa.split('.')
  const places = BigInt(decimals.length) - BigInt(power)
  const digits = BigInt(integer + decimals)
  return places >= 0n ? fraction(digits, 10n ** places) : fraction(digits * 10n ** -places)
}

export const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d + c * b, b * d)
export const minus = (x: Fraction, [c, d]: Fraction): Fraction => plus(x, [-c, d])
export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * c, b * d)
export const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d, b * c)
export const compare = ([a, b]: Fraction, [c, d]: Fraction): number => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0)
export const magnitude = ([a, b]: Fraction): Fraction => [a < 0n ? -a : a, b]
export const total = (all: Iterable<Fraction>): Fraction => [...all].reduce(plus, [0n, 1n])
export const isWhole = ([, d]: Fraction): boolean => d === 1n

/** Lowest terms make texts equal exactly when the numbers are. */
export const text = ([a, b]: Fraction): string => (b === 1n ? `${a}` : `${a}/${b}`)
