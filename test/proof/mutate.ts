/** Small changes to a formula, as a slip or a renegotiation makes them: another constant, another operator, swapped arguments, a cap dropped. */
import { add, div, lit, max, min, mul, step } from '../../src/core/build.ts'
import { visit } from '../../src/core/key.ts'
import { childrenOf, type Node } from '../../src/core/node.ts'
import type { Claim, Goal } from '../../src/proof/goal.ts'

/** From 0 up to 1. */
export type Random = () => number

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

const factors = ['0.5', '0.9', '0.99', '1.01', '1.1', '2', '-1', '0']

const without = (args: readonly Node[], index: number): readonly Node[] => args.filter((_, i) => i !== index)
const swapped = (args: readonly Node[], i: number): readonly Node[] => [...args.slice(0, i), args[i + 1] as Node, args[i] as Node, ...args.slice(i + 2)]

/** A changed node in the place of this one, or the same when it cannot be changed. */
function changed(random: Random, node: Node): Node {
  const args = childrenOf(node)
  switch (node.op) {
    case 'lit':
      return mul(node, lit(pick(random, factors)))
    case 'input':
      return random() < 0.5 ? mul(node, lit(pick(random, factors))) : add(node, lit(pick(random, ['-1', '0.1', '1', '10'])))
    case 'add':
      if (random() < 0.2) return mul(...args)
      return random() < 0.5
        ? add(...without(args, Math.floor(random() * args.length)))
        : add(...args.map((arg, i) => (i === 0 ? mul(lit(pick(random, factors)), arg) : arg)))
    case 'mul':
      return random() < 0.3 ? add(...args) : random() < 0.6 ? mul(...without(args, Math.floor(random() * args.length))) : mul(lit(pick(random, factors)), node)
    case 'min':
      return random() < 0.5 ? max(...args) : (pick(random, args) as Node)
    case 'max':
      return random() < 0.5 ? min(...args) : (pick(random, args) as Node)
    case 'div':
      return random() < 0.3 ? mul(...args) : div(...(swapped(args, 0) as [Node, Node]))
    case 'step':
      return random() < 0.5 ? lit('1') : step(mul(lit('-1'), args[0] as Node))
    default:
      return node
  }
}

/** The formula with one of its nodes changed everywhere it is used. */
export function mutant(random: Random, root: Node): Node {
  const nodes: Node[] = []
  visit([root], (node) => nodes.push(node))
  const target = pick(
    random,
    nodes.filter((node) => node !== root || nodes.length === 1),
  )
  return rewritten(root, (node, args) => (node === target ? changed(random, node) : withArgs(node, args)))
}

/** Builds a formula anew from below. */
export function rewritten(root: Node, make: (node: Node, args: readonly Node[]) => Node): Node {
  const made = new Map<Node, Node>()
  visit([root], (node) => {
    made.set(
      node,
      make(
        node,
        childrenOf(node).map((arg) => made.get(arg) as Node),
      ),
    )
  })
  return made.get(root) as Node
}

/** The same kind of node over other arguments; nothing is normalised. */
export const withArgs = (node: Node, args: readonly Node[]): Node =>
  node.op === 'lit' || node.op === 'input' ? node : (Object.freeze({ ...node, args: Object.freeze(args) }) as Node)

/** A claim with its formula, its sign or its limit changed. */
export function mutantClaim(random: Random, claim: Claim): Claim {
  const goals = claim.goals.map((goal): Goal => {
    if (goal.kind === 'monotone' && random() < 0.05) return { ...goal, sign: goal.sign === 1 ? -1 : 1 }
    const changes = random() < 0.25 ? 2 : 1
    let of = goal.of
    for (let count = 0; count < changes; count++) of = mutant(random, of)
    return { ...goal, of }
  })
  return { ...claim, goals }
}
