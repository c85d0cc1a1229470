/** The task of one goal and the cell it starts from. */
import { fromText, type Rational } from '../../number/rational.ts'
import type { GoalAt, Instruction } from '../certificate.ts'
import type { Cell } from './cell.ts'
import { add, constant, mul, type Poly, variable } from './poly.ts'
import { argsOf, neededBy } from './program.ts'
import { ranges } from './range-box.ts'
import { freshName, freshOf, type Setup } from './setup.ts'
import { type Space, spaceOf } from './space.ts'
import type { Budget, State, Task } from './task.ts'

/** What an attempt is about. */
export interface Aim {
  readonly goal: GoalAt
  readonly goalIndex: number
  readonly tolerance: Rational
  readonly budget: Budget
  readonly missedAt: (space: Space) => (point: readonly number[]) => boolean
  /** Fail at the first box that stays open. */
  readonly impatient?: boolean
  readonly leafBoxes: number
  readonly code?: readonly Instruction[]
  readonly crossing?: number
  readonly picks?: ReadonlyMap<number, number>
  readonly order?: readonly number[]
}

/** The inputs that the goal and the assumptions need, and the fresh ones of relaxed roundings. */
function spaceFor(setup: Setup, goal: GoalAt): { readonly space: Space; readonly fresh: ReadonlyMap<number, number> } {
  const { code, given } = setup.program
  const along = goal.kind === 'monotone' || goal.kind === 'slope' ? [goal.along] : []
  const needed = new Set(neededBy(code, [goal.of, ...given]).flatMap((at) => nameAt(code, at)))
  const names = setup.free.filter((name) => needed.has(name) || along.includes(name))
  const rounds = freshOf(setup, goal.of)
  return { space: spaceOf([...names, ...rounds.map(freshName)]), fresh: new Map(rounds.map((at, i) => [at, names.length + i])) }
}

const nameAt = (code: readonly Instruction[], at: number): readonly string[] => {
  const instruction = code[at] as Instruction
  return instruction.op === 'input' ? [instruction.name] : []
}

/** `of` names the position of the goal in the original program, whose inputs make up the space. */
export function begin(setup: Setup, aim: Aim, of: GoalAt = aim.goal): { readonly task: Task; readonly cell: Cell } {
  const { space, fresh } = spaceFor(setup, of)
  const inputs = (name: string): Poly => {
    const value = setup.fixed.get(name)
    return value === undefined ? variable(space, space.names.indexOf(name)) : constant(space, value)
  }
  const state: State = { stop: false, impatient: aim.impatient ?? false, reason: undefined, remaining: [] }
  const code = aim.code ?? setup.program.code
  const order = aim.order ?? neededBy(code, [aim.goal.of])
  const { goal, goalIndex, tolerance, budget, leafBoxes } = aim
  const crossing = aim.crossing === undefined ? {} : { crossing: aim.crossing }
  const picks = aim.picks ?? new Map<number, number>()
  const task: Task = {
    space,
    inputs,
    code,
    order,
    goal,
    goalIndex,
    tolerance,
    fresh,
    picks,
    budget,
    leafBoxes,
    missedAt: aim.missedAt(space),
    state,
    ...crossing,
  }
  const intervals = space.names.map(setup.rangeOf)
  const box = ranges(
    intervals.map(({ lo }) => lo),
    intervals.map(({ hi }) => hi),
  )
  const constraints = setup.program.given.map((position) => givenPoly(space, setup.program.code, position, inputs))
  return { task, cell: { box, constraints, above: [], divisors: [], values: [], thin: aim.crossing === undefined } }
}

/** An assumption as a polynomial: sums and products only. */
export function givenPoly(space: Space, code: readonly Instruction[], at: number, inputs: (name: string) => Poly): Poly {
  const instruction = code[at] as Instruction
  const args = argsOf(instruction).map((arg) => givenPoly(space, code, arg, inputs))
  switch (instruction.op) {
    case 'lit':
      return constant(space, fromText(instruction.value))
    case 'input':
      return inputs(instruction.name)
    case 'add':
      return args.reduce((a, b) => add(space, a, b))
    default:
      return args.reduce((a, b) => mul(space, a, b))
  }
}
