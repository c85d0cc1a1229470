/** By how much a goal is missed at a point, or between two points that differ in one input: in floating point and exactly. */

import { compare, fromText, mul, neg, type Rational, sub, zero } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'
import type { GoalAt } from '../certificate.ts'
import { exactRun } from './exact-run.ts'
import { abs } from './rational-more.ts'
import type { Setup } from './setup.ts'

/** A place to look at: a point, and for goals about two points the value of the moving input at the second. */
export interface Spot<N> {
  readonly at: readonly N[]
  readonly to?: N
}

export const isPairGoal = (goal: GoalAt): goal is GoalAt & { readonly kind: 'monotone' | 'slope' } => goal.kind === 'monotone' || goal.kind === 'slope'

/** What is allowed before a goal counts as missed: its tolerance, and what roundings could do (twice for two points). */
export function allowance(setup: Setup, index: number): Rational {
  const goal = setup.program.goals[index] as GoalAt
  const rounding = setup.roundings[index] ?? zero
  return isPairGoal(goal) ? mul(rounding, { n: 2n, d: 1n }) : sub(setup.tolerance, neg(rounding))
}

/** In floating point by how much a value, or a change from `a` to `b` over a way up of `way`, misses the goal before any allowance. */
export function rawMiss(goal: GoalAt, a: number, b: number, way: number, limit: number): number {
  switch (goal.kind) {
    case 'nonnegative':
      return -a
    case 'zero':
      return Math.abs(a)
    case 'monotone':
      return (a - b) * goal.sign * Math.sign(way)
    case 'slope':
      return Math.abs(b - a) - limit * Math.abs(way)
  }
}

export interface ExactMiss {
  /** Beyond all allowances; above zero: the goal is missed. */
  readonly by: Rational
  readonly value: Rational
  readonly valueTo?: Rational
  /** Steps whose values differ between the two points. */
  readonly crossed: readonly number[]
}

/** The exact miss with all roundings done, or `undefined` outside the domain and where the goal has no value. */
export function exactMiss(setup: Setup, index: number, spot: Spot<Rational>): ExactMiss | undefined {
  const goal = setup.program.goals[index] as GoalAt
  const along = isPairGoal(goal) ? setup.free.indexOf(goal.along) : -1
  const first = valuesAt(setup, spot.at)
  const value = first?.[goal.of]
  if (first === undefined || value === undefined) return undefined
  const allowed = allowance(setup, index)
  if (!isPairGoal(goal)) return { by: sub(goal.kind === 'zero' ? abs(value) : neg(value), allowed), value, crossed: [] }
  if (spot.to === undefined || along < 0) return undefined
  const second = valuesAt(
    setup,
    spot.at.map((x, i) => (i === along ? (spot.to as Rational) : x)),
  )
  const valueTo = second?.[goal.of]
  if (second === undefined || valueTo === undefined) return undefined
  const way = sub(spot.to, spot.at[along] as Rational)
  const change = sub(valueTo, value)
  const fall = goal.kind === 'monotone' ? (way.n > 0n === (goal.sign === 1) ? neg(change) : change) : sub(abs(change), mul(fromText(goal.limit), abs(way)))
  const crossed = setup.program.code.flatMap((each, at) => (each.op === 'step' && compare(first[at] as Rational, second[at] as Rational) !== 0 ? [at] : []))
  return { by: sub(way.n === 0n ? zero : fall, allowed), value, valueTo, crossed }
}

function valuesAt(setup: Setup, at: readonly Rational[]): readonly (Rational | undefined)[] | undefined {
  const outside = setup.free.some((name, i) => {
    const { lo, hi } = setup.rangeOf(name)
    return compare(at[i] as Rational, lo) < 0 || compare(at[i] as Rational, hi) > 0
  })
  if (outside) return undefined
  const values = exactRun(setup.program.code, (name) => setup.fixed.get(name) ?? (at[setup.free.indexOf(name)] as Rational))
  return setup.program.given.some((position) => values[position] === undefined || (values[position] as Rational).n < 0n) ? undefined : values
}

/** Allowances as a floating-point number. */
export const floatAllowance = (setup: Setup, index: number): number => toFloat(allowance(setup, index))
