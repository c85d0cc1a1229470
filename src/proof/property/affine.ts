import type { Node } from '../../core/node.ts'

/** Is this a sum of inputs times numbers? Only such an assumption leaves a domain without holes and bends. */
export function isAffine(node: Node): boolean {
  switch (node.op) {
    case 'lit':
    case 'input':
      return true
    case 'add':
      return node.args.every(isAffine)
    case 'mul':
      return node.args.every(isAffine) && node.args.filter((arg) => !isConstant(arg)).length <= 1
    case 'rule':
      return isAffine(node.args[0])
    default:
      return false
  }
}

/** Is no input needed to compute it? */
const isConstant = (node: Node): boolean => node.op === 'lit' || (node.op !== 'input' && node.args.every(isConstant))
