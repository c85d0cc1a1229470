/** Division of whole numbers: the quotient rounded down, what is left, and rounding by every mode. */
import type { RoundingMode } from '../../core/node.ts'
import { addPairs, constantPair, equalPair, lessPair, multiplyPairs, negatePair, type Pair, pairLimit, selectPair, singleLimit } from './pair.ts'
import type { TapeWriter } from './tape.ts'

/** Magnitudes that the numbers of a division never exceed. */
export interface DivisionBounds {
  readonly numerator: bigint
  readonly divisor: bigint
}

/** `n = quotient × d + rest` with `0 ≤ rest < d`. */
export interface Division {
  readonly quotient: number
  readonly rest: Pair
}

/** The largest quotient: two roundings of a quotient below it are less than one apart. */
const largestQuotient = 1n << 50n

/** `undefined` where the bounds are too wide. `d` is above zero in every row that is decided. */
export function divideDown(t: TapeWriter, n: Pair, d: Pair, { numerator, divisor }: DivisionBounds): Division | undefined {
  if (n.low === undefined && d.low === undefined && numerator + divisor <= singleLimit) {
    // A quotient of two such integers that is not whole does not round to a whole one.
    const quotient = t.unary('floor', t.binary('div', n.high, d.high))
    return { quotient, rest: { high: t.binary('sub', n.high, t.binary('mul', quotient, d.high)) } }
  }
  if (numerator + 2n * divisor > pairLimit) return undefined
  // Rows with a larger quotient are left to the evaluator without limits.
  const near = t.unary('floor', t.binary('div', n.high, d.high))
  t.need(t.binary('le', t.unary('abs', near), t.constant(Number(largestQuotient))))
  const taken = multiplyPairs(t, { high: near }, d, numerator + divisor)
  const rest = addPairs(t, n, negatePair(t, taken), pairLimit)
  return corrected(t, near, rest, d)
}

/** The estimate is at most one off: one step down where the rest is below zero, one up where it is a whole divisor. */
function corrected(t: TapeWriter, near: number, rest: Pair, d: Pair): Division {
  const zero = { high: t.constant(0) }
  const below = lessPair(t, 'lt', rest, zero)
  const raised = addPairs(t, rest, selectPair(t, below, d, zero), pairLimit)
  const above = lessPair(t, 'le', d, raised)
  const lowered = addPairs(t, raised, negatePair(t, selectPair(t, above, d, zero)), pairLimit)
  const quotient = t.binary('add', t.binary('sub', near, t.unary('bit', below)), t.unary('bit', above))
  return { quotient, rest: lowered }
}

/** The whole number that `n ÷ d` rounds to. */
export function divideRounded(t: TapeWriter, n: Pair, d: Pair, mode: RoundingMode, bounds: DivisionBounds): number | undefined {
  const division = divideDown(t, n, d, bounds)
  if (!division) return undefined
  if (mode === 'floor') return division.quotient
  return t.binary('add', division.quotient, t.unary('bit', roundsUp(t, mode, n, d, division)))
}

function roundsUp(t: TapeWriter, mode: Exclude<RoundingMode, 'floor'>, n: Pair, d: Pair, { quotient, rest }: Division): number {
  const zero = constantPair(t, 0n)
  const negative = t.binary('lt', n.high, zero.high)
  const some = lessPair(t, 'lt', zero, rest)
  if (mode === 'ceiling') return some
  if (mode === 'toward-zero') return t.binary('and', some, negative)
  if (mode === 'away-from-zero') return t.binary('and', some, t.unary('not', negative))
  const twice = addPairs(t, rest, rest, rest.low === undefined && d.low === undefined ? singleLimit : pairLimit)
  const half = equalPair(t, twice, d)
  const goes = mode === 'half-even' ? isOdd(t, quotient) : t.unary('not', negative)
  return t.binary('or', lessPair(t, 'lt', d, twice), t.binary('and', half, goes))
}

function isOdd(t: TapeWriter, x: number): number {
  const half = t.binary('mul', x, t.constant(0.5))
  return t.unary('not', t.binary('eq', t.unary('floor', half), half))
}
