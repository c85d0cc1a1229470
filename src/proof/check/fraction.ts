/** Exact fractions for the checker alone: written again, so that no mistake of `src/number` or the prover can hide in it. */
import { gcd } from '../../core/number-text.ts'
import { bounded } from './refuse.ts'

/** `n / d`, in lowest terms, `d` above zero. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

/** From where to where, both ends included. */
export type Range = readonly [Fraction, Fraction]

/** The fraction `n / d` in lowest terms; `d` is not zero. */
export function fraction(n: bigint, d = 1n): Fraction {
  const divisor = gcd(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n)
  return { n: bounded(n / divisor), d: bounded(d / divisor) }
}

export const zero = fraction(0n)
export const one = fraction(1n)

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Fraction): Fraction => ({ n: -a.n, d: a.d })
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
/** `a / b`, for `b` not zero. */
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)
export const isBelow = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d
export const isSame = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d
export const least = (all: readonly Fraction[]): Fraction => all.reduce((a, b) => (isBelow(b, a) ? b : a))
export const most = (all: readonly Fraction[]): Fraction => all.reduce((a, b) => (isBelow(a, b) ? b : a))
/** The value of a canonical number text. */
export function parsed(text: string): Fraction {
  const [top = '', bottom = '1'] = text.split('/')
  const decimals = top.includes('.') ? top.length - top.indexOf('.') - 1 : 0
  return fraction(BigInt(top.replace('.', '')), BigInt(bottom) * 10n ** BigInt(decimals))
}
