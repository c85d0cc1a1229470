/** A lowered key as a flat list of instructions: what every numeric interpreter runs. */
import { type KeyData, visit } from '../core/key.ts'
import { lower, type Lowered } from '../core/lower/key.ts'
import type { Node } from '../core/node.ts'

/** One instruction per distinct node that computes something; rules are looked through. */
export interface Plan {
  readonly lowered: Lowered
  readonly code: readonly Node[]
  /** Per instruction, the positions of what it is computed from. */
  readonly from: readonly (readonly number[])[]
  /** Where the value of a node stands; a rule stands where its expansion does. */
  readonly at: ReadonlyMap<Node, number>
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
  const code: Node[] = []
  const from: (readonly number[])[] = []
  const at = new Map<Node, number>()
  const position = (node: Node): number => at.get(node) as number
  const requirements = lowered.requirements.map((requirement) => requirement.node)
  visit([...lowered.lines.values(), ...lowered.due.values(), ...lowered.next.values(), ...lowered.costs.values(), ...requirements], (node) => {
    if (node.op === 'rule') at.set(node, position(node.args[0]))
    else {
      at.set(node, code.length)
      code.push(node)
      from.push(node.op === 'lit' || node.op === 'input' ? [] : node.args.map(position))
    }
  })
  return { lowered, code, from, at }
}
