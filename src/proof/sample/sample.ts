/**
 * Looks for counterexamples: exact values at many points, corners and kinks included. It finds most mistakes in seconds and proves nothing;
 * `prove` does. The same seed looks at the same points.
 */
import { add, fromText, rational, toText } from '../../number/rational.ts'
import type { Claim } from '../goal.ts'
import type { Point, Refuted, Undefined } from '../verdict.ts'
import { type Evaluator, evaluatorOf } from './evaluator.ts'
import { type Axis, axesOf, isOnGrid, pointOf, snap, somewhere } from './grid.ts'
import { type Random, randomFrom } from './random.ts'
import { shrink } from './shrink.ts'
import { along, type Violation, violationAt } from './violation.ts'

export interface SampleOptions {
  /** How many points; 2000 where nothing is said. */
  readonly points?: number
  readonly seed?: number
}

/** No counterexample at so many points; none at all where the assumptions leave nothing to look at. */
export interface Unrefuted {
  readonly verdict: 'unrefuted'
  readonly points: number
}

/** Looks for a counterexample. @example sample(claim, { points: 10_000 }) */
export function sample(claim: Claim, { points = 2000, seed = 20190401 }: SampleOptions = {}): Unrefuted | Refuted | Undefined {
  const axes = axesOf(claim)
  const evaluator = evaluatorOf(claim)
  const random = randomFrom(seed)
  let seen = 0
  for (const at of pointsOf(axes, random, points, evaluator)) {
    const values = evaluator.rounded(at)
    if (!values) continue
    seen++
    if (values.divisor !== undefined) return { verdict: 'undefined', at, divisor: values.divisor }
    const found = violationNear(claim, at, axes, random, evaluator)
    if (found) return refuted(shrink(claim, found, axes, evaluator), axes, evaluator)
  }
  return { verdict: 'unrefuted', points: seen }
}

function violationNear(claim: Claim, at: Point, axes: readonly Axis[], random: Random, evaluator: Evaluator): Violation | undefined {
  for (const [index, goal] of claim.goals.entries()) {
    const moving = along(goal)
    const axis = axes.find(({ name }) => name === moving)
    const ends = axis ? [axis.low, axis.high, somewhere(axis, random), near(at, axis)] : [undefined]
    for (const end of ends) {
      const to = end === undefined || moving === undefined ? undefined : { ...at, [moving]: end }
      const found = to && end === at[moving as string] ? undefined : violationAt(claim, index, at, to, evaluator)
      if (found) return found
    }
  }
  return undefined
}

/** A thousandth of the range further, so that a step over a threshold is seen. */
function near(at: Point, axis: Axis): string {
  const [low, high] = [fromText(axis.low), fromText(axis.high)]
  const length = add(high, { n: -low.n, d: low.d })
  return snap(add(fromText(at[axis.name] as string), rational(length.n, length.d * 1000n)), axis, axis.decimals)
}

function* pointsOf(axes: readonly Axis[], random: Random, points: number, evaluator: Evaluator): Generator<Point> {
  const corners = axes.length <= 8 ? 1 << axes.length : 256
  const cornersFirst = Math.min(corners, Math.ceil(points / 2))
  for (let index = 0; index < cornersFirst; index++) {
    const high = (at: number): boolean => (axes.length <= 8 ? ((index >> at) & 1) === 1 : random.chance(50))
    yield pointOf(axes, (axis, at) => (high(at) ? axis.high : axis.low))
  }
  for (let index = cornersFirst; index < points; index++) {
    const at = pointOf(axes, (axis) => somewhere(axis, random))
    yield at
    // Every fourth time: where the formulas bend between this point and another.
    if (index % 4 === 0)
      yield* bendBetween(
        at,
        pointOf(axes, (axis) => somewhere(axis, random)),
        axes,
        evaluator,
      )
  }
}

/** The two sides of a bend on the way from one point to another, by halving. */
function* bendBetween(from: Point, to: Point, axes: readonly Axis[], evaluator: Evaluator): Generator<Point> {
  const sides = (point: Point): string | undefined => evaluator.rounded(point)?.sides.join()
  let [low, high] = [from, to]
  const start = sides(low)
  if (start === undefined || start === sides(high)) return
  for (let step = 0; step < 20; step++) {
    const middle = pointOf(axes, (axis) => halfway(low, high, axis))
    if (sides(middle) === start) low = middle
    else high = middle
  }
  yield low
  yield high
}

function halfway(low: Point, high: Point, axis: Axis): string {
  const sum = add(fromText(low[axis.name] as string), fromText(high[axis.name] as string))
  return snap(rational(sum.n, sum.d * 2n), axis, axis.decimals)
}

function refuted({ goal, at, to, by, value, valueTo }: Violation, axes: readonly Axis[], { jump }: Evaluator): Refuted {
  const crossed = to && jump(at, to)
  return {
    verdict: 'refuted',
    goal,
    at,
    value: toText(value),
    ...(to && { to }),
    ...(valueTo && { valueTo: toText(valueTo) }),
    by: toText(by),
    ...(crossed !== undefined && { jump: crossed }),
    onGrid: isOnGrid(at, axes) && (to === undefined || isOnGrid(to, axes)),
  }
}
