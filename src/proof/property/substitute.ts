/** Formulas with other formulas in the place of inputs and constants. */
import { line, lineName } from '../../core/build.ts'
import { visit } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'

/** What stands in the place of a node, or `undefined` where it stays; `inner` substitutes in what the node remembers. */
export type Replace = (node: Node, inner: (node: Node) => Node) => Node | undefined

/**
 * A function that substitutes in formulas. What shares nodes before shares them afterwards, and what does not change stays the same
 * object. A line keeps its name; another rule that changes is looked through.
 */
export function substitution(replace: Replace): (node: Node) => Node {
  const done = new Map<Node, Node>()
  const get = (node: Node): Node => done.get(node) as Node
  const rebuild = (node: Node): Node => {
    if (node.op === 'lit' || node.op === 'input') return node
    const args = node.args.map(get)
    if (args.every((arg, index) => arg === node.args[index])) return node
    if (node.op !== 'rule') return Object.freeze({ ...node, args: Object.freeze(args) }) as Node
    const name = lineName(node)
    return name === undefined ? (args[0] as Node) : line(name, args[0] as Node)
  }
  const one = (root: Node): Node => {
    visit([root], (node) => {
      if (!done.has(node)) done.set(node, replace(node, one) ?? rebuild(node))
    })
    return get(root)
  }
  return one
}

/** Substitutes inputs and balances by name, all at once. */
export const replacing = (values: Readonly<Record<string, Node>>): ((node: Node) => Node) =>
  substitution((node) => (node.op === 'input' && Object.hasOwn(values, node.name) ? values[node.name] : undefined))
