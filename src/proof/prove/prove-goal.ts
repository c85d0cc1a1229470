/** One goal: first with whatever may be replaced by one argument, then in full; then its thresholds. */
import type { Proof } from '../certificate.ts'
import { type Aim, begin } from './begin.ts'
import { explore } from './explore.ts'
import { freeTree } from './free.ts'
import { movedBy } from './program.ts'
import { proveJumps } from './prove-jumps.ts'
import { relaxedTree } from './relaxed-tree.ts'
import type { Search } from './search.ts'
import type { Setup } from './setup.ts'
import type { Progress, State } from './task.ts'

export interface Outcome {
  readonly proof: Proof | undefined
  readonly state: State
}

/** What the input of a change does not move, and anything below a value that is to be zero, may be free. */
function freeFirst(setup: Setup, aim: Aim): Search {
  const { goal } = aim
  return freeTree(setup, aim, [goal.of], 'along' in goal ? movedBy(setup.program.code, goal.along) : new Set())
}

/** `points` are places where the goal is nearly missed: there a replaced `min` or `max` must not fail it. */
export function* proveGoal(setup: Setup, aim: Aim, points: readonly (readonly number[])[]): Generator<Progress, Outcome> {
  const { goal } = aim
  if (goal.kind === 'nonnegative' && points.length > 0) {
    const first = yield* relaxedTree(setup, aim, points)
    if (first !== undefined) return { proof: { tree: first }, state: begin(setup, aim).task.state }
  }
  const { task, cell } = begin(setup, aim)
  const free = goal.kind === 'nonnegative' ? undefined : yield* freeFirst(setup, aim)
  const tree = free ?? (yield* explore(task, cell, 0))
  if (tree === undefined || (goal.kind !== 'monotone' && goal.kind !== 'slope')) return { proof: tree && { tree }, state: task.state }
  const jumps = yield* proveJumps(setup, aim, goal, (own) => proveGoal(setup, own, []))
  if (jumps === undefined) task.state.reason ??= 'jump'
  return { proof: jumps && (jumps.length === 0 ? { tree } : { tree, jumps }), state: task.state }
}
