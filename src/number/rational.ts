/**
 * Exact rational numbers: the reference meaning of a key. Two integers, the lower one above zero; not always in lowest terms,
 * because reducing costs more than it saves while the numbers are small.
 */
import { type Issue, SplitKeyError } from '../core/issue.ts'
import type { RoundingMode } from '../core/node.ts'
import { fractionText, gcd } from '../core/number-text.ts'

export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

export const zero: Rational = /* @__PURE__ */ Object.freeze({ n: 0n, d: 1n })
export const one: Rational = /* @__PURE__ */ Object.freeze({ n: 1n, d: 1n })

/** Denominators above this are reduced. */
const large = 1n << 64n

/**
 * About five thousand digits: no agreement needs them. A few lines that square each other would stop the machine, and so would some
 * dozens at four times this size, since reducing one of them takes half a second.
 */
const huge = 1n << 16_384n
// Named, since negating so large a number anew every time costs more than the product that is looked at.
const hugeBelow = -huge
const tooLarge: Issue = { code: 'too-large', path: '', message: 'a number has more than five thousand digits' }

/**
 * `n/d` for `d > 0`. Whatever multiplies numbers, be it for a sum, makes its answer here, so none of them grows without end.
 * @throws `too-large` beyond some five thousand digits
 */
export function rational(n: bigint, d: bigint = 1n): Rational {
  if (d > huge || n > huge || n < hugeBelow) throw new SplitKeyError([tooLarge])
  return d <= large ? { n, d } : lowest({ n, d })
}

/** The same number in lowest terms, its denominator above zero; it is given with any but zero. */
export function lowest({ n, d }: Rational): Rational {
  const divisor = gcd(n < 0n ? -n : n, d < 0n ? -d : d)
  const by = d < 0n ? -divisor : divisor
  return by === 1n ? { n, d } : { n: n / by, d: d / by }
}

/** The number that canonical text (`1.2`, `-3`, `1/3`) stands for. */
export function fromText(text: string): Rational {
  const slash = text.indexOf('/')
  if (slash !== -1) return rational(BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1)))
  const point = text.indexOf('.')
  if (point === -1) return { n: BigInt(text), d: 1n }
  return rational(BigInt(text.slice(0, point) + text.slice(point + 1)), powerOfTen(text.length - point - 1))
}

const powers = /* @__PURE__ */ Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent))

/** `10^exponent`. */
export const powerOfTen = (exponent: number): bigint => powers[exponent] ?? 10n ** BigInt(exponent)

/** Canonical text: a decimal where it terminates, else a fraction in lowest terms. */
export const toText = (x: Rational): string => fractionText(x.n, x.d)

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d }
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d }
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d }
  return rational(a.n * b.d + b.n * a.d, a.d * b.d)
}

export const neg = (a: Rational): Rational => ({ n: -a.n, d: a.d })
export const sub = (a: Rational, b: Rational): Rational => add(a, neg(b))
export const mul = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d)

/** `a ÷ b`, or `undefined` when `b` is zero. */
export function div(a: Rational, b: Rational): Rational | undefined {
  if (b.n === 0n) return undefined
  return b.n > 0n ? rational(a.n * b.d, a.d * b.n) : rational(-a.n * b.d, -a.d * b.n)
}

/** Below zero, zero or above zero as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const min = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b)
export const max = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b)
export const sign = (a: Rational): number => (a.n < 0n ? -1 : a.n > 0n ? 1 : 0)

/** The largest integer not above `n/d`, for `d > 0`. */
export const floorDiv = (n: bigint, d: bigint): bigint => {
  // Division of integers is toward zero.
  const quotient = n / d
  return quotient * d > n ? quotient - 1n : quotient
}

/** `x` rounded to a multiple of `to` (above zero). */
export function round(x: Rational, to: Rational, mode: RoundingMode): Rational {
  const d = x.d * to.n
  return rational(roundedQuotient(x.n * to.d, d, mode) * to.n, to.d)
}

/** The integer that `n/d` rounds to, for `d > 0`. */
export function roundedQuotient(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const floor = floorDiv(n, d)
  const rest = n - floor * d
  return rest === 0n ? floor : floor + (roundsUp[mode](2n * rest - d, n < 0n, floor % 2n === 0n) ? 1n : 0n)
}

/** Whether what lies strictly between `floor` and `floor + 1` goes up: `half` is its distance from the middle. */
const roundsUp: Readonly<Record<RoundingMode, (half: bigint, negative: boolean, floorIsEven: boolean) => boolean>> = {
  'half-away-from-zero': (half, negative) => half > 0n || (half === 0n && !negative),
  'half-even': (half, _negative, floorIsEven) => half > 0n || (half === 0n && !floorIsEven),
  floor: () => false,
  ceiling: () => true,
  'toward-zero': (_half, negative) => negative,
  'away-from-zero': (_half, negative) => !negative,
}
