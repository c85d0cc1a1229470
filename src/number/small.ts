/**
 * Exact rationals whose two integers fit in a double without rounding: the fast lane of settling. Every operation is either exact or
 * answers `undefined`, and then the settlement is computed again in `rational.ts`, which takes far longer ones.
 */
import type { RoundingMode } from '../core/node.ts'
import type { Arithmetic } from './arithmetic.ts'
import { type Rational, roundedQuotient, toText } from './rational.ts'

export interface Small {
  readonly n: number
  /** Above zero. */
  readonly d: number
}

const most = Number.MAX_SAFE_INTEGER
const fits = (x: number): boolean => x <= most && x >= -most

const small = (n: number, d: number): Small | undefined => (fits(n) && d <= most ? { n, d } : undefined)

function gcd(a: number, b: number): number {
  let x = a
  let y = b
  while (y !== 0) {
    const rest = x % y
    x = y
    y = rest
  }
  return x
}

const powers = /* @__PURE__ */ Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)

/** Reads canonical text; longer numbers are left to `rational.ts`. */
function lit(text: string): Small | undefined {
  if (text.length > 16) return undefined
  const slash = text.indexOf('/')
  if (slash !== -1) return small(Number(text.slice(0, slash)), Number(text.slice(slash + 1)))
  const point = text.indexOf('.')
  if (point === -1) return small(Number(text), 1)
  return small(Number(text.slice(0, point) + text.slice(point + 1)), powers[text.length - point - 1] as number)
}

function add(a: Small, b: Small): Small | undefined {
  if (a.d === b.d) return small(a.n + b.n, a.d)
  if (a.d < b.d) return add(b, a)
  // A quotient of two such integers that comes out whole is exactly whole.
  const times = a.d / b.d
  if (Number.isInteger(times)) {
    const n = b.n * times
    return fits(n) ? small(a.n + n, a.d) : undefined
  }
  const shared = gcd(a.d, b.d)
  const [left, right] = [a.n * (b.d / shared), b.n * (a.d / shared)]
  return fits(left) && fits(right) ? small(left + right, a.d * (b.d / shared)) : undefined
}

const mul = (a: Small, b: Small): Small | undefined => small(a.n * b.n, a.d * b.d) ?? mulReduced(a, b)

function mulReduced(a: Small, b: Small): Small | undefined {
  const first = gcd(Math.abs(a.n), b.d)
  const second = gcd(Math.abs(b.n), a.d)
  return small((a.n / first) * (b.n / second), (a.d / second) * (b.d / first))
}

function div(a: Small, b: Small): Small | undefined {
  if (b.n === 0) return undefined
  return mul(a, b.n > 0 ? { n: b.d, d: b.n } : { n: -b.d, d: -b.n })
}

/** Below zero, zero or above zero; `undefined` where the comparison itself would not be exact. */
function compare(a: Small, b: Small): number | undefined {
  if (a.d === b.d) return a.n - b.n
  const [left, right] = [a.n * b.d, b.n * a.d]
  return fits(left) && fits(right) ? left - right : undefined
}

function min(a: Small, b: Small): Small | undefined {
  const order = compare(a, b)
  return order === undefined ? undefined : order <= 0 ? a : b
}

function max(a: Small, b: Small): Small | undefined {
  const order = compare(a, b)
  return order === undefined ? undefined : order >= 0 ? a : b
}

function round(x: Small, to: Small, mode: RoundingMode): Small | undefined {
  const top = x.n * to.d
  const bottom = x.d * to.n
  if (!fits(top) || !fits(bottom)) return undefined
  const steps = mode === 'half-away-from-zero' ? halfAway(top, bottom) : Number(roundedQuotient(BigInt(top), BigInt(bottom), mode))
  return small(steps * to.n, to.d)
}

/** The integer nearest to `n/d`. The floor is exact for the reason given at `add`: a quotient that is not whole does not round to a whole one. */
function halfAway(n: number, d: number): number {
  const size = Math.abs(n)
  const whole = Math.floor(size / d)
  const rest = size - whole * d
  const nearest = rest >= d - rest ? whole + 1 : whole
  return n < 0 ? -nearest : nearest
}

const one: Small = { n: 1, d: 1 }
const none: Small = { n: 0, d: 1 }

/** The fast number system. */
export const smalls: Arithmetic<Small> = { lit, add, mul, div, min, max, round, step: (x) => (x.n >= 0 ? one : none) }

/** The same number without limits. */
export const widen = ({ n, d }: Small): Rational => ({ n: BigInt(n), d: BigInt(d) })

/** Canonical text of a small number. Decimals, the common case, are written without dividing by anything but their own power of ten. */
export function smallText({ n, d }: Small): string {
  if (d === 1) return String(n)
  let places = powers.indexOf(d)
  if (places === -1) return toText(widen({ n, d }))
  const size = Math.abs(n)
  const whole = Math.floor(size / d)
  let part = size - whole * d
  if (part === 0) return String(n < 0 ? -whole : whole)
  for (; part % 10 === 0; part /= 10) places--
  return `${n < 0 ? '-' : ''}${whole}.${String(part).padStart(places, '0')}`
}
