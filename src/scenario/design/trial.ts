/**
 * What one requirement says at one point: amounts that are zero or more when it is kept. A statement about a movement (an incentive, a
 * slope) is tried between two points. The same in every number system: exact at one choice of parameters, enclosed over many.
 */
import type { Arithmetic } from '../../number/arithmetic.ts'
import { fromText, neg, type Rational, sub, toText } from '../../number/rational.ts'
import type { Goal } from '../../proof/goal.ts'
import type { Values } from '../situation.ts'

/** A point at which a requirement is tried. */
export interface Trial {
  /** Which requirement of the plan, from 0. */
  readonly requirement: number
  /** Which goal of it, from 0. */
  readonly goal: number
  /** A month by its name, or `found 2`: the second counterexample of a proof. */
  readonly scenario: string
  /** Every input but the parameters; opening balances too, unless the month is replayed. */
  readonly at: Values
  /** For a movement: the second point, which differs in one input. */
  readonly to?: Values
  /** The month of a replay, from 0, whose opening balances depend on the parameters. */
  readonly month?: number
}

/** The smallest of these is by how much the goal is kept; below zero, by how much it is missed. `undefined` where there is no value. */
export function marginsOf<N>(
  goal: Goal,
  tolerance: string,
  { at, to }: Pick<Trial, 'at' | 'to'>,
  value: (of: 'at' | 'to') => N | undefined,
  numbers: Arithmetic<N>,
): readonly (N | undefined)[] {
  const minus = numbers.lit('-1') as N
  const joined = (a: N | undefined, b: N | undefined): N | undefined => (a === undefined || b === undefined ? undefined : numbers.add(a, b))
  const negated = (a: N | undefined): N | undefined => (a === undefined ? undefined : numbers.mul(a, minus))
  const allowed = numbers.lit(tolerance) as N
  const here = value('at')
  if (goal.kind === 'nonnegative') return [joined(here, allowed)]
  if (goal.kind === 'zero') return [joined(here, allowed), joined(negated(here), allowed)]
  const moved = joined(value('to'), negated(here))
  const step = to ? sub(to.get(goal.along) as Rational, at.get(goal.along) as Rational) : fromText('0')
  if (goal.kind === 'monotone') return [step.n * BigInt(goal.sign) >= 0n ? moved : negated(moved)]
  const width = step.n < 0n ? neg(step) : step
  const limit = numbers.mul(numbers.lit(goal.limit) as N, numbers.lit(toText(width)) as N)
  return [joined(limit, negated(moved)), joined(limit, moved)]
}
