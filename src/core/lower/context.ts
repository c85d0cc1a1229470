/** What lowering a split needs, and what it leaves: named steps and conditions on the inputs. */
import { line, neg, positive } from '../build.ts'
import type { Node, RoundingMode } from '../node.ts'
import type { Split } from '../split.ts'

/** What each recipient receives; who is absent receives nothing. */
export type Parts = Readonly<Record<string, Node>>

/** An amount that must not be below zero for the key to have a meaning. */
export interface Requirement {
  readonly code: 'negative-weight'
  readonly node: Node
  readonly weight: string
  readonly message: string
}

export interface LineRounding {
  readonly to: Node
  readonly mode: RoundingMode
  /** Is this amount a whole number of steps, whatever the inputs? */
  readonly isWhole: (node: Node) => boolean
}

export interface LowerContext {
  readonly parties: readonly string[]
  /** Is what is being divided a loss, its sign reversed? */
  readonly loss?: true
  /** How amounts that are moved on the way are rounded; absent when nothing is rounded before the end. */
  readonly rounding?: LineRounding
  readonly require: (requirement: Requirement) => void
}

/** Divides a pot that is known not to be below zero. */
export type Divide = (split: Split, pot: Node, path: string, context: LowerContext) => Parts

/** A step that has a name but is not rounded: what lies in a tier, what is left. */
export const named = (path: string, node: Node): Node => line(path, node)

/** The parts of several divisions, added per recipient. */
export function addParts(all: readonly Parts[], add: (...nodes: Node[]) => Node): Parts {
  const terms = new Map<string, Node[]>()
  for (const parts of all) for (const [name, node] of Object.entries(parts)) terms.set(name, [...(terms.get(name) ?? []), node])
  return Object.fromEntries([...terms].map(([name, nodes]) => [name, add(...nodes)]))
}

export const negateParts = (parts: Parts): Parts => Object.fromEntries(Object.entries(parts).map(([name, node]) => [name, neg(node)]))

/** A limit as it counts: never below zero. */
export const limit = (node: Node): Node => (node.op === 'lit' && !node.value.startsWith('-') ? node : positive(node))
