/** Rebuilds formulas bottom-up with what lowering changes: claims become named lines, lines are rounded. */
import { line, lineName, rule } from '../build.ts'
import type { Interner } from '../intern.ts'
import { visit } from '../key.ts'
import type { Node, RuleArg } from '../node.ts'

/** What becomes of claims and of the bodies of lines. */
export interface Changes {
  /** The line that stands for this claim, or `undefined` for what is no claim. `body` is its rewritten formula. */
  readonly claim: (node: Node, body: Node) => Node | undefined
  readonly lineBody: (name: string, body: Node) => Node
}

/** Answers the rewritten form of a node; equal nodes answer one object. Every node is rebuilt once, and what is rebuilt stays. */
export function rewriter(shared: Interner, changes: Changes): (node: Node) => Node {
  const done = new Map<Node, Node>()
  const seen = new Set<Node>()
  const get = (node: Node): Node => done.get(node) as Node
  const argument = (value: RuleArg): RuleArg => (typeof value === 'string' ? value : 'op' in value ? one(value) : value.map(one))
  const rebuild = (node: Node): Node => {
    if (node.op === 'lit' || node.op === 'input') return node
    if (node.op !== 'rule') return Object.freeze({ ...node, args: Object.freeze(node.args.map(get)) }) as Node
    const name = lineName(node)
    if (name !== undefined) return line(name, changes.lineBody(name, get(node.args[0])))
    const claim = changes.claim(node, get(node.args[0]))
    if (claim) return claim
    return rule(node.rule, Object.fromEntries(Object.entries(node.with).map(([key, value]) => [key, argument(value)])), get(node.args[0]))
  }
  const one = (root: Node): Node => {
    visit(
      [root],
      (node) => {
        const rebuilt = shared.node(rebuild(node))
        done.set(node, rebuilt)
        done.set(rebuilt, rebuilt)
        seen.add(rebuilt)
      },
      seen,
    )
    return get(root)
  }
  return one
}
