/** The task of one goal and the cell it starts from. */
import { fromText, type Rational } from '../../number/rational.ts'
import type { GoalAt, Instruction } from '../certificate.ts'
import type { Cell } from './cell.ts'
import { type Freed, freeName } from './freed.ts'
import { givenPoly } from './given-poly.ts'
import { withPicks } from './polarity.ts'
import { constant, type Poly, sub, variable } from './poly.ts'
import { argsOf, neededBy } from './program.ts'
import { ranges } from './range-box.ts'
import type { Sample } from './sample.ts'
import { freshName, type Setup } from './setup.ts'
import { type Space, spaceOf } from './space.ts'
import type { Budget, State, Task } from './task.ts'
import type { Value } from './value.ts'

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
  /** Points of the domain, one number per input that is no point. */
  readonly samples: readonly (readonly number[])[]
  readonly code?: readonly Instruction[]
  readonly crossing?: number
  readonly picks?: ReadonlyMap<number, number>
  readonly order?: readonly number[]
  readonly free?: Freed
}

/** The points of an aim with all that is computed there; none on a threshold, where no point lies by chance. */
function samplesOf(setup: Setup, { code = setup.program.code, picks, samples, crossing }: Aim, { space, fresh }: Task): readonly Sample[] {
  if (crossing !== undefined) return []
  const run = setup.runOf(picks === undefined ? code : withPicks(code, picks))
  const places = space.names.map((name) => setup.free.indexOf(name))
  const positions = space.names.map((name) => Number(name.slice(name.indexOf(':') + 1)))
  const own = new Set(fresh.values())
  const moved = (values: Float64Array, at: number): number => (values[at] as number) - (values[argsOf(code[at] as Instruction)[0] as number] as number)
  const all = new Float64Array(samples.length * code.length)
  return samples.map((point, i) => {
    all.set(run.at(point), i * code.length)
    const values = all.subarray(i * code.length, (i + 1) * code.length)
    const coordinate = (place: number, index: number): number => {
      if (place >= 0) return point[place] as number
      const at = positions[index] as number
      return own.has(index) ? moved(values, at) : (values[at] as number)
    }
    return { at: places.map(coordinate), values }
  })
}

interface Named {
  readonly space: Space
  readonly fresh: ReadonlyMap<number, number>
}

/** The inputs that these instructions and the assumptions need, the fresh ones of relaxed roundings, and what is free. */
function spaceFor(setup: Setup, { goal, free }: Aim, code: readonly Instruction[], order: readonly number[]): Named {
  const { given } = setup.program
  const along = goal.kind === 'monotone' || goal.kind === 'slope' ? [goal.along] : []
  const sides = neededBy(code, free === undefined ? [] : free.sides.map(({ arg }) => arg))
  const needed = new Set([...order, ...sides].flatMap((at) => nameAt(code, at)))
  for (const at of neededBy(setup.program.code, given)) for (const name of nameAt(setup.program.code, at)) needed.add(name)
  const names = setup.free.filter((name) => needed.has(name) || along.includes(name))
  const rounds = order.filter((at) => setup.relaxed.has(at))
  const others = free === undefined ? [] : free.positions.map(freeName)
  return { space: spaceOf([...names, ...rounds.map(freshName), ...others]), fresh: new Map(rounds.map((at, i) => [at, names.length + i])) }
}

const nameAt = (code: readonly Instruction[], at: number): readonly string[] => {
  const instruction = code[at] as Instruction
  return instruction.op === 'input' ? [instruction.name] : []
}

export function begin(setup: Setup, aim: Aim): { readonly task: Task; readonly cell: Cell } {
  const { free } = aim
  const code = free?.code ?? aim.code ?? setup.program.code
  const order = aim.order ?? neededBy(code, [aim.goal.of])
  const { space, fresh } = spaceFor(setup, aim, code, aim.picks === undefined ? order : neededBy(code, [aim.goal.of]))
  const inputs = (name: string): Poly => {
    const value = setup.fixed.get(name)
    return value === undefined ? variable(space, space.names.indexOf(name)) : constant(space, value)
  }
  const state: State = { stop: false, impatient: aim.impatient ?? false, reason: undefined, remaining: [] }
  const { goal, goalIndex, tolerance, budget, leafBoxes } = aim
  const crossing = aim.crossing === undefined ? {} : { crossing: aim.crossing }
  const picks = aim.picks ?? new Map<number, number>()
  const task: Task = {
    space,
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
  const intervals = space.names.map((name) => free?.ranges.get(name) ?? setup.rangeOf(name))
  const box = ranges(
    intervals.map(({ lo }) => lo),
    intervals.map(({ hi }) => hi),
  )
  const given = setup.program.given.map((position) => givenPoly(space, setup.program.code, position, inputs))
  const constraints = free === undefined ? given : [...given, ...free.sides.map((side) => sidePoly(space, code, side, inputs))]
  return {
    task,
    cell: {
      box,
      constraints,
      above: [],
      divisors: [],
      values: leaves(space, code, order, inputs),
      thin: aim.crossing === undefined,
      samples: samplesOf(setup, aim, task),
    },
  }
}

/** The values of numbers and inputs: the same on every cell. */
function leaves(space: Space, code: readonly Instruction[], order: readonly number[], inputs: (name: string) => Poly): readonly (Value | undefined)[] {
  const values: (Value | undefined)[] = []
  for (const at of order) {
    const instruction = code[at] as Instruction
    if (instruction.op === 'lit') values[at] = { top: constant(space, fromText(instruction.value)), below: [] }
    if (instruction.op === 'input') values[at] = { top: inputs(instruction.name), below: [] }
  }
  return values
}

/** That a freed `min` is not above an argument, a `max` not below. */
function sidePoly(space: Space, code: readonly Instruction[], { of, arg, op }: Freed['sides'][number], inputs: (name: string) => Poly): Poly {
  const [own, other] = [givenPoly(space, code, of, inputs), givenPoly(space, code, arg, inputs)]
  return op === 'min' ? sub(space, other, own) : sub(space, own, other)
}
