/** One after the other: each step takes from what the steps before it left. */
import { add, clamp, lit, min, mul, round, sub } from '../build.ts'
import type { Node } from '../node.ts'
import type { InOrder, OrderStep } from '../split.ts'
import { addParts, type Divide, type LowerContext, limit, named, type Parts } from './context.ts'

export function lowerInOrder(split: InOrder, pot: Node, path: string, context: LowerContext, divide: Divide): Parts {
  let left = pot
  const all = split.steps.map((step, index) => {
    const to = `${path} ${stepName(split, index)}`
    const taken = take(step, left, to, context)
    left = named(`${path} after step ${index + 1}`, sub(left, taken))
    return divide(step.then, taken, to, context)
  })
  return addParts([...all, divide(split.rest, left, `${path} rest`, context)], add)
}

/** `to workshop`, or `step 2` where a split or a second step to the same recipient follows: every line has a name of its own. */
function stepName({ steps }: InOrder, index: number): string {
  const to = (step: OrderStep | undefined): string | undefined => (step?.then.kind === 'to' ? step.then.to : undefined)
  const own = to(steps[index])
  return own !== undefined && steps.findIndex((step) => to(step) === own) === index ? `to ${own}` : `step ${index + 1}`
}

/** What a step takes. A rounding may not take more than is left, which can be less than a whole cent after a step that divides. */
function take(step: OrderStep, left: Node, path: string, context: LowerContext): Node {
  const wanted = step.share ? mul(shareOf(step.share), left) : left
  const taken = step.upTo ? min(wanted, limit(step.upTo)) : wanted
  if (step.then.kind !== 'to' || !context.rounding) return named(path, taken)
  const rounded = round(taken, context.rounding.to, context.rounding.mode)
  return named(path, context.rounding.isWhole(left) ? rounded : min(rounded, left))
}

/** A share that is computed is kept between nothing and all. */
const shareOf = (share: Node): Node => (share.op === 'lit' ? share : clamp(share, lit('0'), lit('1')))
