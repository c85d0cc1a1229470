/** Which amounts are a whole number of cents, whatever the inputs: seen from how they are computed. */
import { visit } from '../key.ts'
import type { Node } from '../node.ts'
import { isInteger, ratio } from '../number-text.ts'

/** Asks about multiples of `step` (canonical number text, above zero). */
export function wholeMultiplesOf(step: string): (node: Node) => boolean {
  const known = new Map<Node, boolean>()
  return (node) => {
    if (!known.has(node)) visit([node], (below) => void known.set(below, known.get(below) ?? isWhole(below, step, known)))
    return known.get(node) === true
  }
}

/** By its own kind, once what it is computed from is known. */
function isWhole(node: Node, step: string, known: ReadonlyMap<Node, boolean>): boolean {
  const whole = (arg: Node): boolean => known.get(arg) === true
  switch (node.op) {
    case 'lit':
      return isInteger(ratio(node.value, step))
    case 'round':
      return isInteger(ratio(node.to, step))
    case 'add':
    case 'min':
    case 'max':
      return node.args.every(whole)
    case 'mul':
      // One whole amount, so many times.
      return node.args.some((arg, own) => whole(arg) && node.args.every((other, index) => index === own || (other.op === 'lit' && isInteger(other.value))))
    case 'rule':
      return whole(node.args[0])
    default:
      return false
  }
}
