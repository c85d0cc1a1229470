/** Short words for formulas, as the benchmark keys are written; `step` in the place of a choice. */
import { add, div, input, lit, max, min, mul, neg, step, sub } from '../../../src/core/build.ts'
import type { Node } from '../../../src/core/node.ts'
import type { Box, Goal } from '../../../src/proof/goal.ts'

export type Term = Node | number | string

const node = (x: Term): Node => (typeof x === 'object' ? x : lit(x))

export const V = (name: string): Node => input(name, { unit: '1' })
export const plus = (...xs: readonly Term[]): Node => add(...xs.map(node))
export const minus = (a: Term, b: Term): Node => sub(node(a), node(b))
export const times = (...xs: readonly Term[]): Node => mul(...xs.map(node))
export const over = (a: Term, b: Term): Node => div(node(a), node(b))
export const negative = (a: Term): Node => neg(node(a))
export const most = (...xs: readonly Term[]): Node => max(...xs.map(node))
export const least = (...xs: readonly Term[]): Node => min(...xs.map(node))

/** `a` where `condition ≥ 0`, else `b`. */
export const either = (condition: Term, a: Term, b: Term): Node => plus(b, times(step(node(condition)), minus(a, b)))

/** Rates for the parts of what is above zero, between rising bounds; the last rate has no upper bound. */
export function tiers(x: Term, bounds: readonly number[], rates: readonly string[]): Node {
  const above = most(x, 0)
  const upTo = (index: number): Term => (index < 0 ? 0 : index < bounds.length ? least(above, bounds[index] as number) : above)
  return plus(...rates.map((rate, index) => times(rate, index === 0 ? upTo(0) : minus(upTo(index), upTo(index - 1)))))
}

export interface Property {
  readonly name: string
  readonly goal: Goal
  readonly verdict: 'proved' | 'refuted' | 'undefined'
}

export interface BenchmarkKey {
  readonly name: string
  readonly box: Box
  readonly properties: readonly Property[]
  readonly payouts: Readonly<Record<string, Node>>
}

export const ge0 = (of: Node): Goal => ({ kind: 'nonnegative', of })
export const id0 = (of: Node): Goal => ({ kind: 'zero', of })
export const mono = (of: Node, along: string, sign: 1 | -1): Goal => ({ kind: 'monotone', of, along, sign })
export const lip = (of: Node, along: string, limit: string): Goal => ({ kind: 'slope', of, along, limit })

/** Properties with their verdicts: those named in `refuted` fail, the others hold. */
export const withVerdicts = (goals: Readonly<Record<string, Goal>>, refuted: readonly string[], rest: 'proved' | 'undefined' = 'proved'): readonly Property[] =>
  Object.entries(goals).map(([name, goal]) => ({ name, goal, verdict: refuted.includes(name) ? 'refuted' : rest }))
