/** Fixed and measured weights: both are linear in the pot, so a loss is borne as a gain is shared. */
import { add, div, lit, max, mul, neg, step } from '../build.ts'
import type { Node } from '../node.ts'
import { ratio, sumNumbers } from '../number-text.ts'
import type { Shares, SharesBy } from '../split.ts'
import { addParts, type Divide, type LowerContext, named, type Parts } from './context.ts'

/** `pot × w / Σw`, exactly; a zero share receives nothing, not even a cent. */
export function lowerShares(split: Shares, pot: Node): Parts {
  const entries = Object.entries(split.shares).filter(([, share]) => share !== '0')
  const total = sumNumbers(entries.map(([, share]) => share))
  return Object.fromEntries(entries.map(([name, share]) => [name, entries.length === 1 ? pot : mul(lit(ratio(share, total) as string), pot)]))
}

/**
 * `pot × w / Σw`, and where `Σw` is zero, `whenZero`. With `z = 1` exactly when the weights add up to nothing, the divisor
 * `max(Σw, z)` never vanishes, not even for weights that are refused afterwards.
 */
export function lowerSharesBy(split: SharesBy, pot: Node, path: string, context: LowerContext, divide: Divide): Parts {
  const entries = Object.entries(split.by)
  for (const [name, node] of entries)
    if (node.op !== 'lit')
      context.require({ code: 'negative-weight', node, weight: `${path} of ${name}`, message: `the weight of ${name} in ${path} is below zero` })
  const total = named(`${path} weights`, add(...entries.map(([, node]) => node)))
  const none = named(`${path} no weights`, step(neg(total)))
  const divisor = max(total, total.unit === '1' ? none : mul(none, lit('1', total.unit)))
  const measured = Object.fromEntries(entries.map(([name, node]) => [name, mul(div(node, divisor), pot)]))
  return addParts([measured, divide(split.whenZero, mul(none, pot), `${path} without weights`, context)], add)
}
