/** Ranges in which inputs move, and points among them. */
import { type Issue, unknownName } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import { type Numeric, readNumeric } from '../number/numeric.ts'
import { add, compare, mul, type Rational, rational, sub, toText, zero } from '../number/rational.ts'
import { random } from './random.ts'
import { type Values, withValues } from './situation.ts'

/** Ranges by input, lowest first. */
export type Ranges = Readonly<Record<string, readonly [Numeric, Numeric]>>
export type Box = ReadonlyMap<string, readonly [Rational, Rational]>

/** The ranges given, or else those the key declares. Reports `unknown-input`, `schema`, `not-a-number`, `out-of-range`, each at its range. */
export function readBox(key: KeyData, ranges: Ranges | undefined, issues: Issue[]): Box {
  const declared = Object.fromEntries(Object.entries(key.inputs).flatMap(([name, { range }]) => (range ? [[name, range] as const] : [])))
  const known = Object.keys(key.inputs)
  return new Map(
    Object.entries(ranges ?? declared).map(([name, range]) => {
      if (!known.includes(name)) issues.push(unknownName('unknown-input', `ranges.${name}`, name, known))
      return [name, readEnds(name, range, issues)]
    }),
  )
}

function readEnds(input: string, range: unknown, issues: Issue[]): readonly [Rational, Rational] {
  const path = `ranges.${input}`
  if (!Array.isArray(range) || range.length !== 2) {
    issues.push({ code: 'schema', path, message: 'a range is two numbers, lowest first: [1.10, 3.60]' })
    return [zero, zero]
  }
  const [low, high] = range.map((end) => readNumeric(end, path, issues))
  if (!low || !high) return [zero, zero]
  if (compare(low, high) > 0) issues.push({ code: 'out-of-range', path, input, message: `the range of ${input} falls from ${toText(low)} to ${toText(high)}` })
  return [low, high]
}

/** Every corner, or of many dimensions this many of them. */
const mostCorners = 256

/** Corners of a box around a point; where there are too many, those that a seed picks. */
export function cornersOf(box: Box, at: Values, seed = 1): readonly Values[] {
  const ends = [...box]
  const all = 2 ** ends.length
  const { bits } = random(seed)
  return Array.from({ length: Math.min(all, mostCorners) }, (_, index) => {
    // The first two are always "all low" and "all high".
    const pick = all <= mostCorners || index === 0 ? () => index : index === 1 ? () => -1 : bits
    return withValues(
      at,
      ends.map(([name, [low, high]], bit) => [name, ((all <= mostCorners ? pick() >> bit : pick() >> 7) & 1) === 1 ? high : low] as const),
    )
  })
}

const fineness = 1000

/** Points inside a box, on a grid of thousandths of every range, one in each of `count` slices of every range. */
export function samplesOf(box: Box, at: Values, count: number, seed = 1): readonly Values[] {
  const { bits } = random(seed, 1)
  const columns = [...box].map(([name, [low, high]]) => {
    const width = sub(high, low)
    return {
      name,
      points: shuffled(count, bits).map((slice) =>
        add(low, mul(width, rational(BigInt(Math.floor(((slice + (bits() % 1024) / 1024) / count) * fineness)), BigInt(fineness)))),
      ),
    }
  })
  return Array.from({ length: count }, (_, index) =>
    withValues(
      at,
      columns.map(({ name, points }) => [name, points[index] as Rational] as const),
    ),
  )
}

/** Fisher and Yates. */
function shuffled(count: number, bits: () => number): readonly number[] {
  const all = Array.from({ length: count }, (_, slice) => slice)
  for (let last = count - 1; last > 0; last--) {
    const other = bits() % (last + 1)
    ;[all[last], all[other]] = [all[other] as number, all[last] as number]
  }
  return all
}
