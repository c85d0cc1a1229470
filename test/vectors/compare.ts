/**
 * Does an answer agree with a known one? Exactly where the vector has an exact value, else within its tolerance. Numbers are compared as
 * rationals, whether they are written as numbers, decimals or fractions.
 */
import { canonicalNumber } from '../../src/core/number-text.ts'
import { compare, fromText, neg, type Rational, sub } from '../../src/number/rational.ts'

export interface Vector {
  readonly id: string
  /** Absent in the vectors of the area `allocation`. */
  readonly area?: string
  readonly rule?: string
  readonly description?: string
  readonly note?: string
  readonly input: Readonly<Record<string, unknown>>
  readonly expected: unknown
  readonly exact?: unknown
  readonly tolerance?: number
}

/** What a public source answers and splitkey refuses or answers differently, with a reason in docs/reference/divergences.md. */
export const diverges = (vector: Vector): boolean => vector.description?.startsWith('DIVERGENCE') ?? false

/** Does `answer` agree with what is known? */
export function agrees(vector: Vector, answer: unknown): boolean {
  if (isError(vector.expected)) return isError(answer)
  // Refusing, or answering otherwise; what the answer is instead stands in the documentation and in tests of its own.
  if (diverges(vector)) return isError(answer) || (!isCrash(answer) && answer !== undefined && !same(vector.expected, answer, 0))
  return vector.exact === undefined ? same(vector.expected, answer, vector.tolerance ?? 0) : same(vector.exact, answer, 0)
}

const isCrash = (value: unknown): boolean => typeof value === 'object' && value !== null && 'crashed' in value

const isError = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value) && 'error' in value

function same(known: unknown, found: unknown, tolerance: number): boolean {
  if (Array.isArray(known)) return Array.isArray(found) && known.length === found.length && known.every((item, index) => same(item, found[index], tolerance))
  if (typeof known === 'object' && known !== null)
    return (
      typeof found === 'object' &&
      found !== null &&
      Object.entries(known).every(([name, item]) => same(item, (found as Record<string, unknown>)[name], tolerance))
    )
  const [a, b] = [number(known), number(found)]
  return a && b ? near(a, b, tolerance) : known === found
}

const number = (value: unknown): Rational | undefined => {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  const text = canonicalNumber(String(value))
  return text === undefined ? undefined : fromText(text)
}

function near(a: Rational, b: Rational, tolerance: number): boolean {
  const difference = sub(a, b)
  const size = difference.n < 0n ? neg(difference) : difference
  return compare(size, fromText(canonicalNumber(String(tolerance)) as string)) <= 0
}
