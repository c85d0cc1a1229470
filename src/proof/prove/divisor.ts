/** Before a division its divisor is shown to be above, or below, zero. */
import type { Closing, Instruction } from '../certificate.ts'
import { floatForm } from './bernstein.ts'
import { type Cell, withValue } from './cell.ts'
import { closeLeaf } from './leaf.ts'
import { negate, type Poly } from './poly.ts'
import type { Explore, Search } from './search.ts'
import { shapeOf } from './shape.ts'
import type { Progress, Task } from './task.ts'
import { divideValues, type Value } from './value.ts'

export function* establishDivisor(task: Task, cell: Cell, place: number, explore: Explore): Search {
  const at = task.order[place] as number
  const [a, b] = (task.code[at] as Instruction & { op: 'div' }).args
  const [above, below] = [cell.values[a] as Value, cell.values[b] as Value]
  const sign = likelySign(task, cell, below.top)
  const closed = yield* showSign(task, cell, below.top, sign)
  const divided = closed && divideValues(task.space, cell.divisors, above, below, sign)
  if (closed === undefined || divided === undefined) {
    task.state.reason = task.state.reason === 'time' ? 'time' : 'divisor'
    task.state.stop = true
    return undefined
  }
  const then = yield* explore(task, withValue({ ...cell, divisors: divided.divisors }, at, divided.value), place + 1)
  return then && { divisor: at, sign, close: closed, then }
}

/** The sign at most corners: the only one that can be shown. */
function likelySign({ space }: Task, cell: Cell, poly: Poly): 1 | -1 {
  let sum = 0
  for (const value of floatForm(space, poly, cell.box, shapeOf([poly], cell.box))) sum += value
  return sum >= 0 ? 1 : -1
}

function* showSign(task: Task, cell: Cell, poly: Poly, sign: 1 | -1): Generator<Progress, Closing | undefined> {
  const goal = sign === 1 ? poly : negate(poly)
  return yield* closeLeaf(task, { space: task.space, box: cell.box, goal, constraints: cell.constraints, strict: true, above: cell.above, thin: cell.thin })
}
