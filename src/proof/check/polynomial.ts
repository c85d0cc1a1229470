/**
 * Polynomials with exact coefficients: whole numbers over one common denominator. The exponents of a monomial are packed into one
 * whole number, eight bits per variable; their sum never exceeds `limits.degree`, so that no exponent flows into the next.
 */
import { gcd } from '../../core/number-text.ts'
import { type Fraction, fraction } from './fraction.ts'
import { bounded, limits, size, spend, tooLarge, type Work } from './refuse.ts'

export interface Polynomial {
  /** Coefficient by monomial; none is zero. */
  readonly terms: ReadonlyMap<bigint, bigint>
  /** What every coefficient is divided by; above zero. */
  readonly over: bigint
  /** No monomial has a larger total degree. */
  readonly degree: number
}

const absolute = (a: bigint): bigint => (a < 0n ? -a : a)
const shift = (variable: number): bigint => BigInt(8 * variable)
/** The exponent of a variable in a monomial. */
export const exponent = (monomial: bigint, variable: number): number => Number((monomial >> shift(variable)) & 255n)

/** In lowest terms, without zero coefficients. */
function polynomial(all: ReadonlyMap<bigint, bigint>, over: bigint, degree: number): Polynomial {
  if (degree > limits.degree) tooLarge(`a polynomial of degree above ${limits.degree}`)
  let common = over
  for (const value of all.values()) {
    if (common === 1n) break
    common = gcd(absolute(value), common)
  }
  const terms = new Map<bigint, bigint>()
  for (const [monomial, value] of all) if (value !== 0n) terms.set(monomial, bounded(common === 1n ? value : value / common))
  return { terms, over: bounded(over / common), degree: terms.size === 0 ? 0 : degree }
}

export const constant = ({ n, d }: Fraction): Polynomial => polynomial(new Map([[0n, n]]), d, 0)
export const variable = (index: number): Polynomial => polynomial(new Map([[1n << shift(index), 1n]]), 1n, 1)

export const add = (a: Polynomial, b: Polynomial): Polynomial => combination([a, b].map((of) => ({ of, times: { n: 1n, d: 1n } })))

/** A sum of multiples. */
export function combination(parts: readonly { readonly of: Polynomial; readonly times: Fraction }[]): Polynomial {
  const over = parts.reduce((common, { of, times }) => multiple(common, of.over * times.d), 1n)
  const terms = new Map<bigint, bigint>()
  for (const { of, times } of parts) {
    const factor = (over / (of.over * times.d)) * times.n
    for (const [monomial, value] of of.terms) terms.set(monomial, (terms.get(monomial) ?? 0n) + value * factor)
  }
  return polynomial(terms, over, Math.max(...parts.map(({ of }) => of.degree)))
}

/** The least common multiple of two numbers above zero. */
const multiple = (a: bigint, b: bigint): bigint => (a === b || b === 1n ? a : bounded((a / gcd(a, b)) * b))

export const scale = (a: Polynomial, { n, d }: Fraction): Polynomial =>
  polynomial(new Map([...a.terms].map(([monomial, value]) => [monomial, value * n])), a.over * d, a.degree)

export const negative = (a: Polynomial): Polynomial => scale(a, { n: -1n, d: 1n })
export const subtract = (a: Polynomial, b: Polynomial): Polynomial =>
  combination([
    { of: a, times: { n: 1n, d: 1n } },
    { of: b, times: { n: -1n, d: 1n } },
  ])

export function multiply(work: Work, a: Polynomial, b: Polynomial): Polynomial {
  // Asked before anything is multiplied, so that neither exponents nor memory overflow.
  if (a.degree + b.degree > limits.degree) tooLarge(`a polynomial of degree above ${limits.degree}`)
  spend(work, a.terms.size * b.terms.size * (size(a.over) + size(b.over)))
  const terms = new Map<bigint, bigint>()
  for (const [left, x] of a.terms) for (const [right, y] of b.terms) terms.set(left + right, (terms.get(left + right) ?? 0n) + x * y)
  if (terms.size > limits.coefficients) tooLarge(`a polynomial of more than ${limits.coefficients} terms`)
  return polynomial(terms, a.over * b.over, a.degree + b.degree)
}

/** The derivative by one variable. */
export function derivative(a: Polynomial, by: number): Polynomial {
  const terms = new Map<bigint, bigint>()
  for (const [monomial, value] of a.terms) {
    const power = exponent(monomial, by)
    if (power > 0) terms.set(monomial - (1n << shift(by)), value * BigInt(power))
  }
  return polynomial(terms, a.over, a.degree)
}

export const isZero = (a: Polynomial): boolean => a.terms.size === 0
export const isSamePolynomial = (a: Polynomial, b: Polynomial): boolean => isZero(subtract(a, b))

/** The number, if the polynomial is one. */
export const asNumber = (a: Polynomial): Fraction | undefined =>
  [...a.terms.keys()].every((monomial) => monomial === 0n) ? fraction(a.terms.get(0n) ?? 0n, a.over) : undefined

/** The largest exponent of every variable that occurs. */
export function degrees(a: Polynomial, into: Map<number, number> = new Map()): Map<number, number> {
  for (const monomial of a.terms.keys()) {
    let rest = monomial
    for (let index = 0; rest > 0n; index++, rest >>= 8n) {
      const power = Number(rest & 255n)
      if (power > (into.get(index) ?? 0)) into.set(index, power)
    }
  }
  return into
}

/** Does one monomial divide another? Byte by byte. */
function divides(a: bigint, b: bigint): boolean {
  for (let [x, y] = [a, b]; x > 0n; x >>= 8n, y >>= 8n) if ((x & 255n) > (y & 255n)) return false
  return true
}

const largest = (monomials: Iterable<bigint>): bigint => {
  let most = -1n
  for (const monomial of monomials) if (monomial > most) most = monomial
  return most
}

/**
 * The exact quotient `a / b`, or nothing when it leaves a rest. Long division by leading monomials; by Gauss's lemma the quotient of a
 * polynomial with whole coefficients by one whose coefficients have no common divisor has whole coefficients, if it exists.
 */
export function quotient(work: Work, a: Polynomial, b: Polynomial): Polynomial | undefined {
  let content = 0n
  for (const value of b.terms.values()) content = gcd(absolute(value), content)
  if (content === 0n) return undefined
  const lead = largest(b.terms.keys())
  const leading = (b.terms.get(lead) as bigint) / content
  const rest = new Map(a.terms)
  const terms = new Map<bigint, bigint>()
  while (rest.size > 0) {
    spend(work, rest.size + b.terms.size)
    const next = largest(rest.keys())
    const value = rest.get(next) as bigint
    if (!divides(lead, next) || value % leading !== 0n) return undefined
    const factor = value / leading
    terms.set(next - lead, bounded(factor * b.over))
    for (const [monomial, each] of b.terms) {
      const left = (rest.get(next - lead + monomial) ?? 0n) - factor * (each / content)
      if (left === 0n) rest.delete(next - lead + monomial)
      else rest.set(next - lead + monomial, left)
    }
  }
  return polynomial(terms, a.over * content, a.degree)
}
