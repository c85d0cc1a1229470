/** Splits to nodes: what each recipient receives of a pot, as formulas. A table over the kinds of split. */
import { add, max, neg, zero } from '../build.ts'
import type { Node } from '../node.ts'
import { innerSplits, type Split } from '../split.ts'
import { lowerCapped } from './capped.ts'
import { lowerClaims } from './claims.ts'
import { addParts, type LowerContext, named, negateParts, type Parts } from './context.ts'
import { lowerInOrder } from './in-order.ts'
import { lowerShares, lowerSharesBy } from './shares.ts'
import { lowerTiers } from './tiers.ts'

/** Divides any pot: a loss as a gain with the sign reversed, unless the split says otherwise. */
export function divideAny(split: Split, pot: Node, path: string, context: LowerContext): Parts {
  if (split.kind === 'rule') return divideAny(split.body, pot, path, context)
  if (split.kind === 'bySign') return divideBySign(split.surplus, split.deficit, pot, [`${path} gain`, `${path} loss`], context)
  if (isLinear(split)) return divide(split, pot, path, context)
  return divideBySign(split, split, pot, [`${path} gain`, `${path} loss`], context)
}

/** What lies above zero by one split, what lies below by another. */
export function divideBySign(surplus: Split, deficit: Split, pot: Node, paths: readonly [string, string], context: LowerContext): Parts {
  const gain = named(paths[0], max(pot, zero(pot.unit)))
  const loss = named(paths[1], max(neg(pot), zero(pot.unit)))
  return addParts([divide(surplus, gain, paths[0], context), negateParts(divide(deficit, loss, paths[1], { ...context, loss: true }))], add)
}

/** Divides a pot that is not below zero: a gain, or a loss with its sign reversed. */
export function divide(split: Split, pot: Node, path: string, context: LowerContext): Parts {
  switch (split.kind) {
    case 'to':
      return { [split.to]: pot }
    case 'shares':
      return lowerShares(split, pot)
    case 'sharesBy':
      return lowerSharesBy(split, pot, path, context, divide)
    case 'tiers':
      return lowerTiers(split, pot, path, context, divide)
    case 'inOrder':
      return lowerInOrder(split, pot, path, context, divide)
    case 'capped':
      return lowerCapped(split, pot, path, context, divide)
    case 'claims':
      return lowerClaims(split, pot, path, context, divide)
    case 'bySign':
      return divide(context.loss ? split.deficit : split.surplus, pot, path, context)
    case 'rule':
      return divide(split.body, pot, path, context)
  }
}

const isLinear = (split: Split): boolean => ['to', 'shares', 'sharesBy', 'rule'].includes(split.kind) && innerSplits(split).every(isLinear)
