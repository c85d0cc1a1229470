/**
 * Whole numbers up to 2¹⁰⁴ as the exact sum of two doubles, `high + low`, where `high` is the sum rounded. Whole numbers make the usual
 * error-free transformations exact altogether: nothing is below one, so nothing is lost while the bounds hold.
 *
 * Dekker (1971), A floating-point technique for extending the available precision; Knuth, The Art of Computer Programming 2, 4.2.2.
 */
import type { TapeWriter } from './tape.ts'

/** A whole number in registers. Without `low` it fits one double. */
export interface Pair {
  readonly high: number
  readonly low?: number
}

/** The largest magnitude of a single double, and of a pair. */
export const singleLimit = 1n << 53n
export const pairLimit = 1n << 104n

/** `a + b` as a sum rounded and what rounding lost. */
function twoSum(t: TapeWriter, a: number, b: number): readonly [number, number] {
  const s = t.binary('add', a, b)
  const back = t.binary('sub', s, a)
  const error = t.binary('add', t.binary('sub', a, t.binary('sub', s, back)), t.binary('sub', b, back))
  return [s, error]
}

/** Veltkamp's constant, 2²⁷ + 1. */
const splitter = 134_217_729

function split(t: TapeWriter, a: number): readonly [number, number] {
  const c = t.binary('mul', a, t.constant(splitter))
  const high = t.binary('sub', c, t.binary('sub', c, a))
  return [high, t.binary('sub', a, high)]
}

/** `a × b` as a product rounded and what rounding lost. */
function twoProduct(t: TapeWriter, a: number, b: number): readonly [number, number] {
  const p = t.binary('mul', a, b)
  const [[ah, al], [bh, bl]] = [split(t, a), split(t, b)]
  const first = t.binary('add', t.binary('sub', t.binary('mul', ah, bh), p), t.binary('mul', ah, bl))
  return [p, t.binary('add', t.binary('add', first, t.binary('mul', al, bh)), t.binary('mul', al, bl))]
}

/** Only its high part where the number is known to fit one double. */
const fitted = (high: number, low: number, bound: bigint): Pair => (bound <= singleLimit ? { high } : { high, low })

/** `a + b`, when `bound` is at least the magnitude of the sum and the magnitudes of both are within the limits. */
export function addPairs(t: TapeWriter, a: Pair, b: Pair, bound: bigint): Pair {
  if (a.low === undefined && b.low === undefined && bound <= singleLimit) return { high: t.binary('add', a.high, b.high) }
  const [s, error] = twoSum(t, a.high, b.high)
  const lows = a.low !== undefined && b.low !== undefined ? t.binary('add', a.low, b.low) : (a.low ?? b.low)
  const [high, low] = twoSum(t, s, lows === undefined ? error : t.binary('add', error, lows))
  return fitted(high, low, bound)
}

/** `a × b`, when `bound` is at least its magnitude. */
export function multiplyPairs(t: TapeWriter, a: Pair, b: Pair, bound: bigint): Pair {
  if (a.low === undefined && b.low === undefined && bound <= singleLimit) return { high: t.binary('mul', a.high, b.high) }
  const [p, error] = twoProduct(t, a.high, b.high)
  const cross = [
    ...(a.low === undefined ? [] : [t.binary('mul', a.low, b.high)]),
    ...(b.low === undefined ? [] : [t.binary('mul', a.high, b.low)]),
    // Both low parts differ from zero only in numbers above 2⁵³, whose product is above the limit.
  ]
  const [high, low] = twoSum(
    t,
    p,
    cross.reduce((so, part) => t.binary('add', so, part), error),
  )
  return fitted(high, low, bound)
}

export const negatePair = (t: TapeWriter, { high, low }: Pair): Pair =>
  low === undefined ? { high: t.unary('neg', high) } : { high: t.unary('neg', high), low: t.unary('neg', low) }

export const selectPair = (t: TapeWriter, mask: number, yes: Pair, no: Pair): Pair => {
  const high = t.select(mask, yes.high, no.high)
  if (yes.low === undefined && no.low === undefined) return { high }
  return { high, low: t.select(mask, lowOf(t, yes), lowOf(t, no)) }
}

const lowOf = (t: TapeWriter, { low }: Pair): number => low ?? t.constant(0)

/** The mask `a < b`, or `a ≤ b`. */
export function lessPair(t: TapeWriter, op: 'lt' | 'le', a: Pair, b: Pair): number {
  if (a.low === undefined && b.low === undefined) return t.binary(op, a.high, b.high)
  const same = t.binary('and', t.binary('eq', a.high, b.high), t.binary(op, lowOf(t, a), lowOf(t, b)))
  return t.binary('or', t.binary('lt', a.high, b.high), same)
}

/** The mask `a = b`. */
export function equalPair(t: TapeWriter, a: Pair, b: Pair): number {
  const high = t.binary('eq', a.high, b.high)
  return a.low === undefined && b.low === undefined ? high : t.binary('and', high, t.binary('eq', lowOf(t, a), lowOf(t, b)))
}

/** A constant within the limits. */
export function constantPair(t: TapeWriter, value: bigint): Pair {
  const high = Number(value)
  const rest = value - BigInt(high)
  return rest === 0n ? { high: t.constant(high) } : { high: t.constant(high), low: t.constant(Number(rest)) }
}
