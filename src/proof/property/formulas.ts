/** Builders for goals: numbers without regard to units, which the key has checked already. */
import { add, input, lit, neg, zero } from '../../core/build.ts'
import { sameNode } from '../../core/intern.ts'
import type { Node } from '../../core/node.ts'
import { per, type Unit } from '../../core/unit.ts'
import type { Setting } from './setting.ts'

/** `a × b` in a unit that is said: a goal may weigh what an agreement never multiplies. */
export const product = (unit: Unit, a: Node, b: Node): Node => Object.freeze({ op: 'mul', unit, args: Object.freeze([a, b]) })

/** An input or an opening balance of the key. */
export const inputOf = ({ inputs }: Setting, name: string): Node => input(name, inputs[name] ?? { unit: '1' })

/** An input that a property adds. Its name has a colon, so that no input of an agreement is called so. */
export const freshInput = (name: string, unit: Unit = '1'): Node => input(name, Object.freeze({ unit }))

/** `value × node`, in the unit of the pot. */
export const weighed = (setting: Setting, value: string, node: Node): Node => product(setting.unit(), lit(value), node)

/** `a − b`. */
export const minus = (a: Node, b: Node): Node => add(a, neg(b))

/** `a − b`, and zero where both are the same formula: there is nothing left to prove. */
export const difference = (a: Node, b: Node): Node => (sameNode(a, b) ? zero(a.unit) : minus(a, b))

/** The unit of money per unit of an input, or money where that has no meaning. */
export function slopeUnit(money: Unit, of: Unit): Unit {
  const result = per(money, of)
  return 'unit' in result ? result.unit : money
}

/** Is it better for the partnership when this input is higher? `undefined` where the agreement does not say. */
export const betterSign = ({ inputs }: Setting, name: string): 1 | -1 | undefined => {
  const better = inputs[name]?.better
  return better === undefined ? undefined : better === 'higher' ? 1 : -1
}
