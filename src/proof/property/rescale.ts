/**
 * Multiplies some inputs and constants by one factor λ > 0 and carries λ as far up as it goes: `max(λ·a, λ·b)` becomes `λ · max(a, b)`. So what
 * is homogeneous is seen to be, and only what is not is left to the prover.
 */
import { div } from '../../core/build.ts'
import { visit } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { product } from './formulas.ts'

/** What is multiplied, by which power of λ. */
export interface Scaling {
  readonly factor: Node
  /** The power of an input or a constant; 0 where it stays. */
  readonly power: (node: Node) => number
  /** The power of the step that a rounding rounds to. */
  readonly stepPower: (node: Node) => number
  /** A rule that means something else when it is scaled, as its new expansion. */
  readonly special?: (node: Node) => Scaled | undefined
}

/** `λ^power · node`; without a power, `node` has the factor inside. A zero has every power. */
export interface Scaled {
  readonly power?: number | 'any'
  readonly node: Node
}

/** A function that answers the formula with the factor in it. */
export function rescaling(scaling: Scaling): (node: Node) => Node {
  const done = new Map<Node, Scaled>()
  const get = (node: Node): Scaled => done.get(node) as Scaled
  return (root) => {
    visit([root], (node) => {
      if (!done.has(node)) done.set(node, scaling.special?.(node) ?? scaledNode(node, scaling, get))
    })
    return written(get(root), scaling.factor)
  }
}

function scaledNode(node: Node, scaling: Scaling, get: (node: Node) => Scaled): Scaled {
  if (node.op === 'lit') return { power: node.value === '0' ? 'any' : scaling.power(node), node }
  if (node.op === 'input') return { power: scaling.power(node), node }
  const args = node.args.map(get)
  const same = args.every((arg, index) => arg.power !== undefined && arg.node === node.args[index])
  const power = same
    ? powerOf(
        node,
        args.map((arg) => arg.power as number | 'any'),
        scaling,
      )
    : undefined
  if (power !== undefined) return { power, node }
  const inside = args.map((arg) => written(arg, scaling.factor))
  return { node: node.op === 'rule' ? (inside[0] as Node) : (Object.freeze({ ...node, args: Object.freeze(inside) }) as Node) }
}

type Power = number | 'any'

/** The power of a node whose arguments have these powers, or `undefined` where it has none. */
function powerOf(node: Node, powers: readonly Power[], { stepPower }: Scaling): Power | undefined {
  const [first, second] = powers as readonly [Power, Power?]
  switch (node.op) {
    case 'mul':
      return powers.includes('any') ? 'any' : (powers as readonly number[]).reduce((a, b) => a + b)
    case 'div':
      return first === 'any' ? 'any' : second === 'any' || second === undefined ? undefined : first - second
    case 'round':
      return first === 'any' || first === stepPower(node) ? first : undefined
    case 'step':
      return 0
    case 'rule':
      return first
    default: {
      const real = [...new Set(powers.filter((power) => power !== 'any'))]
      return real.length > 1 ? undefined : (real[0] ?? 'any')
    }
  }
}

/** The formula with its factor written out. */
function written({ power, node }: Scaled, factor: Node): Node {
  if (power === undefined || power === 'any' || power === 0) return node
  let all = node
  for (let left = power; left > 0; left--) all = product(node.unit, factor, all)
  for (let left = power; left < 0; left++) all = div(all, factor)
  return all
}
