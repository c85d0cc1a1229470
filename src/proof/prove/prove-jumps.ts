/** What a goal along an input needs at every threshold that the input can cross. */
import { zero } from '../../number/rational.ts'
import type { GoalAt, Instruction, Jump, Proof, Tree } from '../certificate.ts'
import { type Aim, begin } from './begin.ts'
import { explore } from './explore.ts'
import { freeTree } from './free.ts'
import { pairedProgram } from './paired.ts'
import { argsOf, dependingOn, neededBy } from './program.ts'
import type { Setup } from './setup.ts'
import type { Progress } from './task.ts'

type PairGoal = GoalAt & { readonly kind: 'monotone' | 'slope' }

/** The thresholds to be looked at: every `step` that the goal needs and whose condition depends on the input. */
export function thresholds({ code }: { readonly code: readonly Instruction[] }, goal: PairGoal): readonly number[] {
  return neededBy(code, [goal.of]).filter((at) => {
    const instruction = code[at] as Instruction
    if (instruction.op !== 'step') return false
    return neededBy(code, instruction.args).some((each) => {
      const one = code[each] as Instruction
      return one.op === 'input' && one.name === goal.along
    })
  })
}

type ProveGoal = (aim: Aim) => Generator<Progress, { readonly proof: Proof | undefined }>

/** One answer per threshold, or `undefined` when one stays open. */
export function* proveJumps(setup: Setup, aim: Aim, goal: PairGoal, proveAlong: ProveGoal): Generator<Progress, readonly Jump[] | undefined> {
  const jumps: Jump[] = []
  for (const step of thresholds(setup.program, goal)) {
    const jump = yield* proveJump(setup, aim, goal, step, proveAlong)
    if (jump === undefined) return undefined
    jumps.push(jump)
  }
  return jumps
}

function* proveJump(setup: Setup, aim: Aim, goal: PairGoal, step: number, proveAlong: ProveGoal): Generator<Progress, Jump | undefined> {
  if (goal.kind === 'monotone')
    for (const direction of [1, -1] as const) {
      const condition = argsOf(setup.program.code[step] as Instruction)[0] as number
      const rising: GoalAt = { kind: 'monotone', of: condition, along: goal.along, sign: direction }
      const rises = (yield* proveAlong({ ...aim, goal: rising, impatient: true, missedAt: () => () => false })).proof
      if (rises === undefined) continue
      const tree = yield* crossing(setup, aim, goal, step, (goal.sign * direction) as 1 | -1, 'nonnegative')
      return tree && { step, direction, rises, jump: tree }
    }
  const tree = yield* crossing(setup, aim, goal, step, 1, 'zero')
  return tree && { step, nowhere: tree }
}

function* crossing(setup: Setup, aim: Aim, goal: PairGoal, step: number, sign: 1 | -1, kind: 'nonnegative' | 'zero'): Generator<Progress, Tree | undefined> {
  const paired = pairedProgram(setup.program.code, step, goal.of, sign)
  // The condition is needed too, where the jump itself does not need it.
  const order = [...new Set([...neededBy(paired.code, [paired.jump]), ...neededBy(paired.code, [step])])].sort((a, b) => a - b)
  const own: Aim = {
    ...aim,
    goal: { kind, of: paired.jump },
    tolerance: zero,
    code: paired.code,
    order,
    crossing: step,
    impatient: true,
    missedAt: () => () => false,
  }
  const free = yield* freeTree(
    setup,
    own,
    [paired.jump, step],
    dependingOn(paired.code, (_, at) => at === step || at >= setup.program.code.length),
  )
  if (free !== undefined) return free
  const { task, cell } = begin(setup, own)
  return yield* explore(task, cell, 0)
}
