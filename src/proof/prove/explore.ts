/** Computes a goal on a cell, instruction by instruction, and branches where a decision is needed: the tree of a proof. */
import type { Instruction, Shown } from '../certificate.ts'
import { type Cell, withValue } from './cell.ts'
import type { Question } from './close.ts'
import { decideKink } from './decide-kink.ts'
import { decideStep } from './decide-step.ts'
import { establishDivisor } from './divisor.ts'
import { reduceGoal } from './factors.ts'
import { goalPolys } from './goal-polys.ts'
import { closeLeaf } from './leaf.ts'
import { asConstant, constant, negate, type Poly, variable } from './poly.ts'
import { boxOf } from './range-box.ts'
import type { Search } from './search.ts'
import { outOfBudget, type Progress, type Task } from './task.ts'
import { tightened } from './tighten.ts'
import { addValues, mulValues, type Value } from './value.ts'

export function* explore(task: Task, start: Cell, from: number): Search {
  const out = outOfBudget(task.budget)
  if (out !== undefined) task.state.stop = true
  if (task.state.stop) {
    task.state.reason ??= out
    if (task.state.remaining.length < 1000) task.state.remaining.push(boxOf(task.space, start.box))
    return undefined
  }
  task.budget.cells--
  // Values of instructions that need no decision are filled in on one copy.
  const values = start.values.slice()
  const cell: Cell = { ...start, values }
  for (let place = from; place < task.order.length; place++) {
    const at = task.order[place] as number
    if (values[at] !== undefined) continue
    const instruction = task.code[at] as Instruction
    if (at === task.crossing && instruction.op === 'step') return yield* cross(task, cell, place, instruction)
    const value = plainValue(task, cell, instruction, at)
    if (value !== undefined) {
      values[at] = value
      continue
    }
    if (instruction.op === 'div') return yield* establishDivisor(task, cell, place, explore)
    if (instruction.op === 'step') return yield* decideStep(task, cell, place, explore)
    return yield* decideKink(task, cell, place, explore)
  }
  return yield* showGoals(task, cell)
}

const valueAt = (cell: Cell, at: number): Value => cell.values[at] as Value

/** The value of an instruction that decides nothing, or `undefined`. */
function plainValue(task: Task, cell: Cell, instruction: Instruction, at: number): Value | undefined {
  const { space, picks, fresh } = task
  switch (instruction.op) {
    case 'add':
      return instruction.args.map((arg) => valueAt(cell, arg)).reduce((a, b) => addValues(space, cell.divisors, a, b))
    case 'mul':
      return instruction.args.map((arg) => valueAt(cell, arg)).reduce((a, b) => mulValues(space, a, b))
    case 'round': {
      const index = fresh.get(at)
      const plain = valueAt(cell, instruction.args[0])
      return index === undefined ? plain : addValues(space, cell.divisors, plain, { top: variable(space, index), below: [] })
    }
    case 'min':
    case 'max': {
      const pick = picks.get(at)
      return pick === undefined ? undefined : valueAt(cell, instruction.args[pick] as number)
    }
    default:
      return undefined
  }
}

/** The threshold itself: here the condition is zero, and the first copy stands for what holds at and above it. */
function* cross(task: Task, cell: Cell, place: number, step: Instruction & { op: 'step' }): Search {
  const condition = valueAt(cell, step.args[0]).top
  const at = task.order[place] as number
  const next = withValue({ ...cell, constraints: [...cell.constraints, condition, negate(condition)] }, at, {
    top: constant(task.space, { n: 1n, d: 1n }),
    below: [],
  })
  const first = tightened(task.space, next, cell.constraints.length)
  const second = tightened(task.space, first.cell, cell.constraints.length + 1)
  if (first.empty || second.empty) return yield* emptyCrossing(task, next)
  const tree = yield* explore(task, second.cell, place + 1)
  return tree && first.wrap(second.wrap(tree))
}

/** No point of the box lies on the threshold. */
function* emptyCrossing(task: Task, cell: Cell): Search {
  const closed = yield* closeLeaf(task, { space: task.space, box: cell.box, goal: undefined, constraints: cell.constraints, strict: false, thin: cell.thin })
  return closed && { empty: closed }
}

function* showGoals(task: Task, cell: Cell): Search {
  const { space } = task
  const shown: Shown[] = []
  for (const poly of goalPolys(space, cell.divisors, valueAt(cell, task.goal.of), task.goal, task.tolerance)) {
    const proof = yield* show(task, cell, poly)
    if (proof === undefined) return undefined
    shown.push(proof)
  }
  return { goals: shown }
}

function* show(task: Task, cell: Cell, poly: Poly): Generator<Progress, Shown | undefined> {
  const reduced = reduceGoal(task.space, cell, poly)
  const number = asConstant(reduced.poly)
  const question: Question = { space: task.space, box: cell.box, goal: reduced.poly, constraints: cell.constraints, strict: false, thin: cell.thin }
  if (number !== undefined && number.n >= 0n) task.budget.spent++
  const close = yield* closeLeaf(task, question)
  if (close === undefined) return undefined
  return reduced.factors.length === 0 ? { close } : { divide: reduced.factors, close }
}
