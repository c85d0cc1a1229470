/** The numbers in a range that can be written with so many decimals, ends included. */
import { add, floorDiv, fromText, powerOfTen, type Rational, rational, toText } from '../../number/rational.ts'
import type { Claim } from '../goal.ts'
import type { Point } from '../verdict.ts'
import type { Random } from './random.ts'

/** Decimals of an input that does not say. */
const usual = 6

export interface Axis {
  readonly name: string
  readonly low: string
  readonly high: string
  readonly decimals: number
}

export const axesOf = ({ box, decimals = {} }: Claim): readonly Axis[] =>
  Object.entries(box).map(([name, [low, high]]) => ({ name, low, high, decimals: decimals[name] ?? usual }))

/** The nearest number with `decimals` decimals that is not above; kept within the range. */
export function snap(value: Rational, { low, high }: Axis, decimals: number): string {
  const scale = powerOfTen(Math.max(decimals, 0))
  const step = powerOfTen(Math.max(-decimals, 0))
  const snapped = rational(floorDiv(2n * value.n * scale + value.d * step, 2n * value.d * step) * step, scale)
  return toText(within(snapped, fromText(low), fromText(high)))
}

const within = (x: Rational, low: Rational, high: Rational): Rational => (less(x, low) ? low : less(high, x) ? high : x)
const less = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d

/** Somewhere in the range: in one of three cases an end, else anywhere on the grid. */
export function somewhere(axis: Axis, random: Random): string {
  if (random.chance(15)) return axis.low
  if (random.chance(18)) return axis.high
  const [low, high] = [fromText(axis.low), fromText(axis.high)]
  const part = rational(random.below(1_000_001n), 1_000_000n)
  const length = add(high, { n: -low.n, d: low.d })
  return snap(add(low, rational(length.n * part.n, length.d * part.d)), axis, axis.decimals)
}

/** A whole point. */
export const pointOf = (axes: readonly Axis[], value: (axis: Axis, index: number) => string): Point =>
  Object.fromEntries(axes.map((axis, index) => [axis.name, value(axis, index)]))

/** Is every coordinate written in the declared decimals? */
export const isOnGrid = (point: Point, axes: readonly Axis[]): boolean =>
  axes.every(({ name, decimals }) => (fromText(point[name] as string).n * powerOfTen(decimals)) % fromText(point[name] as string).d === 0n)
