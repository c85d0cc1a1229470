/** Which argument of a `min` or `max` is the extreme one: known on the whole cell, known on halves of its box, or a case each. */
import { toText } from '../../number/rational.ts'
import type { Case, Closing, Instruction, Shown } from '../certificate.ts'
import { type Cell, withBox, withValue } from './cell.ts'
import { isZero, negate, type Poly } from './poly.ts'
import { close, closeByOpposite } from './question.ts'
import { withHigh, withLow } from './range-box.ts'
import { isAbove, type Sample } from './sample.ts'
import type { Explore, Search } from './search.ts'
import { bothSides, type Side } from './sides.ts'
import type { Progress, Task } from './task.ts'
import { isInside, type Root, rootOf } from './tighten.ts'
import { difference, type Value } from './value.ts'

type Kink = Instruction & { readonly op: 'min' | 'max' }

/** `sides[i][j]`: that argument i is the extreme one of i and j. */
type Sides = readonly (readonly (Side | undefined)[])[]

export function* decideKink(task: Task, cell: Cell, place: number, explore: Explore): Search {
  const at = task.order[place] as number
  const kink = task.code[at] as Kink
  const sides = compareArgs(task, cell, kink)
  for (const [index, row] of sides.entries()) {
    const because = reasons(row, index)
    if (because === undefined) continue
    const then = yield* explore(task, withValue(cell, at, cell.values[kink.args[index] as number] as Value), place + 1)
    return then && { choose: at, case: index, because, then }
  }
  const root = rootInside(task, cell, sides)
  if (root !== undefined) return yield* splitAt(task, cell, place, root, explore)
  const cases: Case[] = []
  for (const [index, row] of sides.entries()) {
    const one = yield* oneCase(task, cell, place, kink, index, row, explore)
    if (one === undefined) return undefined
    cases.push(one)
  }
  return { decide: at, cases }
}

/** Does argument `a` exceed argument `b` at this point, in the sense of the kink? */
const exceeds = (op: Kink['op'], sample: Sample, a: number, b: number): boolean => (op === 'max' ? isAbove(sample, a, b) : isAbove(sample, b, a))

function compareArgs({ space }: Task, cell: Cell, { op, args }: Kink): Sides {
  const sides: (Side | undefined)[][] = args.map(() => args.map(() => undefined))
  args.forEach((a, i) => {
    args.forEach((b, j) => {
      if (j <= i) return
      const poly = difference(space, cell.divisors, cell.values[a] as Value, cell.values[b] as Value)
      const seen = [cell.samples.some((each) => exceeds(op, each, a, b)), cell.samples.some((each) => exceeds(op, each, b, a))] as const
      const [first, second] = bothSides(space, cell, op === 'max' ? poly : negate(poly), seen)
      ;(sides[i] as (Side | undefined)[])[j] = first
      ;(sides[j] as (Side | undefined)[])[i] = second
    })
  })
  return sides
}

/** Why one argument is the extreme one, when that is known of all the others. */
function reasons(row: readonly (Side | undefined)[], index: number): readonly Shown[] | undefined {
  const others = row.filter((_, j) => j !== index).map((side) => (side as Side).shown)
  return others.includes(undefined) ? undefined : (others as readonly Shown[])
}

/** A comparison that one input decides, somewhere inside its range. */
function rootInside({ space }: Task, cell: Cell, sides: Sides): Root | undefined {
  for (const [i, row] of sides.entries())
    for (const side of row.slice(i + 1)) {
      const root = side && rootOf(space, side.reduced.poly)
      if (root !== undefined && isInside(cell, root)) return root
    }
  return undefined
}

/** Both halves of the range, the same place again. */
export function* splitAt(task: Task, cell: Cell, place: number, { index, at }: Root, explore: Explore): Search {
  const low = yield* explore(task, withBox(cell, withHigh(cell.box, index, at), index), place)
  if (low === undefined && task.state.impatient) return undefined
  const high = yield* explore(task, withBox(cell, withLow(cell.box, index, at), index), place)
  return low && high && { split: task.space.names[index] as string, at: toText(at), low, high }
}

function* oneCase(
  task: Task,
  cell: Cell,
  place: number,
  kink: Kink,
  index: number,
  row: readonly (Side | undefined)[],
  explore: Explore,
): Generator<Progress, Case | undefined> {
  const at = task.order[place] as number
  const added = row.filter((_, j) => j !== index).map((side) => (side as Side).reduced)
  const divide = added.some(({ factors }) => factors.length > 0) ? { divide: added.map(({ factors }) => factors) } : {}
  const own = kink.args[index] as number
  const samples = cell.samples.filter((each) => kink.args.every((other, j) => j === index || exceeds(kink.op, each, own, other)))
  const next: Cell = { ...cell, samples, constraints: [...cell.constraints, ...added.map(({ poly }) => poly)] }
  const empty = emptiness(task, next, cell.constraints.length)
  if (empty !== undefined) return { empty, ...divide }
  const then = yield* explore(task, withValue(next, at, cell.values[own] as Value), place + 1)
  return then && { then, ...divide }
}

/** Why a cell has no point, or none that counts. */
export function emptiness({ space }: Task, cell: Cell, fresh: number): Closing | undefined {
  if (cell.samples.length > 0) return undefined
  const question = { space, box: cell.box, goal: undefined, constraints: cell.constraints, strict: false, thin: cell.thin }
  const opposite = closeByOpposite(question, fresh)
  if (opposite !== undefined) return opposite
  const relevant: readonly Poly[] = cell.constraints
  if (relevant.every(isZero)) return undefined
  const closed = close(question, false, fresh)
  return 'by' in closed ? closed.by : undefined
}
