/** Looks for a point at which a claim fails, with the seeds, paths and shrinking of fast-check. */
import fc from 'fast-check'
import { visit } from '../../core/key.ts'
import { toText } from '../../number/rational.ts'
import type { Claim } from '../../proof/goal.ts'
import { type Evaluator, evaluatorOf } from '../../proof/sample/evaluator.ts'
import { type Axis, axesOf, isOnGrid } from '../../proof/sample/grid.ts'
import { shrink } from '../../proof/sample/shrink.ts'
import { along, type Violation, violationAt } from '../../proof/sample/violation.ts'
import type { Refuted, Undefined } from '../../proof/verdict.ts'
import { clamped, numbersOn, stepsOf, stepsTo, stepText } from '../draw/numbers-on.ts'
import { type KnownAxis, type Point, pointsIn } from '../draw/points.ts'
import { thresholdsOf } from '../draw/thresholds.ts'

/** How long to look, and where. */
export interface SearchOptions {
  /** Default: a new one every time, or that of `fc.configureGlobal`. */
  readonly seed?: number
  /** As a failure printed it: only that counterexample is looked at again. */
  readonly path?: string
  /** How many points. Default 500. */
  readonly numRuns?: number
}

/** A counterexample, and how to see it again. */
export interface Found {
  readonly failure: Refuted | Undefined
  readonly seed: number
  readonly path: string
}

/** Where an input is moved to, for what is stated about two points: by so many steps of its grid, or to a value. */
type Ends = Readonly<Record<string, number | string>>

/** @throws Error where the assumptions hold at too few points to say anything; what computing throws */
export function search(claim: Claim, options: SearchOptions): Found | undefined {
  const evaluator = evaluatorOf(claim)
  const axes = axesIn(claim)
  const drawn = fc.tuple(
    pointsIn(axes, (point) => evaluator.rounded(point)?.sides.join()),
    endsOf(claim, axes),
  )
  const holds = ([at, ends]: readonly [Point, Ends]): boolean => {
    fc.pre(evaluator.rounded(at) !== undefined)
    return failureAt(claim, at, ends, axes, evaluator) === undefined
  }
  const { failed, counterexample, counterexamplePath, seed, errorInstance } = fc.check(fc.property(drawn, holds), {
    numRuns: 500,
    maxSkipsPerRun: 20,
    ...options,
  })
  if (!failed) return undefined
  if (!counterexample) throw new Error('the assumptions hold at so few points of the ranges that nothing could be tested: narrow the ranges')
  const [[at, ends]] = counterexample
  const failure = failureAt(claim, at, ends, axes, evaluator)
  if (!failure) throw errorInstance
  return { failure: 'verdict' in failure ? failure : refuted(shrink(claim, failure, axes, evaluator), axes), seed, path: counterexamplePath ?? '' }
}

/** The axes of a claim, with the constants of its formulas. */
function axesIn(claim: Claim): readonly KnownAxis[] {
  const roots = [...claim.goals.map(({ of }) => of), ...claim.given]
  const hits = thresholdsOf(roots)
  const units = new Map<string, string>()
  visit(roots, (node) => {
    if (node.op === 'input') units.set(node.name, node.unit)
  })
  return axesOf(claim).map((axis) => ({ ...axis, unit: units.get(axis.name) ?? '1', hits: hits(units.get(axis.name) ?? '1') }))
}

function endsOf({ goals }: Claim, axes: readonly KnownAxis[]): fc.Arbitrary<Ends> {
  const moving = axes.filter(({ name }) => goals.some((goal) => along(goal) === name))
  const end = (axis: KnownAxis) => fc.oneof(numbersOn(axis, axis.hits), fc.integer({ min: -10, max: 10 }))
  return fc.record(Object.fromEntries(moving.map((axis) => [axis.name, end(axis)])))
}

/** The first goal that fails at a point, or between two. */
function failureAt(claim: Claim, at: Point, ends: Ends, axes: readonly Axis[], evaluator: Evaluator): Violation | Undefined | undefined {
  const divisor = evaluator.rounded(at)?.divisor
  if (divisor !== undefined) return { verdict: 'undefined', at, divisor }
  for (const [index, goal] of claim.goals.entries()) {
    const axis = axes.find(({ name }) => name === along(goal))
    const to = axis && { ...at, [axis.name]: endOf(at, ends[axis.name] as number | string, axis) }
    const found = to && axis && to[axis.name] === at[axis.name] ? undefined : violationAt(claim, index, at, to, evaluator)
    if (found) return found
  }
  return undefined
}

function endOf(at: Point, end: number | string, axis: Axis): string {
  if (typeof end === 'string' || axis.low === axis.high) return typeof end === 'string' ? end : axis.low
  return stepText(clamped(stepsTo(at[axis.name] as string, axis) + BigInt(end), stepsOf(axis)), axis)
}

const refuted = ({ goal, at, to, by, value, valueTo }: Violation, axes: readonly Axis[]): Refuted => ({
  verdict: 'refuted',
  goal,
  at,
  value: toText(value),
  ...(to && { to }),
  ...(valueTo && { valueTo: toText(valueTo) }),
  by: toText(by),
  onGrid: isOnGrid(at, axes) && (to === undefined || isOnGrid(to, axes)),
})
