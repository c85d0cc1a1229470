/** Numbers of a range that can be written with so many decimals: drawn on the grid, and shrunk on it to rounder ones. */
import fc from 'fast-check'
import { SplitKeyError } from '../../core/issue.ts'
import { floorDiv, fromText, powerOfTen, toText } from '../../number/rational.ts'
import type { Axis } from '../../proof/sample/grid.ts'

/** The first and the last number of the grid inside the range, counted in steps of the last decimal. */
export interface Steps {
  readonly first: bigint
  readonly last: bigint
}

/** @throws `out-of-range` where no number with so many decimals lies in the range */
export function stepsOf({ name, low, high, decimals }: Axis): Steps {
  const scale = powerOfTen(decimals)
  const [from, to] = [fromText(low), fromText(high)]
  const first = -floorDiv(-from.n * scale, from.d)
  const last = floorDiv(to.n * scale, to.d)
  if (first <= last) return { first, last }
  const message = `no number with ${decimals} decimals lies between ${low} and ${high}`
  throw new SplitKeyError([{ code: 'out-of-range', path: name, input: name, message }])
}

/** The number that is so many steps: canonical text. */
export const stepText = (steps: bigint, { decimals }: Axis): string => toText({ n: steps, d: powerOfTen(decimals) })

/** The last step that is not above a number. */
export const stepsTo = (value: string, { decimals }: Axis): bigint => {
  const { n, d } = fromText(value)
  return floorDiv(n * powerOfTen(decimals), d)
}

/** The nearest step of the range. */
export const clamped = (steps: bigint, { first, last }: Steps): bigint => (steps < first ? first : steps > last ? last : steps)

/**
 * Numbers on an axis as canonical text: the ends, zero, `hits` and their neighbours on purpose, else anywhere, round numbers often. What
 * is drawn is always written in the decimals of the axis, and so is what it shrinks to: first rounder, then nearer to zero.
 * @throws `out-of-range` where the axis has no such number
 */
export function numbersOn(axis: Axis, hits: readonly string[] = []): fc.Arbitrary<string> {
  // A number that is given cannot be drawn otherwise, in whatever decimals it is written.
  if (axis.low === axis.high) return fc.constant(axis.low)
  const steps = stepsOf(axis)
  const digits = Math.max(lengthOf(steps.first), lengthOf(steps.last))
  const anywhere = fc
    .tuple(fc.nat(digits - 1), fc.bigInt({ min: steps.first, max: steps.last }))
    .map(([more, at]) => stepText(clamped(rounded(at, 1 + more), steps), axis))
  const known = special(axis, steps, hits)
  // By position: they shrink towards the first.
  const onPurpose = fc.nat(known.length - 1).map((at) => known[at] as string)
  return fc.oneof({ withCrossShrink: true }, { weight: 3, arbitrary: anywhere }, { weight: 2, arbitrary: onPurpose })
}

const lengthOf = (at: bigint): number => (at < 0n ? -at : at).toString().length

/** To so many significant digits. */
function rounded(at: bigint, digits: number): bigint {
  const to = powerOfTen(Math.max(lengthOf(at) - digits, 0))
  return floorDiv(2n * at + to, 2n * to) * to
}

/** At most so many thresholds of one key are hit on purpose. */
const mostHits = 60

/** Zero, the ends, the hits, then their neighbours. */
function special(axis: Axis, steps: Steps, hits: readonly string[]): readonly string[] {
  const at = hits.slice(0, mostHits).map((hit) => stepsTo(hit, axis))
  const ends = [steps.first, steps.last]
  const all = [0n, ...ends, ...at, ...[...ends, ...at].flatMap((one) => [one + 1n, one - 1n])]
  return [...new Set(all.filter((one) => one >= steps.first && one <= steps.last).map((one) => stepText(one, axis)))]
}
