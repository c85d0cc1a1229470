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
  const digits = [steps.first, steps.last].map((end) => (end < 0n ? -end : end).toString().length)
  const most = Math.max(...digits)
  const anywhere = fc
    .tuple(fc.nat(most), fc.bigInt({ min: steps.first, max: steps.last }))
    .map(([fine, at]) => stepText(clamped(rounded(at, powerOfTen(most - fine)), steps), axis))
  const known = special(axis, steps, hits)
  // By position: they shrink towards the first.
  const onPurpose = fc.nat(known.length - 1).map((at) => known[at] as string)
  return fc.oneof({ weight: 3, arbitrary: anywhere }, { weight: 2, arbitrary: onPurpose })
}

const rounded = (at: bigint, to: bigint): bigint => floorDiv(2n * at + to, 2n * to) * to

/** At most so many thresholds of one key are hit on purpose. */
const mostHits = 60

/** Zero, the ends, the hits, then their neighbours. */
function special(axis: Axis, steps: Steps, hits: readonly string[]): readonly string[] {
  const at = hits.slice(0, mostHits).map((hit) => stepsTo(hit, axis))
  const ends = [steps.first, steps.last]
  const all = [0n, ...ends, ...at, ...[...ends, ...at].flatMap((one) => [one + 1n, one - 1n])]
  return [...new Set(all.filter((one) => one >= steps.first && one <= steps.last).map((one) => stepText(one, axis)))]
}
