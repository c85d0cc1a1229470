/** Closes one polynomial on a cell, halving the sub-box where one sum does not do. */
import { compare, type Rational, toText } from '../../number/rational.ts'
import type { Closing } from '../certificate.ts'
import type { Guide, Question } from './close.ts'
import { pulledInto } from './pulled-into.ts'
import { close } from './question.ts'
import { boxOf, isPoint, middle, type Ranges, withHigh, withLow } from './range-box.ts'
import { shapeOf } from './shape.ts'
import { outOfBudget, type Progress, type Task } from './task.ts'

/** Ranges are not halved below this part of one. */
const smallest = 1e-9

/** The closing, or `undefined` when the task has to stop or the leaf its boxes are used up. */
export function* closeLeaf(task: Task, question: Question): Generator<Progress, Closing | undefined> {
  const allowance = { boxes: task.leafBoxes }
  return yield* closeBox(task, question, allowance, true)
}

function* closeBox(task: Task, question: Question, allowance: { boxes: number }, first: boolean): Generator<Progress, Closing | undefined> {
  const { state, budget } = task
  const out = outOfBudget(budget)
  if (state.stop || out !== undefined || allowance.boxes <= 0) {
    state.reason ??= out ?? (allowance.boxes <= 0 ? 'cells' : undefined)
    if (out !== undefined) state.stop = true
    return leaveOpen(task, question.box)
  }
  allowance.boxes--
  budget.cells--
  budget.spent++
  yield { goal: task.goalIndex, cells: budget.spent }
  const closed = close(question, true, first ? question.constraints.length + 1 : 0)
  if ('by' in closed) return closed.by
  budget.cells -= costOf(question)
  if (question.goal !== undefined && pointsIn(question, closed.guide).some(task.missedAt)) {
    state.stop = true
    return undefined
  }
  const halves = halve(question, closed.guide)
  if (halves === undefined) {
    state.reason ??= 'width'
    return leaveOpen(task, question.box)
  }
  const low = yield* closeBox(task, { ...question, box: halves.low }, allowance, false)
  const high = low === undefined && state.impatient ? undefined : yield* closeBox(task, { ...question, box: halves.high }, allowance, false)
  return low === undefined || high === undefined ? undefined : { split: question.space.names[halves.index] as string, at: toText(halves.at), low, high }
}

function leaveOpen(task: Task, box: Ranges): undefined {
  if (task.state.impatient) task.state.stop = true
  if (task.state.remaining.length < 1000) task.state.remaining.push(boxOf(task.space, box))
  return undefined
}

/** A box that stays open counts once more for every so many coefficients of its rows: what it costs. */
const manyCoefficients = 1000

function costOf({ box, goal, constraints }: Question): number {
  const rows = goal === undefined ? constraints : [goal, ...constraints]
  return Math.floor((shapeOf(rows, box).size * rows.length) / manyCoefficients)
}

/** The middle, and where the best mixture is largest; that also pulled into the cell. */
function pointsIn({ space, box, constraints }: Question, guide: Guide | undefined): readonly (readonly number[])[] {
  const centre = box.low.map((low, index) => (low + (box.high[index] as number)) / 2)
  if (guide === undefined || guide.columns.size === 0) return [centre]
  const point = largestAt(box, guide, centre)
  return [pulledInto(space, box, constraints, point), point, centre]
}

function largestAt(box: Ranges, guide: Guide, centre: readonly number[]): readonly number[] {
  const point = centre.slice()
  guide.shape.over.forEach((variable, at) => {
    const after = guide.shape.counts.slice(at + 1).reduce((size, count) => size * count, 1)
    const count = guide.shape.counts[at] as number
    let [place, total] = [0, 0]
    for (const [column, weight] of guide.columns) {
      place += weight * (Math.floor(column / after) % count)
      total += weight
    }
    const part = count === 1 ? 0 : place / total / (count - 1)
    point[variable] = (box.low[variable] as number) + part * ((box.high[variable] as number) - (box.low[variable] as number))
  })
  return point
}

interface Halves {
  readonly index: number
  readonly at: Rational
  readonly low: Ranges
  readonly high: Ranges
}

/** Halves the range along which neighbouring coefficients differ most. */
function halve({ box, goal }: Question, guide: Guide | undefined): Halves | undefined {
  const index = guide === undefined ? widest(box, goal?.degrees ?? []) : roughest(box, guide)
  if (index === undefined) return undefined
  const at = middle(box, index)
  if (compare(at, box.lo[index] as Rational) <= 0 || compare(at, box.hi[index] as Rational) >= 0) return undefined
  return { index, at, low: withHigh(box, index, at), high: withLow(box, index, at) }
}

const width = (box: Ranges, index: number): number => (box.high[index] as number) - (box.low[index] as number)
const canHalve = (box: Ranges, index: number): boolean =>
  !isPoint(box, index) && width(box, index) > smallest * Math.max(1e-3, Math.abs(box.low[index] as number), Math.abs(box.high[index] as number))

const widest = (box: Ranges, degrees: readonly number[]): number | undefined =>
  box.low.map((_, index) => index).filter((index) => (degrees[index] ?? 0) > 0 && canHalve(box, index))[0]

function roughest(box: Ranges, { shape, total }: Guide): number | undefined {
  let best: number | undefined
  let most = 0
  shape.over.forEach((variable, at) => {
    const after = shape.counts.slice(at + 1).reduce((size, count) => size * count, 1)
    const count = shape.counts[at] as number
    if (!canHalve(box, variable)) return
    let difference = 0
    for (let place = 0; place < total.length; place++)
      if (Math.floor(place / after) % count > 0) difference = Math.max(difference, Math.abs((total[place] as number) - (total[place - after] as number)))
    if (difference <= most) return
    most = difference
    best = variable
  })
  return best
}
