/** One goal: first with whatever may be replaced by one argument, then in full; then its thresholds. */
import type { Instruction, Proof } from '../certificate.ts'
import { type Aim, begin } from './begin.ts'
import { explore } from './explore.ts'
import type { Setting } from './interval.ts'
import { neededWith, relaxations, withPicks } from './polarity.ts'
import { proveJumps } from './prove-jumps.ts'
import { toFloat } from './range-box.ts'
import type { Setup } from './setup.ts'
import type { Progress, State } from './task.ts'

export interface Outcome {
  readonly proof: Proof | undefined
  readonly state: State
}

/** Boxes for the first attempt, in which case distinctions are left out. */
const firstBoxes = 30

/** `points` are places where the goal is nearly missed: there a replaced `min` or `max` must not fail it. */
export function* proveGoal(setup: Setup, aim: Aim, points: readonly (readonly number[])[]): Generator<Progress, Outcome> {
  const { goal } = aim
  if (goal.kind === 'nonnegative' && points.length > 0) {
    const first = yield* relaxed(setup, aim, points)
    if (first !== undefined && (first.proof !== undefined || aim.budget.cells <= 0)) return first
  }
  const { task, cell } = begin(setup, aim)
  const tree = yield* explore(task, cell, 0)
  if (tree === undefined || (goal.kind !== 'monotone' && goal.kind !== 'slope')) return { proof: tree && { tree }, state: task.state }
  const jumps = yield* proveJumps(setup, aim, goal, (own) => proveGoal(setup, own, []))
  if (jumps === undefined) task.state.reason ??= 'jump'
  return { proof: jumps && (jumps.length === 0 ? { tree } : { tree, jumps }), state: task.state }
}

function* relaxed(setup: Setup, aim: Aim, points: readonly (readonly number[])[]): Generator<Progress, Outcome | undefined> {
  const pairs = relaxations(settingOf(setup), aim.goal.of, (at, picks) => safeArgument(setup, aim, points, at, picks))
  if (pairs.length === 0) return undefined
  const picks = new Map(pairs)
  const order = neededWith(setup.program.code, picks, [aim.goal.of])
  const { task, cell } = begin(setup, { ...aim, picks, order, impatient: true, leafBoxes: firstBoxes })
  const then = yield* explore(task, cell, 0)
  return { proof: then && { tree: { relax: pairs, then } }, state: task.state }
}

const settingOf = ({ program, rangeOf, relaxed: fresh }: Setup): Setting => ({ code: program.code, order: [], rangeOf, relaxed: fresh, picks: new Map() })

/** The argument that leaves the goal standing at all these points. */
function safeArgument(
  setup: Setup,
  { goal, tolerance }: Aim,
  points: readonly (readonly number[])[],
  at: number,
  picks: ReadonlyMap<number, number>,
): number | undefined {
  const allowed = toFloat(tolerance)
  const { args } = setup.program.code[at] as Instruction & { readonly op: 'min' | 'max' }
  const index = args.findIndex((_, argument) => {
    const run = setup.runOf(withPicks(setup.program.code, new Map([...picks, [at, argument]])))
    return points.every((point) => !((run(point)[goal.of] as number) + allowed < -1e-7))
  })
  return index < 0 ? undefined : index
}
