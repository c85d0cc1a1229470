/** Structural identity of nodes: equal nodes become one object, so that shared work is done, shown and proved once. */
import type { Node, RuleArg } from './node.ts'

/** Answers, for a node whose children it has answered before or not, the one node that stands for all equal ones. */
export interface Interner {
  readonly node: (node: Node) => Node
  /** A number per distinct node: equal exactly when the nodes are. */
  readonly id: (node: Node) => number
}

/** A fresh interner. Time is linear in the number of distinct nodes, however often they are shared. */
export function interner(): Interner {
  const byIdentity = new Map<Node, number>()
  const byStructure = new Map<string, number>()
  const nodes: Node[] = []
  const id = (node: Node): number => {
    const known = byIdentity.get(node)
    if (known !== undefined) return known
    const structure = structureOf(node, id)
    let number = byStructure.get(structure)
    if (number === undefined) {
      number = nodes.length
      nodes.push(node)
      byStructure.set(structure, number)
    }
    byIdentity.set(node, number)
    return number
  }
  return { id, node: (node) => nodes[id(node)] as Node }
}

/** A text that is equal for equal nodes; children are written by number, so it stays short. */
function structureOf(node: Node, id: (node: Node) => number): string {
  const head = `${node.op} ${node.unit}`
  switch (node.op) {
    case 'lit':
      return `${head} ${node.value}`
    case 'input':
      return `${head} ${node.name}`
    case 'round':
      return `${head} ${node.to} ${node.mode} ${id(node.args[0])}`
    case 'rule':
      return `${head} ${node.rule} ${Object.entries(node.with)
        .map(([name, value]) => `${name}=${argument(value, id)}`)
        .join(' ')} ${id(node.args[0])}`
    default:
      return `${head} ${node.args.map(id).join(' ')}`
  }
}

const argument = (value: RuleArg, id: (node: Node) => number): string =>
  typeof value === 'string' ? JSON.stringify(value) : 'op' in value ? String(id(value)) : `[${value.map(id).join(' ')}]`

/** Are these two nodes the same formula? */
export function sameNode(a: Node, b: Node): boolean {
  if (a === b) return true
  const { id } = interner()
  return id(a) === id(b)
}
