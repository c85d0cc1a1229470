/** Points of a box: values for several inputs at once, with edges, thresholds, ties between inputs and kinks hit on purpose. */
import fc from 'fast-check'
import { compareNumbers } from '../../core/number-text.ts'
import type { Axis } from '../../proof/sample/grid.ts'
import { numbersOn, stepsOf, stepsTo, stepText } from './numbers-on.ts'

/** A value per input: canonical number text. */
export type Point = Readonly<Record<string, string>>

/** An axis with what is known about its values. */
export interface KnownAxis extends Axis {
  readonly unit: string
  /** Numbers that matter on it. */
  readonly hits: readonly string[]
}

/** On which side of every kink and threshold a point lies, as text; `undefined` where that has no meaning. */
export type Sides = (point: Point) => string | undefined

/** Mostly nothing, and nothing when shrunk. */
const sometimes = <T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ withCrossShrink: true }, { weight: 10 - weight, arbitrary: fc.constant(undefined) }, { weight, arbitrary })

/**
 * Points whose coordinates are numbers on their axes (`numbersOn`). Some have the same value on two axes of one unit; some are moved along
 * one axis to where `sides` changes: to the last point before a kink, or to the first behind it.
 */
export function pointsIn(axes: readonly KnownAxis[], sides: Sides = () => undefined): fc.Arbitrary<Point> {
  const anywhere = fc.record(Object.fromEntries(axes.map((axis) => [axis.name, numbersOn(axis, axis.hits)])))
  const alike = axes.flatMap((from) => axes.filter((to) => to !== from && to.unit === from.unit && to.low !== to.high).map((to) => [from, to] as const))
  const free = axes.filter(({ low, high }) => low !== high)
  const tie = alike.length === 0 ? fc.constant(undefined) : sometimes(1, fc.constantFrom(...alike))
  const kink = free.length === 0 ? fc.constant(undefined) : sometimes(2, fc.record({ axis: fc.constantFrom(...free), up: fc.boolean(), behind: fc.boolean() }))
  return fc.tuple(anywhere, tie, kink).map(([point, pair, way]) => {
    const tied = pair ? sameValue(point, pair[0], pair[1]) : point
    return way ? atKink(tied, way, sides) : tied
  })
}

/** The value of one axis on another, where it can be written there. */
function sameValue(point: Point, from: Axis, to: Axis): Point {
  const value = point[from.name] as string
  const fits = compareNumbers(value, to.low) >= 0 && compareNumbers(value, to.high) <= 0 && stepText(stepsTo(value, to), to) === value
  return fits ? { ...point, [to.name]: value } : point
}

/** Halves the way to an end of an axis until the side changes between two neighbours of the grid. */
function atKink(point: Point, { axis, up, behind }: { readonly axis: Axis; readonly up: boolean; readonly behind: boolean }, sides: Sides): Point {
  const at = (steps: bigint): Point => ({ ...point, [axis.name]: stepText(steps, axis) })
  const { first, last } = stepsOf(axis)
  let [near, far] = [stepsTo(point[axis.name] as string, axis), up ? last : first]
  const start = sides(point)
  if (start === undefined || start === sides(at(far))) return point
  while (near - far > 1n || far - near > 1n) {
    const middle = (near + far) / 2n
    if (sides(at(middle)) === start) near = middle
    else far = middle
  }
  return at(behind ? far : near)
}
