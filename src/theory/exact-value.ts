/** What a formula is worth on given inputs, exactly, without a key around it. */
import type { Expr } from '../core/expr.ts'
import { SplitKeyError, unknownName } from '../core/issue.ts'
import { visit } from '../core/key.ts'
import type { Node } from '../core/node.ts'
import type { Unit } from '../core/unit.ts'
import { rationals } from '../number/arithmetic.ts'
import { fromText, type Rational, toText } from '../number/rational.ts'
import { type NumberLike, readNumber } from './number-like.ts'

/**
 * The exact value as canonical text. Throws `missing-input` and `not-a-number` naming the input, and `divides-by-zero`.
 * @example exactValue(fixedPriceIncentive(f('cost'), terms), { cost: 80000 }) // '87000'
 */
export function exactValue(formula: Expr<Unit, never>, inputs: Readonly<Record<string, NumberLike>> = {}): string {
  const given: Record<string, Rational> = {}
  for (const [name, value] of Object.entries(inputs)) given[name] = readNumber(value, name)
  return toText(evaluate(formula as unknown as Node, given))
}

/** The exact value of a node. */
export function evaluate(root: Node, inputs: Readonly<Record<string, Rational>>): Rational {
  const values = new Map<Node, Rational>()
  visit([root], (node) => values.set(node, valueAt(node, values, inputs)))
  return values.get(root) as Rational
}

function valueAt(node: Node, values: ReadonlyMap<Node, Rational>, inputs: Readonly<Record<string, Rational>>): Rational {
  if (node.op === 'lit') return fromText(node.value)
  if (node.op === 'input') return inputs[node.name] ?? missing(node.name, Object.keys(inputs))
  const args = node.args.map((arg) => values.get(arg) as Rational)
  const [first, second] = args as [Rational, Rational]
  if (node.op === 'rule') return first
  if (node.op === 'step') return rationals.step(first) as Rational
  if (node.op === 'round') return rationals.round(first, fromText(node.to), node.mode) as Rational
  if (node.op === 'div') return rationals.div(first, second) ?? dividesByZero()
  return args.reduce((a, b) => rationals[node.op](a, b) as Rational)
}

function missing(name: string, known: readonly string[]): never {
  const slip = unknownName('unknown-input', name, name, known)
  const hint = 'suggestion' in slip ? `; '${slip.suggestion}' was given` : ''
  throw new SplitKeyError([{ code: 'missing-input', path: name, input: name, message: `input '${name}' is missing${hint}` }])
}

function dividesByZero(): never {
  throw new SplitKeyError([{ code: 'divides-by-zero', path: '', line: '', divisor: '0', message: 'a division by zero has no value' }])
}
