import { lineName } from '../../core/build.ts'
import { type KeyData, rootsOf } from '../../core/key.ts'
import { childrenOf, type Node } from '../../core/node.ts'
import { innerSplits, type Split } from '../../core/split.ts'
import { ruleBook } from '../../rules/index.ts'
import type { LintFinding } from './finding.ts'

/** Where the least change of an input changes a payout by a whole amount: a threshold, or a rule that has one. */
export function lintJumps(key: KeyData): readonly LintFinding[] {
  const inLines = Object.entries(key.lines).flatMap(([name, node]) =>
    jumpsBelow(lineName(node) === name && node.op === 'rule' ? node.args[0] : node).map((what) => finding(`lines.${name}`, what)),
  )
  const elsewhere = rootsOf(key).flatMap((node) => (lineName(node) === undefined ? jumpsBelow(node).map((what) => finding('claims', what)) : []))
  const inSplits = (['surplus', 'deficit'] as const).flatMap((field) => (key[field] ? splitJumps(key[field]).map((what) => finding(field, what)) : []))
  return [...inLines, ...elsewhere, ...inSplits]
}

/** What jumps in a formula, down to the lines it uses, which speak for themselves. */
function jumpsBelow(root: Node): readonly string[] {
  const seen = new Set<Node>()
  const found = new Set<string>()
  const stack = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node) || (node !== root && lineName(node) !== undefined)) continue
    seen.add(node)
    // A portion moves by a leftover cent; nobody would call that a cliff.
    if (node.op === 'rule' && node.rule === 'portion') continue
    if (node.op === 'step') found.add('a threshold (step)')
    if (node.op === 'rule' && ruleBook.get(node.rule)?.jumps) found.add(node.rule)
    else stack.push(...childrenOf(node))
  }
  return [...found]
}

const splitJumps = (split: Split): readonly string[] => [
  ...(split.kind === 'rule' && ruleBook.get(split.rule)?.jumps ? [split.rule] : []),
  ...innerSplits(split).flatMap(splitJumps),
]

const finding = (path: string, what: string): LintFinding => ({
  code: 'jump',
  level: 'question',
  path,
  says: `This jumps: ${what}. Just below the threshold and just above it, very different amounts are paid.`,
  todo: 'Prefer a sliding scale (tiers, min, max), or promise a slope and see how much money hangs on it.',
})
