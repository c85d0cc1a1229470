/** Where a key jumps: rules that say so, and formulas with a `step`. */
import { lineName } from '../../core/build.ts'
import type { KeyData } from '../../core/key.ts'
import { rootsOf, visit } from '../../core/key.ts'
import { childrenOf, type Node } from '../../core/node.ts'
import type { RuleBook } from '../../core/rule.ts'
import { innerSplits, type Split, splitNodes } from '../../core/split.ts'
import type { Entry } from './entry.ts'

/** Does this rule of thumb jump by itself? A line it names answers for itself. */
export const hasCliff = ({ nodes, splits }: Entry, rules: RuleBook): boolean =>
  [...nodes, ...splits.flatMap(splitNodes)].some((node) => jumps(node, rules)) || splits.some((split) => splitJumps(split, rules))

/** Rules that jump by no more than the cents they round to. */
const roundsOnly: readonly string[] = ['portion']

function jumps(root: Node, rules: RuleBook): boolean {
  const stack: Node[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (lineName(node) !== undefined || (node.op === 'rule' && roundsOnly.includes(node.rule))) continue
    if (node.op === 'step' || (node.op === 'rule' && rules.get(node.rule)?.jumps === true)) return true
    stack.push(...childrenOf(node))
  }
  return false
}

const splitJumps = (split: Split, rules: RuleBook): boolean =>
  (split.kind === 'rule' && rules.get(split.rule)?.jumps === true) || innerSplits(split).some((inner) => splitJumps(inner, rules))

/**
 * Is nothing in the key able to jump? Only then may the text say so: rounding on the way, a measure that can be zero for all, and division
 * by what can be zero are no cliffs that somebody agreed on, and yet no promise of small changes.
 */
export function isSmooth(key: KeyData): boolean {
  let smooth = true
  visit(rootsOf(key), (node) => {
    if (node.op === 'step' || node.op === 'round' || (node.op === 'div' && node.args[1].op !== 'lit')) smooth = false
  })
  return smooth && [key.surplus, key.deficit].every((split) => split === undefined || isSmoothSplit(split))
}

const isSmoothSplit = (split: Split): boolean => split.kind !== 'sharesBy' && split.kind !== 'claims' && innerSplits(split).every(isSmoothSplit)
