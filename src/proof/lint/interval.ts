/** From where to where a formula can lie: bounds, not the exact range. */
import { visit } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { add, div, fromText, max, min, mul, one, type Rational, round, zero } from '../../number/rational.ts'
import type { Box } from '../goal.ts'

export type Interval = readonly [Rational, Rational]

/** Bounds of a formula over these ranges, else those that inputs declare; `undefined` where an input has none, or a divisor may be zero. */
export function boundsOf(root: Node, box: Box = {}): Interval | undefined {
  const bounds = new Map<Node, Interval | undefined>()
  visit([root], (node) => {
    bounds.set(node, boundOf(node, box, node.op === 'lit' || node.op === 'input' ? [] : node.args.map((arg) => bounds.get(arg))))
  })
  return bounds.get(root)
}

function boundOf(node: Node, box: Box, args: readonly (Interval | undefined)[]): Interval | undefined {
  if (node.op === 'lit') return [fromText(node.value), fromText(node.value)]
  if (node.op === 'input') {
    const range = Object.hasOwn(box, node.name) ? box[node.name] : node.spec.range
    return range && [fromText(range[0]), fromText(range[1])]
  }
  if (args.includes(undefined)) return node.op === 'step' ? [zero, one] : undefined
  const [first, ...rest] = args as readonly Interval[] as readonly [Interval, ...Interval[]]
  const each = (apply: (a: Rational, b: Rational) => Rational): Interval => rest.reduce(([a, b], [c, d]): Interval => [apply(a, c), apply(b, d)], first)
  switch (node.op) {
    case 'add':
      return each(add)
    case 'min':
      return each(min)
    case 'max':
      return each(max)
    case 'mul':
      return rest.reduce(productOf, first)
    case 'div':
      return quotientOf(first, rest[0] as Interval)
    case 'round':
      return [round(first[0], fromText(node.to), node.mode), round(first[1], fromText(node.to), node.mode)]
    case 'step':
      return [first[0].n >= 0n ? one : zero, first[1].n >= 0n ? one : zero]
    case 'rule':
      return first
  }
}

function productOf([a, b]: Interval, [c, d]: Interval): Interval {
  const all = [mul(a, c), mul(a, d), mul(b, c), mul(b, d)]
  return [all.reduce(min), all.reduce(max)]
}

function quotientOf(a: Interval, [c, d]: Interval): Interval | undefined {
  const [low, high] = [div(one, d), div(one, c)]
  return (c.n > 0n || d.n < 0n) && low && high ? productOf(a, [low, high]) : undefined
}
