/** Polynomials with exact coefficients: whole numbers over one common denominator, monomials packed and in rising order. */
import { gcd } from '../../core/number-text.ts'
import type { Rational } from '../../number/rational.ts'
import { type Space, tooLarge } from './space.ts'

export interface Poly {
  /** Packed monomials, rising. */
  readonly keys: readonly number[]
  /** The coefficient of each, over `d`; none is zero. */
  readonly n: readonly bigint[]
  /** Above zero. */
  readonly d: bigint
  /** The largest power of each input. */
  readonly degrees: readonly number[]
}

const large = 1n << 64n

/** Takes the parts of a polynomial as they are; a large denominator is reduced. `known`: its degrees, where they are clear. */
export function poly(space: Space, keys: readonly number[], n: readonly bigint[], d: bigint, known?: readonly number[]): Poly {
  const degrees = known ?? degreesOf(space, keys)
  if (d <= large) return { keys, n, d, degrees }
  const common = n.reduce((sofar, value) => (sofar === 1n ? sofar : gcd(sofar, value < 0n ? -value : value)), d)
  return common === 1n ? { keys, n, d, degrees } : { keys, n: n.map((value) => value / common), d: d / common, degrees }
}

function degreesOf(space: Space, keys: readonly number[]): readonly number[] {
  const degrees = space.names.map(() => 0)
  for (const key of keys)
    for (let rest = key, variable = 0; rest > 0; variable++) {
      const power = rest % space.limit
      if (power > (degrees[variable] as number)) degrees[variable] = power
      rest = (rest - power) / space.limit
    }
  return degrees
}

export const constant = (space: Space, value: Rational): Poly => poly(space, value.n === 0n ? [] : [0], value.n === 0n ? [] : [value.n], value.d)

export const variable = (space: Space, index: number): Poly => poly(space, [space.unit[index] as number], [1n], 1n)

export const isZero = (p: Poly): boolean => p.keys.length === 0

/** The number that a constant polynomial is, or `undefined`. */
export const asConstant = (p: Poly): Rational | undefined =>
  p.keys.length === 0 ? { n: 0n, d: 1n } : p.keys.length === 1 && p.keys[0] === 0 ? { n: p.n[0] as bigint, d: p.d } : undefined

/** `p + factor · q`. */
export function addTimes(space: Space, p: Poly, q: Poly, factor: Rational): Poly {
  if (q.keys.length === 0 || factor.n === 0n) return p
  const qd = q.d * factor.d
  const [timesP, up] = p.d === qd ? [1n, 1n] : p.d % qd === 0n ? [1n, p.d / qd] : spread(p.d, qd)
  const timesQ = up * factor.n
  let cancelled = false
  const keys: number[] = []
  const n: bigint[] = []
  for (let i = 0, j = 0; i < p.keys.length || j < q.keys.length; ) {
    const a = i < p.keys.length ? (p.keys[i] as number) : Number.POSITIVE_INFINITY
    const b = j < q.keys.length ? (q.keys[j] as number) : Number.POSITIVE_INFINITY
    let value = 0n
    if (a <= b) value = (p.n[i++] as bigint) * timesP
    if (b <= a) value += (q.n[j++] as bigint) * timesQ
    if (value === 0n) {
      cancelled = true
      continue
    }
    keys.push(Math.min(a, b))
    n.push(value)
  }
  const degrees = cancelled ? undefined : p.degrees.map((degree, i) => Math.max(degree, q.degrees[i] as number))
  return poly(space, keys, n, p.d * timesP, degrees)
}

/** What both denominators are multiplied by to become one. */
function spread(p: bigint, q: bigint): readonly [bigint, bigint] {
  const shared = gcd(p, q)
  return [q / shared, p / shared]
}

const one: Rational = { n: 1n, d: 1n }
const minusOne: Rational = { n: -1n, d: 1n }

export const add = (space: Space, p: Poly, q: Poly): Poly => addTimes(space, p, q, one)
export const sub = (space: Space, p: Poly, q: Poly): Poly => addTimes(space, p, q, minusOne)
export const negate = (p: Poly): Poly => ({ ...p, n: p.n.map((value) => -value) })

export const scale = (space: Space, p: Poly, factor: Rational): Poly =>
  factor.n === 0n
    ? constant(space, factor)
    : poly(
        space,
        p.keys,
        p.n.map((value) => value * factor.n),
        p.d * factor.d,
        p.degrees,
      )

/** @throws `tooLarge` when a power does not fit. */
export function mul(space: Space, p: Poly, q: Poly): Poly {
  const [c, k] = [asConstant(p), asConstant(q)]
  if (c !== undefined) return scale(space, q, c)
  if (k !== undefined) return scale(space, p, k)
  if (p.degrees.some((power, index) => power + (q.degrees[index] as number) >= space.limit)) throw new RangeError(tooLarge)
  const terms = new Map<number, bigint>()
  p.keys.forEach((a, i) => {
    const value = p.n[i] as bigint
    q.keys.forEach((b, j) => {
      terms.set(a + b, (terms.get(a + b) ?? 0n) + value * (q.n[j] as bigint))
    })
  })
  const degrees = p.degrees.map((power, index) => power + (q.degrees[index] as number))
  return fromTerms(space, terms, p.d * q.d, degrees)
}

/** From monomials in any order, zeros among them. */
export function fromTerms(space: Space, terms: ReadonlyMap<number, bigint>, d: bigint, degrees?: readonly number[]): Poly {
  const keys = [...terms.keys()].filter((key) => terms.get(key) !== 0n).sort((a, b) => a - b)
  return poly(
    space,
    keys,
    keys.map((key) => terms.get(key) as bigint),
    d,
    degrees,
  )
}

/** Equal coefficient by coefficient. */
export const samePoly = (p: Poly, q: Poly): boolean =>
  p.keys.length === q.keys.length && p.keys.every((key, i) => key === q.keys[i] && (p.n[i] as bigint) * q.d === (q.n[i] as bigint) * p.d)

/** The inputs that occur, by number. */
export const variablesOf = (p: Poly): readonly number[] => p.degrees.flatMap((degree, index) => (degree > 0 ? [index] : []))

/** The coefficients as floating-point numbers; a guide, never a decision. */
export const floats = (p: Poly): Float64Array => {
  const d = Number(p.d)
  return Float64Array.from(p.n, (value) => Number(value) / d)
}
