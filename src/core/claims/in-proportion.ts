/** Proportion with a divisor that never vanishes. */
import { add, div, lit, max, mul, neg, step } from '../build.ts'
import type { Node } from '../node.ts'

/**
 * `amount × weight / Σ weights`, and nothing for anyone where all weights are zero.
 *
 * The divisor is the larger of Σ and z, where z is 1 when the weights add up to zero (or less), else 0. It stands for the limit: wherever this is used, the
 * weights vanish only together with what is divided. A constant weight above zero makes z needless, and it is left out.
 */
export function inProportion(amount: Node, weights: readonly Node[], name: (total: Node) => Node): readonly Node[] {
  const total = name(add(...weights))
  const divisor = weights.some(isAboveZero) ? total : max(total, oneWhereZero(total))
  return weights.map((weight) => mul(div(weight, divisor), amount))
}

const isAboveZero = (node: Node): boolean => node.op === 'lit' && node.value !== '0' && !node.value.startsWith('-')

/** 1, in the unit of `total`, where `total` is zero or less; else 0. */
export function oneWhereZero(total: Node): Node {
  const none = step(neg(total))
  return total.unit === '1' ? none : mul(none, lit('1', total.unit))
}
