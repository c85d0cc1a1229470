/** Intervals of instructions over a box: how far roundings can move a value, and in which direction a value follows another. */
import { affineForms, affineRange } from './affine.ts'
import type { Space } from './cell.ts'
import { type Fraction, fraction, isBelow, least, minus, most, one, over, plus, type Range, times, zero } from './fraction.ts'
import type { Line } from './program.ts'
import { spend, unproved, type Work } from './refuse.ts'

/** No interval: a divisor may be zero on the way. */
export type Interval = Range | undefined

const magnitude = ([low, high]: Range): Fraction => most([minus(low), high])
const hull = (all: readonly Range[]): Range => [least(all.map(([low]) => low)), most(all.map(([, high]) => high))]
export const sumOf = (a: Range, b: Range): Range => [plus(a[0], b[0]), plus(a[1], b[1])]
export const productOf = (a: Range, b: Range): Range => {
  const ends = a.flatMap((x) => b.map((y) => times(x, y)))
  return [least(ends), most(ends)]
}
/** 1/x for an interval without 0. */
export const inverse = ([low, high]: Range): Range => [over(one, high), over(one, low)]
export const excludesZero = (x: Interval): x is Range => x !== undefined && (isBelow(zero, x[0]) || isBelow(x[1], zero))

/** What an interval costs in work: its numbers grow. */
const cost = 2_000

/** The interval of every instruction over a box; of sums that are affine exactly. */
export function intervals(work: Work, space: Space, lines: readonly Line[], ranges: readonly Range[]): readonly Interval[] {
  const forms = affineForms(work, space, lines)
  return intervalsWith(work, space, lines, ranges, new Map(), (line, args, rangeOf, found) => {
    const form = line.op === 'add' ? forms[found.length] : undefined
    return form ? affineRange(form, ranges) : intervalOf(line, args, rangeOf, found, lines)
  })
}

/** The same where any argument may stand for a `min` or `max`, as some do already: the interval there is that of all arguments together. */
export function replaceableIntervals(
  work: Work,
  space: Space,
  lines: readonly Line[],
  ranges: readonly Range[],
  instead: ReadonlyMap<number, number>,
): readonly Interval[] {
  return intervalsWith(work, space, lines, ranges, instead, (line, args, rangeOf, found) =>
    (line.op === 'min' || line.op === 'max') && !args.includes(undefined)
      ? hull(args as readonly Range[])
      : intervalOf(line, args, rangeOf, found, lines, false),
  )
}

/** The same without what is known of shares only where they have a value: no divisor is zero in any of these. */
export const ownIntervals = (work: Work, space: Space, lines: readonly Line[], ranges: readonly Range[]): readonly Interval[] =>
  intervalsWith(work, space, lines, ranges, new Map(), (line, args, rangeOf, found) => intervalOf(line, args, rangeOf, found, lines, false))

type IntervalOf = (line: Line, args: readonly Interval[], rangeOf: (name: string) => Range, found: readonly Interval[], lines: readonly Line[]) => Interval

function intervalsWith(
  work: Work,
  space: Space,
  lines: readonly Line[],
  ranges: readonly Range[],
  instead: ReadonlyMap<number, number>,
  one: IntervalOf,
): readonly Interval[] {
  const found: Interval[] = []
  const rangeOf = (name: string): Range => {
    const value = space.fixed.get(name)
    return value === undefined ? (ranges[space.names.indexOf(name)] as Range) : [value, value]
  }
  lines.forEach((line, at) => {
    spend(work, cost)
    const only = instead.get(at)
    const args = line.args.map((arg) => found[arg])
    found.push(only === undefined ? one(line, args, rangeOf, found, lines) : found[only])
  })
  return found
}

function intervalOf(
  line: Line,
  args: readonly Interval[],
  rangeOf: (name: string) => Range,
  found: readonly Interval[],
  lines: readonly Line[],
  sharesKnown = true,
): Interval {
  if (line.op === 'step') return [zero, one]
  if (sharesKnown && isPart(line, found, lines)) return [zero, one]
  const known = args.filter((each) => each !== undefined)
  if (known.length < args.length) return undefined
  switch (line.op) {
    case 'lit':
      return [line.value, line.value]
    case 'input':
      return rangeOf(line.name)
    case 'add':
      return known.reduce(sumOf)
    case 'mul':
      return known.reduce(productOf)
    case 'div':
      return excludesZero(args[1]) ? productOf(args[0] as Range, inverse(args[1])) : undefined
    case 'round':
      return line.relaxed === undefined ? known[0] : sumOf(known[0] as Range, rangeOf(line.relaxed))
    default: {
      const extreme = line.op === 'max' ? most : least
      return [extreme(known.map(([low]) => low)), extreme(known.map(([, high]) => high))]
    }
  }
}

/** Is this one term over a sum of terms ≥ 0, or over a `max` of such a sum and more? Then it lies from 0 to 1 wherever it has a value. */
function isPart({ op, args: [term, divisor] }: Line, found: readonly Interval[], lines: readonly Line[]): boolean {
  if (op !== 'div') return false
  const below = lines[divisor as number] as Line
  const sums = [below, ...(below.op === 'max' ? below.args.map((arg) => lines[arg] as Line) : [])].filter((line) => line.op === 'add')
  const isNotNegative = (arg: number): boolean => found[arg] !== undefined && !isBelow((found[arg] as Range)[0], zero)
  return sums.some(({ args }) => args.includes(term as number) && args.every(isNotNegative))
}

/** How far the roundings on the way can move the value of `root`. Values computed from exact ones are exact, whatever the instruction. */
export function roundingError(lines: readonly Line[], needed: readonly boolean[], root: number, known: readonly Interval[], path: string): Fraction {
  const errors: Fraction[] = []
  lines.forEach((line, at) => {
    const from = line.args.map((arg) => errors[arg] as Fraction)
    const moved = line.op === 'round' && line.relaxed === undefined ? line.most : zero
    const isExact = !needed[at] || (moved.n === 0n && from.every((each) => each.n === 0n))
    errors.push(isExact ? zero : plus(moved, carried(line, from, known, path)))
  })
  return errors[root] as Fraction
}

function carried(line: Line, from: readonly Fraction[], known: readonly Interval[], path: string): Fraction {
  const of = (index: number): Range => known[line.args[index] as number] ?? unproved(path, 'no bound of the roundings: a divisor may be zero')
  if (line.op === 'add') return from.reduce(plus)
  if (line.op === 'div') return carriedByDivision(of(0), of(1), from, path)
  if (line.op !== 'mul') return most(from)
  let [range, error] = [of(0), from[0] as Fraction]
  for (let i = 1; i < from.length; i++) {
    const [next, added] = [of(i), from[i] as Fraction]
    error = plus(plus(times(magnitude(range), added), times(magnitude(next), error)), times(error, added))
    range = productOf(range, next)
  }
  return error
}

function carriedByDivision(a: Range, b: Range, [ofA = zero, ofB = zero]: readonly Fraction[], path: string): Fraction {
  const smallest = excludesZero(b) ? least(b.map((end) => fraction(end.n < 0n ? -end.n : end.n, end.d))) : zero
  if (!isBelow(ofB, smallest)) return unproved(path, 'no bound of the roundings: a rounded divisor may be zero')
  return over(plus(ofA, times(magnitude(productOf(a, inverse(b))), ofB)), plus(smallest, minus(ofB)))
}
