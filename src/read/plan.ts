/** A lowered key as a flat list of instructions: what every numeric interpreter runs. */
import { type KeyData, visit } from '../core/key.ts'
import { type Lowered, lower } from '../core/lower/key.ts'
import type { Node } from '../core/node.ts'

/** One instruction per distinct node that computes something; rules are looked through. */
export interface Code {
  readonly code: readonly Node[]
  /** Per instruction, the positions of what it is computed from. */
  readonly from: readonly (readonly number[])[]
  /** Where the value of a node stands; a rule stands where its expansion does. */
  readonly at: ReadonlyMap<Node, number>
}

/** The instructions of a key. */
export interface Plan extends Code {
  readonly lowered: Lowered
}

const plans = new WeakMap<KeyData, Plan>()

/** The plan of a key, made once per key. The memory is a cache of a pure function: it can change no answer. */
export function planOf(key: KeyData): Plan {
  const known = plans.get(key)
  if (known) return known
  const plan = makePlan(lower(key))
  plans.set(key, plan)
  return plan
}

function makePlan(lowered: Lowered): Plan {
  const requirements = lowered.requirements.map((requirement) => requirement.node)
  return { lowered, ...codeOf([...lowered.lines.values(), ...lowered.due.values(), ...lowered.next.values(), ...lowered.costs.values(), ...requirements]) }
}

/** The instructions that compute these formulas. */
export function codeOf(roots: readonly Node[]): Code {
  const code: Node[] = []
  const from: (readonly number[])[] = []
  const at = new Map<Node, number>()
  const position = (node: Node): number => at.get(node) as number
  visit(roots, (node) => {
    if (node.op === 'rule') at.set(node, position(node.args[0]))
    else {
      at.set(node, code.length)
      code.push(node)
      from.push(node.op === 'lit' || node.op === 'input' ? [] : node.args.map(position))
    }
  })
  return { code, from, at }
}
