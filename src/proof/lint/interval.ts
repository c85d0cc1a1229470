/** From where to where a formula can lie: bounds, not the exact range. */
import { visit } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { type Interval, least, most, plus, point, product, quotient } from '../../number/interval.ts'
import { fromText, one, type Rational, round, zero } from '../../number/rational.ts'

/** Bounds of a formula over the ranges that inputs declare; `undefined` where an input has none, or a divisor may be zero. */
export function boundsOf(root: Node): Interval | undefined {
  const bounds = new Map<Node, Interval | undefined>()
  visit([root], (node) => {
    bounds.set(node, boundOf(node, node.op === 'lit' || node.op === 'input' ? [] : node.args.map((arg) => bounds.get(arg))))
  })
  return bounds.get(root)
}

function boundOf(node: Node, args: readonly (Interval | undefined)[]): Interval | undefined {
  if (node.op === 'lit') return point(fromText(node.value))
  if (node.op === 'input') {
    const { range } = node.spec
    return range && { lo: fromText(range[0]), hi: fromText(range[1]) }
  }
  if (args.includes(undefined)) return node.op === 'step' ? { lo: zero, hi: one } : undefined
  const [first, ...rest] = args as readonly Interval[] as readonly [Interval, ...Interval[]]
  const each = (apply: (x: Rational) => Rational): Interval => ({ lo: apply(first.lo), hi: apply(first.hi) })
  switch (node.op) {
    case 'add':
      return rest.reduce(plus, first)
    case 'min':
      return rest.reduce(least, first)
    case 'max':
      return rest.reduce(most, first)
    case 'mul':
      return rest.reduce(product, first)
    case 'div':
      return quotient(first, rest[0] as Interval)
    case 'round':
      return each((x) => round(x, fromText(node.to), node.mode))
    case 'step':
      return each((x) => (x.n >= 0n ? one : zero))
    case 'rule':
      return first
  }
}
