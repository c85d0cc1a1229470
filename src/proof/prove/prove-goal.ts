/** One goal: first with whatever may be replaced by one argument, then in full; then its thresholds. */
import type { Proof, Tree } from '../certificate.ts'
import { type Aim, begin } from './begin.ts'
import { explore } from './explore.ts'
import { freeTree } from './free.ts'
import { movedBy } from './program.ts'
import { proveJumps } from './prove-jumps.ts'
import { relaxedTree } from './relaxed-tree.ts'
import type { Search } from './search.ts'
import type { Setup } from './setup.ts'
import type { Progress, State } from './task.ts'

/** A proof, or what is left open and why. */
export interface Outcome {
  readonly proof: Proof | undefined
  readonly reason?: State['reason']
  readonly remaining?: State['remaining']
}

/** What the input of a change does not move, and anything below a value that is to be zero, may be free. */
function freeFirst(setup: Setup, aim: Aim): Search {
  const { goal } = aim
  return freeTree(setup, aim, [goal.of], 'along' in goal ? movedBy(setup.program.code, goal.along) : new Set())
}

/** The tree of a goal itself, by whatever is cheap before what is thorough. */
function* treeOf(
  setup: Setup,
  aim: Aim,
  points: readonly (readonly number[])[],
): Generator<Progress, { readonly tree: Tree | undefined } & Omit<Outcome, 'proof'>> {
  const cheap = aim.goal.kind !== 'nonnegative' ? freeFirst(setup, aim) : points.length > 0 ? relaxedTree(setup, aim, points) : undefined
  const first = cheap && (yield* cheap)
  if (first !== undefined) return { tree: first }
  const { task, cell } = begin(setup, aim)
  const tree = yield* explore(task, cell, 0)
  return { tree, reason: task.state.reason, remaining: task.state.remaining }
}

/** `points` are places where the goal is nearly missed: there a replaced `min` or `max` must not fail it. */
export function* proveGoal(setup: Setup, aim: Aim, points: readonly (readonly number[])[]): Generator<Progress, Outcome> {
  const { goal } = aim
  const { tree, ...open } = yield* treeOf(setup, aim, points)
  if (tree === undefined) return { proof: undefined, ...open }
  if (goal.kind !== 'monotone' && goal.kind !== 'slope') return { proof: { tree } }
  const jumps = yield* proveJumps(setup, aim, goal, (own) => proveGoal(setup, own, []))
  if (jumps === undefined) return { proof: undefined, reason: open.reason ?? 'jump', remaining: open.remaining ?? [] }
  return { proof: jumps.length === 0 ? { tree } : { tree, jumps } }
}
