/** Marginal tiers: slices of the pot that add up to it, whatever the bounds. */
import { add, max, min, neg, sub } from '../build.ts'
import type { Node } from '../node.ts'
import type { Tiers } from '../split.ts'
import { addParts, type Divide, type LowerContext, limit, named, type Parts } from './context.ts'

/** The slice between two bounds is `min(pot, upper) − min(pot, lower)`; bounds are kept in order. */
export function lowerTiers(split: Tiers, pot: Node, path: string, context: LowerContext, divide: Divide): Parts {
  let lower: Node | undefined
  const parts = split.tiers.map(({ upTo, then }, index) => {
    const upper = upTo && (lower === undefined ? limit(upTo) : upTo.op === 'lit' && lower.op === 'lit' ? upTo : max(upTo, lower))
    const slice = named(`${path} tier ${index + 1}`, sliceOf(pot, lower, upper))
    lower = upper
    return divide(then, slice, `${path} tier ${index + 1}`, context)
  })
  return addParts(parts, add)
}

function sliceOf(pot: Node, lower: Node | undefined, upper: Node | undefined): Node {
  if (lower === undefined) return upper === undefined ? pot : min(pot, upper)
  const below = min(pot, lower)
  return upper === undefined ? sub(pot, below) : add(min(pot, upper), neg(below))
}
