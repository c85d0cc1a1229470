/** On which side of its threshold a `step` lies. At the threshold itself its value is 1, and that point set may have no interior. */
import type { Case, Instruction, Shown } from '../certificate.ts'
import { type Cell, withValue } from './cell.ts'
import { emptiness } from './decide-kink.ts'
import { type Reduced, reduceConstraint } from './factors.ts'
import { constant, negate, type Poly } from './poly.ts'
import { closeQuickly } from './question.ts'
import type { Explore, Search } from './search.ts'
import type { Space } from './space.ts'
import type { Progress, Task } from './task.ts'
import { tightened } from './tighten.ts'
import type { Value } from './value.ts'

export function* decideStep(task: Task, cell: Cell, place: number, explore: Explore): Search {
  const at = task.order[place] as number
  const condition = (cell.values[(task.code[at] as Instruction & { op: 'step' }).args[0]] as Value).top
  // Only factors above zero: the sides of a threshold must not change.
  const reduced = reduceConstraint(task.space, { ...cell, thin: false }, condition)
  const chosen = known(task, cell, reduced)
  if (chosen !== undefined) {
    const then = yield* explore(task, withValue(cell, at, numberValue(task.space, 1 - chosen.side)), place + 1)
    return then && { choose: at, case: chosen.side, because: [chosen.shown], then }
  }
  const above = yield* oneCase(task, { ...cell, thin: false }, place, reduced, 0, explore)
  if (above === undefined && (task.state.impatient || task.state.stop)) return undefined
  const below = yield* oneCase(task, cell, place, { ...reduced, poly: negate(reduced.poly) }, 1, explore)
  return above && below && { decide: at, cases: [above, below] }
}

const numberValue = (space: Space, value: number): Value => ({ top: constant(space, { n: BigInt(value), d: 1n }), below: [] })

/** The side that the whole cell lies on, when that is cheap to see. At the threshold of a jump both sides are looked at. */
function known(task: Task, cell: Cell, { poly, factors }: Reduced): { readonly side: 0 | 1; readonly shown: Shown } | undefined {
  const inJump = task.crossing !== undefined
  const ask = (goal: Poly, strict: boolean): Shown | undefined => {
    const close = closeQuickly({ space: task.space, box: cell.box, goal, constraints: cell.constraints, strict, above: cell.above, thin: cell.thin })
    return close && (factors.length === 0 ? { close } : { divide: factors, close })
  }
  const above = ask(poly, inJump)
  if (above !== undefined) return { side: 0, shown: above }
  const below = ask(negate(poly), true)
  return below && { side: 1, shown: below }
}

function* oneCase(task: Task, cell: Cell, place: number, { poly, factors }: Reduced, side: 0 | 1, explore: Explore): Generator<Progress, Case | undefined> {
  const at = task.order[place] as number
  const divide = factors.length === 0 ? {} : { divide: [factors] }
  // Where the condition is zero, case 0 answers; not so where a threshold is crossed, and both sides of this one count.
  const above = side === 1 && task.crossing === undefined ? [...cell.above, cell.constraints.length] : cell.above
  const condition = (task.code[at] as Instruction & { op: 'step' }).args[0]
  const samples = cell.samples.filter(({ values }) => (side === 0 ? (values[condition] as number) > 0 : (values[condition] as number) < 0))
  const next: Cell = { ...cell, samples, constraints: [...cell.constraints, poly], above }
  const empty = emptiness(task, next, cell.constraints.length)
  if (empty !== undefined) return { empty, ...divide }
  const cut = tightened(task.space, withValue(next, at, numberValue(task.space, 1 - side)), cell.constraints.length)
  const then = yield* explore(task, cut.cell, place + 1)
  return then && { then: cut.wrap(then), ...divide }
}
