/**
 * Which steps get a cell of their own, besides the named lines: what is used more than once, so that it is computed once; and what
 * would make a formula too long to read. What is the whole of a line stands in the cell of that line.
 */
import { lineName } from '../../core/build.ts'
import { visit } from '../../core/key.ts'
import { childrenOf, type Node } from '../../core/node.ts'
import { bare, isNegation } from './formula-text.ts'

/** So many names and constants are still read at a glance. */
const readable = 16

/** Every node that gets a cell, named lines included, in order of computation. */
export function ownCells(roots: readonly Node[]): readonly Node[] {
  const uses = usesOf(roots)
  const standing = new Set(roots.map(bare))
  const own = new Set<Node>()
  const sizes = new Map<Node, number>()
  const sizeOf = (node: Node): number => (own.has(node) ? 1 : (sizes.get(node) as number))
  const order: Node[] = []
  visit(roots, (given) => {
    if (bare(given) !== given) return
    const children = childrenOf(given).map(bare)
    // Of a long sum every term stands by itself.
    if (sum(children.map(sizeOf)) > readable * 3) for (const child of children) if (sizeOf(child) > 1) own.add(child)
    const size = 1 + sum(children.map(sizeOf))
    sizes.set(given, size)
    if (lineName(given) !== undefined || (size > readable && !standing.has(given)) || ((uses.get(given) as number) > 1 && isStep(given))) own.add(given)
    order.push(given)
  })
  return order.filter((node) => own.has(node))
}

/** Is this more than a name, its negative, or a constant times it? A share that two partners happen to have in common stays two. */
const isStep = (node: Node): boolean =>
  node.op !== 'lit' && node.op !== 'input' && !isNegation(node) && !(node.op === 'mul' && node.args.length === 2 && node.args[0]?.op === 'lit')

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)

/** By how many formulas each node is used. */
function usesOf(roots: readonly Node[]): ReadonlyMap<Node, number> {
  const uses = new Map<Node, number>()
  const count = (node: Node): void => void uses.set(node, (uses.get(node) ?? 0) + 1)
  for (const root of new Set(roots.map(bare))) count(root)
  visit(roots, (node) => {
    if (bare(node) === node) for (const child of childrenOf(node)) count(bare(child))
  })
  return uses
}
