/** A sub-box: a range per input, exact, with floating-point shadows, and what was expanded on it. */

import { add, compare, fromText, mul, type Rational, rational, sub, toText } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'
import type { Box } from '../goal.ts'
import type { Poly } from './poly.ts'
import type { Space } from './space.ts'

export interface Ranges {
  readonly lo: readonly Rational[]
  readonly hi: readonly Rational[]
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** Expansions made on this box, and what powers become on its ranges: caches of pure functions. */
  readonly known: Map<Poly, Map<string, Float64Array>>
  readonly rows: Map<number, readonly Float64Array[]>
  readonly wholeRows: Map<number, readonly (readonly bigint[])[]>
}

export const ranges = (lo: readonly Rational[], hi: readonly Rational[]): Ranges => ({
  lo,
  hi,
  low: lo.map(toFloat),
  high: hi.map(toFloat),
  known: new Map(),
  rows: new Map(),
  wholeRows: new Map(),
})

export const rangesOf = (space: Space, box: Box): Ranges =>
  ranges(
    space.names.map((name) => fromText((box[name] as readonly [string, string])[0])),
    space.names.map((name) => fromText((box[name] as readonly [string, string])[1])),
  )

const put = <T>(list: readonly T[], index: number, value: T): readonly T[] => list.map((old, i) => (i === index ? value : old))

export const withLow = (box: Ranges, index: number, value: Rational): Ranges => ranges(put(box.lo, index, value), box.hi)
export const withHigh = (box: Ranges, index: number, value: Rational): Ranges => ranges(box.lo, put(box.hi, index, value))

export const isPoint = (box: Ranges, index: number): boolean => compare(box.lo[index] as Rational, box.hi[index] as Rational) === 0

const half = rational(1n, 2n)

/** About the middle of a range, in as few digits as two digits of its width allow: certificates stay readable. */
export function middle(box: Ranges, index: number): Rational {
  const [lo, hi] = [box.lo[index] as Rational, box.hi[index] as Rational]
  const exact = mul(add(lo, hi), half)
  const digits = 1 - Math.floor(Math.log10(toFloat(sub(hi, lo))))
  if (!Number.isFinite(digits)) return exact
  const unit = digits >= 0 ? rational(1n, 10n ** BigInt(digits)) : rational(10n ** BigInt(-digits))
  const steps = (2n * exact.n * unit.d + exact.d * unit.n) / (2n * exact.d * unit.n)
  const short = mul({ n: steps, d: 1n }, unit)
  return compare(short, lo) > 0 && compare(short, hi) < 0 ? short : exact
}

/** As data for people. */
export const boxOf = (space: Space, box: Ranges): Box =>
  Object.fromEntries(space.names.map((name, index) => [name, [toText(box.lo[index] as Rational), toText(box.hi[index] as Rational)] as const]))
