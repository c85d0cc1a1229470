/** Where a formula is least and greatest when its inputs move within ranges: exact, at the corners. */
import type { Expr } from '../core/expr.ts'
import { visit } from '../core/key.ts'
import type { Node } from '../core/node.ts'
import type { Unit } from '../core/unit.ts'
import { compare, type Rational, sign, toText } from '../number/rational.ts'
import { evaluate } from './exact-value.ts'
import { type NumberLike, outOfRange, readNumber, refuse } from './number-like.ts'

/** An extreme and the corner where it is reached; numbers are canonical text. */
export interface Extreme {
  readonly value: string
  readonly at: Readonly<Record<string, string>>
}

const most = 16

/**
 * The least and greatest value of a formula that is affine in every input taken alone, or a quotient of two such formulas whose divisor
 * keeps its sign: it is monotone in every input alone, so its extremes lie at corners of the box. Source: theory section 11.6. At most 16
 * inputs (65 536 corners). Throws `schema` for any other formula, because its extremes may lie inside; `out-of-range` where a range falls;
 * `divides-by-zero` where the divisor can vanish; `missing-input` for an input without range.
 *
 * @example extremesOnBox(f('hours * wage'), { hours: [1, 2], wage: [20, 25] }).max.value // '50'
 */
export function extremesOnBox(
  formula: Expr<Unit, never>,
  ranges: Readonly<Record<string, readonly [NumberLike, NumberLike]>>,
): { readonly min: Extreme; readonly max: Extreme } {
  const root = formula as unknown as Node
  const parts = quotient(root)
  multiAffine(parts[0])
  if (parts[1]) multiAffine(parts[1])
  const box = Object.entries(ranges).map(([name, range]) => [name, readRange(name, range)] as const)
  if (box.length > most) outOfRange('ranges', `${box.length} inputs vary: at most ${most} can`)
  const corners = Array.from({ length: 2 ** box.length }, (_, corner) =>
    Object.fromEntries(box.map(([name, ends], bit) => [name, ends[(corner >> bit) & 1] as Rational])),
  )
  if (parts[1]) requireOneSign(parts[1], corners)
  const values = corners.map((at) => ({ at, value: evaluate(root, at) }))
  const pick = (better: (order: number) => boolean) => shown(values.reduce((best, next) => (better(compare(next.value, best.value)) ? next : best)))
  return { min: pick((order) => order < 0), max: pick((order) => order > 0) }
}

const shown = ({ at, value }: { at: Readonly<Record<string, Rational>>; value: Rational }): Extreme => ({
  value: toText(value),
  at: Object.fromEntries(Object.entries(at).map(([name, number]) => [name, toText(number)])),
})

function readRange(name: string, [low, high]: readonly [NumberLike, NumberLike]): readonly [Rational, Rational] {
  const ends = [readNumber(low, name), readNumber(high, name)] as const
  return compare(ends[0], ends[1]) <= 0 ? ends : outOfRange(name, `the range of ${name} falls from ${toText(ends[0])} to ${toText(ends[1])}`)
}

/** Numerator and divisor of a formula that is a quotient, else the formula alone. */
function quotient(node: Node): readonly [Node, Node?] {
  if (node.op === 'rule') return quotient(node.args[0])
  return node.op === 'div' ? node.args : [node]
}

/** A multi-affine divisor that has one sign at all corners has it everywhere between them. */
function requireOneSign(divisor: Node, corners: readonly Readonly<Record<string, Rational>>[]): void {
  const signs = new Set(corners.map((at) => sign(evaluate(divisor, at))))
  if (signs.size > 1 || signs.has(0))
    refuse({ code: 'divides-by-zero', path: '', line: '', divisor: '0', message: 'the divisor vanishes somewhere in the box' })
}

/** Refuses a formula in which an input is multiplied by itself, divided by, or cut off. */
function multiAffine(root: Node): void {
  const inputs = new Map<Node, ReadonlySet<string>>()
  visit([root], (node) => {
    if (node.op === 'lit') return inputs.set(node, new Set())
    if (node.op === 'input') return inputs.set(node, new Set([node.name]))
    const parts = node.args.map((arg) => inputs.get(arg) as ReadonlySet<string>)
    const all = new Set(parts.flatMap((part) => [...part]))
    const twice = parts.reduce((count, part) => count + part.size, 0) > all.size
    const fine = node.op === 'add' || node.op === 'rule' || (node.op === 'mul' && !twice) || (node.op === 'div' && parts[1]?.size === 0) || all.size === 0
    if (!fine)
      refuse({
        code: 'schema',
        path: '',
        message: `the worst case may lie inside the box: ${node.op} of ${[...all].join(', ')} is not affine in each input alone`,
      })
    return inputs.set(node, all)
  })
}
