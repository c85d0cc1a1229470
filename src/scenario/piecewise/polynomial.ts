/** Polynomials in one variable with exact coefficients, constant first; the zero polynomial is empty. */
import { SplitKeyError } from '../../core/issue.ts'
import { neg, div as over, add as plus, type Rational, rational, sign, mul as times, zero } from '../../number/rational.ts'

export type Polynomial = readonly Rational[]

/** No agreement multiplies an input by itself this often; beyond it, exact answers would take minutes. */
const highest = 24

function trimmed(coefficients: readonly Rational[]): Polynomial {
  let length = coefficients.length
  while (length > 0 && coefficients[length - 1]?.n === 0n) length--
  return length === coefficients.length ? coefficients : coefficients.slice(0, length)
}

export const constant = (x: Rational): Polynomial => (x.n === 0n ? [] : [x])
export const degree = (p: Polynomial): number => p.length - 1
export const isConstant = (p: Polynomial): boolean => p.length <= 1

export function add(a: Polynomial, b: Polynomial): Polynomial {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  return trimmed(long.map((x, power) => (power < short.length ? plus(x, short[power] as Rational) : x)))
}

export const scale = (p: Polynomial, by: Rational): Polynomial => (by.n === 0n ? [] : p.map((x) => times(x, by)))
export const sub = (a: Polynomial, b: Polynomial): Polynomial => add(a, b.map(neg))

export function mul(a: Polynomial, b: Polynomial): Polynomial {
  if (a.length === 0 || b.length === 0) return []
  if (a.length + b.length - 2 > highest)
    throw new SplitKeyError([
      { code: 'too-large', path: '', message: `an input is multiplied by itself more than ${highest} times: this is not followed exactly` },
    ])
  const product: Rational[] = Array.from({ length: a.length + b.length - 1 }, () => zero)
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) product[i + j] = plus(product[i + j] as Rational, times(x, y))
  return trimmed(product)
}

/** The value at `x`. */
export const valueAt = (p: Polynomial, x: Rational): Rational => p.reduceRight((sum, coefficient) => plus(times(sum, x), coefficient), zero)

export const derivative = (p: Polynomial): Polynomial => p.slice(1).map((x, power) => times(x, rational(BigInt(power + 1))))

/** The sign just beside `x`, above it (1) or below it (−1); 0 for the zero polynomial only. */
export function signBeside(p: Polynomial, x: Rational, side: 1 | -1): number {
  let flip = 1
  for (let now = p; now.length > 0; now = derivative(now)) {
    const found = sign(valueAt(now, x))
    if (found !== 0) return found * flip
    flip *= side
  }
  return 0
}

/** The remainder of `a ÷ b`, for `b` other than zero. */
export function remainder(a: Polynomial, b: Polynomial): Polynomial {
  const lead = b.at(-1) as Rational
  let rest = a
  while (rest.length >= b.length) {
    const factor = over(rest.at(-1) as Rational, lead) as Rational
    const shift = rest.length - b.length
    const taken = rest.map((x, power) => (power < shift ? x : plus(x, neg(times(factor, b[power - shift] as Rational)))))
    rest = trimmed(taken.slice(0, -1))
  }
  return rest
}

/** `a ÷ b` where nothing is left over. */
export function quotient(a: Polynomial, b: Polynomial): Polynomial {
  const lead = b.at(-1) as Rational
  const found: Rational[] = []
  let rest = [...a]
  for (let shift = a.length - b.length; shift >= 0; shift--) {
    const factor = over(rest[shift + b.length - 1] as Rational, lead) as Rational
    found[shift] = factor
    rest = rest.map((x, power) => (power < shift || power >= shift + b.length ? x : plus(x, neg(times(factor, b[power - shift] as Rational)))))
  }
  return trimmed(found)
}

/** The greatest common divisor, its highest coefficient 1. */
export function common(a: Polynomial, b: Polynomial): Polynomial {
  let [x, y] = [a, b]
  while (y.length > 0) [x, y] = [monic(y), remainder(x, y)]
  return monic(x)
}

const monic = (p: Polynomial): Polynomial => (p.length === 0 ? p : scale(p, over(rational(1n), p.at(-1) as Rational) as Rational))
