/**
 * The language: ten kinds of node. A node is a frozen plain object; a key is a graph of them in which shared nodes are one object.
 * Every interpreter is a table over these ten kinds.
 *
 * There is no `if`: away from `div` by zero, `round` and `step`, whatever is built from these nodes is continuous by construction.
 */
import type { Unit } from './unit.ts'

export type Op = 'lit' | 'input' | 'add' | 'mul' | 'div' | 'min' | 'max' | 'round' | 'step' | 'rule'

/** How `round` treats what lies between two steps. */
export const roundingModes = ['half-away-from-zero', 'half-even', 'floor', 'ceiling', 'toward-zero', 'away-from-zero'] as const
export type RoundingMode = (typeof roundingModes)[number]

/** What an input may say about itself besides its unit. Numbers are canonical text. */
export interface InputSpec {
  readonly unit: Unit
  readonly range?: readonly [string, string]
  readonly decimals?: number
  readonly controlledBy?: string
  readonly better?: 'lower' | 'higher'
  readonly represents?: string
  readonly source?: string
  readonly note?: string
}

export interface Lit {
  readonly op: 'lit'
  readonly unit: Unit
  /** Canonical number text: `1.2`, `0.05`, `1/3`. */
  readonly value: string
}

export interface Input {
  readonly op: 'input'
  readonly unit: Unit
  readonly name: string
  readonly spec: InputSpec
}

export interface Nary<O extends 'add' | 'mul' | 'min' | 'max'> {
  readonly op: O
  readonly unit: Unit
  readonly args: readonly Node[]
}

export interface Div {
  readonly op: 'div'
  readonly unit: Unit
  readonly args: readonly [Node, Node]
}

export interface Round {
  readonly op: 'round'
  readonly unit: Unit
  readonly args: readonly [Node]
  /** The step rounded to, canonical number text, above zero. */
  readonly to: string
  readonly mode: RoundingMode
}

/** 1 where its argument is zero or more, else 0. */
export interface Step {
  readonly op: 'step'
  readonly unit: '1'
  readonly args: readonly [Node]
}

/** An argument that a rule keeps: a node, a list of nodes, or a word (a party, a choice, a name). */
export type RuleArg = Node | readonly Node[] | string

/** A named rule. `args[0]` is its expansion: evaluators look through it, explanation and print stop at it. */
export interface Rule {
  readonly op: 'rule'
  readonly unit: Unit
  readonly rule: string
  readonly with: Readonly<Record<string, RuleArg>>
  readonly args: readonly [Node]
}

export type Node = Lit | Input | Nary<'add'> | Nary<'mul'> | Nary<'min'> | Nary<'max'> | Div | Round | Step | Rule

const none: readonly Node[] = /* @__PURE__ */ Object.freeze([])

/** The nodes a node is computed from (not the arguments a rule merely remembers). */
export const childrenOf = (node: Node): readonly Node[] => (node.op === 'lit' || node.op === 'input' ? none : node.args)

const leaves: readonly unknown[] = ['lit', 'input']
const inner: readonly unknown[] = ['add', 'mul', 'div', 'min', 'max', 'round', 'step', 'rule']

/** Is this value a node, and not a text, a number or a part of a specification? */
export function isNode(value: unknown): value is Node {
  if (typeof value !== 'object' || value === null) return false
  const { op, unit, args } = value as Readonly<Record<'op' | 'unit' | 'args', unknown>>
  return typeof unit === 'string' && (leaves.includes(op) || (inner.includes(op) && Array.isArray(args)))
}
