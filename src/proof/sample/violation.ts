/** By how much a goal is missed at a point, or between two points that differ in one input. */
import { add, compare, fromText, max, mul, neg, type Rational, sub } from '../../number/rational.ts'
import type { Claim, Goal } from '../goal.ts'
import type { Point } from '../verdict.ts'
import type { Evaluator, Values } from './evaluator.ts'

/** A goal that is missed. */
export interface Violation {
  readonly goal: number
  readonly at: Point
  readonly to?: Point
  readonly by: Rational
  readonly value: Rational
  readonly valueTo?: Rational
}

/** Is this goal about two points? */
export const along = (goal: Goal): string | undefined => ('along' in goal ? goal.along : undefined)

/** The goal is missed both with and without the roundings on the way; `undefined` where it holds, or has no value. */
export function violationAt(claim: Claim, goal: number, at: Point, to: Point | undefined, { rounded, exact }: Evaluator): Violation | undefined {
  const real = missed(claim, goal, at, to, rounded)
  if (!real) return undefined
  return missed(claim, goal, at, to, exact) && real
}

function missed(claim: Claim, index: number, at: Point, to: Point | undefined, values: (point: Point) => Values | undefined): Violation | undefined {
  const goal = claim.goals[index] as Goal
  const value = values(at)?.goals[index]
  if (value === undefined) return undefined
  if (!('along' in goal)) {
    const by = sub(goal.kind === 'zero' ? max(value, neg(value)) : neg(value), fromText(claim.tolerance))
    return by.n > 0n ? { goal: index, at, by, value } : undefined
  }
  const valueTo = to && values(to)?.goals[index]
  if (!to || valueTo === undefined) return undefined
  const by = missedBetween(goal, [fromText(at[goal.along] as string), value], [fromText(to[goal.along] as string), valueTo])
  return by.n > 0n ? { goal: index, at, to, by, value, valueTo } : undefined
}

type Pair = readonly [Rational, Rational]

function missedBetween(goal: Extract<Goal, { readonly along: string }>, [x, atX]: Pair, [y, atY]: Pair): Rational {
  const move = sub(atY, atX)
  if (goal.kind === 'monotone') return compare(x, y) === goal.sign ? move : neg(move)
  const distance = sub(y, x)
  const allowed = mul(fromText(goal.limit), max(distance, neg(distance)))
  return add(max(move, neg(move)), neg(allowed))
}
