/** The formulas of a key as exact amounts: one case per kind of node. */
import { lineName } from '../core/build.ts'
import { visit } from '../core/key.ts'
import type { Node } from '../core/node.ts'
import { fromText } from '../number/rational.ts'
import type { Plan } from '../read/plan.ts'
import { type Amount, add, constantAmount } from './amount.ts'
import type { Terms } from './build.ts'
import { extreme, stepOf } from './compare.ts'
import { div, mul } from './multiply.ts'
import { rounded } from './round.ts'
import type { Term } from './term.ts'

/** What the plan comes to. */
export interface Formulas {
  readonly amountOf: (node: Node) => Amount
  /** Every divisor of the plan: where one is zero, the row has no settlement. */
  readonly divisors: readonly Term[]
}

/** Told before each instruction: what it is about. */
export type About = (note: string | undefined, line: string) => void

/** Computes every instruction of the plan, also those that are only needed to know that they exist. */
export function formulas(plan: Plan, inputOf: (name: string) => Amount, about: About, build: Terms): Formulas {
  const amounts: Amount[] = []
  const divisors: Term[] = []
  const notes = notesOf(plan)
  const lines = linesOf(plan)
  plan.code.forEach((node, index) => {
    about(notes.get(node), lines.get(node) ?? '')
    const from = (plan.from[index] as readonly number[]).map((at) => amounts[at] as Amount)
    amounts.push(compute(node, from, { inputOf, divisors, isPart: () => isPartOf(node, plan, index, amounts), build }))
  })
  return { amountOf: (node) => amounts[plan.at.get(node) as number] as Amount, divisors }
}

interface Context {
  readonly inputOf: (name: string) => Amount
  readonly divisors: Term[]
  readonly isPart: () => boolean
  readonly build: Terms
}

function compute(node: Node, from: readonly Amount[], { inputOf, divisors, isPart, build }: Context): Amount {
  const [a, b] = from as readonly [Amount, Amount]
  switch (node.op) {
    case 'lit':
      return constantAmount(fromText(node.value), build)
    case 'input':
      return inputOf(node.name)
    case 'add':
      return add(from, build)
    case 'mul':
      return from.reduce((x, y) => mul(x, y, build))
    case 'div': {
      const { amount, divisor } = div(a, b, isPart(), build)
      divisors.push(divisor)
      return amount
    }
    case 'min':
    case 'max':
      return from.reduce((x, y) => extreme(node.op, x, y, build))
    case 'round':
      return rounded(a, fromText(node.to), node.mode, build)
    case 'step':
      return stepOf(a, build)
    case 'rule':
      throw new TypeError('a rule has no instruction of its own')
  }
}

/**
 * Is `a / b` known to lie between 0 and 1, because `b` is a sum of terms not below zero of which `a` is one, or the larger of such a sum and
 * something else? Bounds alone would let every division by measured weights grow by as much as the weights do.
 */
function isPartOf(node: Node, plan: Plan, index: number, amounts: readonly Amount[]): boolean {
  if (node.op !== 'div') return false
  const [top, bottom] = plan.from[index] as readonly [number, number]
  const isBelow = (at: number): boolean => {
    const below = plan.from[at] as readonly number[]
    const op = plan.code[at]?.op
    if (at === top) return true
    if (op === 'max') return below.some(isBelow)
    return op === 'add' && below.includes(top) && below.every((term) => isNotNegative(amounts[term] as Amount))
  }
  return isNotNegative(amounts[top] as Amount) && isBelow(bottom)
}

const isNotNegative = ({ whole, parts }: Amount): boolean => whole.lo >= 0n && [...parts.values()].every(({ n }) => n.lo >= 0n)

/** What each instruction is called in the agreement: the rules and lines whose expansion it is. */
function notesOf({ lowered }: Plan): ReadonlyMap<Node, string> {
  const notes = new Map<Node, string>()
  const roots = [...lowered.lines.values(), ...lowered.due.values(), ...lowered.next.values(), ...lowered.costs.values()]
  visit(roots, (node) => {
    if (node.op !== 'rule') return
    let body: Node = node.args[0]
    while (body.op === 'rule') body = body.args[0]
    const before = notes.get(body)
    const name = lineName(node) ?? node.rule
    if (body.op !== 'lit' && body.op !== 'input') notes.set(body, before === undefined ? name : `${name} = ${before}`)
  })
  return notes
}

/** The first line, or the recipient, in whose formula each instruction stands. */
function linesOf({ lowered }: Plan): ReadonlyMap<Node, string> {
  const lines = new Map<Node, string>()
  for (const [name, root] of [...lowered.lines, ...lowered.due, ...lowered.costs, ...lowered.next])
    visit([root], (node) => {
      if (!lines.has(node)) lines.set(node, name)
    })
  return lines
}
