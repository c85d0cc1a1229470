/**
 * Untyped builders of nodes: they check units at run time and normalise, so that what is printed loads as the same key.
 * Rules build with these; people who write keys use the typed functions of `expr.ts`, which are casts over these.
 */
import { type Issue, SplitKeyError, unknownName } from './issue.ts'
import { type InputSpec, type Node, type RoundingMode, type RuleArg, roundingModes } from './node.ts'
import { canonicalNumber, ratio } from './number-text.ts'
import { shown } from './shown.ts'
import { isUnit, per, times, type Unit, type UnitResult } from './unit.ts'

const fail = (code: 'unit' | 'schema', message: string): never => {
  const issue: Issue = { code, path: '', message }
  throw new SplitKeyError([issue])
}

const unitOr = (result: UnitResult): Unit => ('unit' in result ? result.unit : fail('unit', result.why))

/** A constant. @throws `schema` when the text is not a number. */
export function lit(value: string | number, unit: Unit = '1'): Node {
  const canonical = canonicalNumber(String(value))
  if (canonical === undefined) return fail('schema', `'${shown(value)}' is not a number: write 1.20, 5% or 1/3`)
  return Object.freeze({ op: 'lit', unit, value: canonical })
}

/** A constant with its unit in one text: `1.20 EUR/kg`, `5%`, `3`. @throws `schema` when it is not one. */
export function quantity(text: string | number): Node {
  const match = /^(.*[\d%])\s+([A-Za-z].*)$/s.exec(String(text).trim())
  if (!match) return lit(text)
  const unit = (match[2] as string)
    .split('/')
    .map((part) => part.trim())
    .join('/')
  if (!isUnit(unit)) return fail('unit', `'${shown(unit)}' is not a unit: write EUR or EUR/kg`)
  return lit(match[1] as string, unit)
}

/** An input of the key, by name. */
export const input = (name: string, spec: InputSpec): Node => Object.freeze({ op: 'input', unit: spec.unit, name, spec })

const sameUnit = (nodes: readonly Node[]): Unit => {
  const [first, ...rest] = nodes
  if (first === undefined) return fail('schema', 'nothing to compute: at least one term is needed')
  for (const node of rest) if (node.unit !== first.unit) fail('unit', `${node.unit} where ${first.unit} is needed`)
  return first.unit
}

const flat = (op: 'add' | 'min' | 'max', nodes: readonly Node[]): readonly Node[] =>
  Object.freeze(nodes.flatMap((node) => (node.op === op ? node.args : [node])))

const nary =
  (op: 'add' | 'min' | 'max') =>
  (...nodes: readonly Node[]): Node => {
    const unit = sameUnit(nodes)
    return nodes.length === 1 ? (nodes[0] as Node) : Object.freeze({ op, unit, args: flat(op, nodes) })
  }

/** Sum; nested sums flatten. @throws `unit` when the terms differ in unit. */
export const add = /* @__PURE__ */ nary('add')
/** The smallest. @throws `unit` */
export const min = /* @__PURE__ */ nary('min')
/** The largest. @throws `unit` */
export const max = /* @__PURE__ */ nary('max')

/** Product, from left to right; a product in first place flattens. @throws `unit` when two units have no product. */
export function mul(...nodes: readonly Node[]): Node {
  const [first, ...rest] = nodes
  if (first === undefined) return fail('schema', 'nothing to multiply')
  if (rest.length === 0) return first
  const unit = rest.reduce((sofar, node) => unitOr(times(sofar, node.unit)), first.unit)
  const head = first.op === 'mul' ? first.args : [first]
  return Object.freeze({ op: 'mul', unit, args: Object.freeze([...head, ...rest]) })
}

/** Quotient; the quotient of two constants is a constant, so that `1 / 3` is a number. @throws `unit` when it has no unit. */
export function div(a: Node, b: Node): Node {
  const unit = unitOr(per(a.unit, b.unit))
  if (a.op === 'lit' && b.op === 'lit') {
    const value = ratio(a.value, b.value)
    if (value !== undefined) return Object.freeze({ op: 'lit', unit, value })
  }
  return Object.freeze({ op: 'div', unit, args: Object.freeze([a, b] as const) })
}

/** `−x`; the negative of a constant is a constant. */
export const neg = (x: Node): Node => (x.op === 'lit' ? lit(x.value.startsWith('-') ? x.value.slice(1) : `-${x.value}`, x.unit) : mul(lit('-1'), x))

export const sub = (a: Node, b: Node): Node => add(a, neg(b))

export const zero = (unit: Unit): Node => lit('0', unit)

/** `max(x, 0)`: the part above zero. */
export const positive = (x: Node): Node => max(x, zero(x.unit))

/** `min(x, 0)`: the part below zero. */
export const negative = (x: Node): Node => min(x, zero(x.unit))

/** `x` kept between `lo` and `hi`. */
export const clamp = (x: Node, lo: Node, hi: Node): Node => min(max(x, lo), hi)

/** `x` rounded to a multiple of `to`, a constant above zero. @throws `unit`, `schema`, `unknown-name` for no mode of rounding */
export function round(x: Node, to: Node, mode: RoundingMode = 'half-away-from-zero'): Node {
  if (to.op !== 'lit') return fail('schema', 'what is rounded to must be a constant such as 0.01 EUR')
  if (to.unit !== x.unit) return fail('unit', `${to.unit} where ${x.unit} is needed`)
  if (to.value === '0' || to.value.startsWith('-')) return fail('schema', `cannot round to ${to.value}: write a step above zero`)
  if (!roundingModes.includes(mode)) throw new SplitKeyError([unknownName('unknown-name', '', shown(mode), roundingModes)])
  return Object.freeze({ op: 'round', unit: x.unit, args: Object.freeze([x] as const), to: to.value, mode })
}

/** 1 where `x ≥ 0`, else 0. A key that uses it can jump, and says so. */
export const step = (x: Node): Node => Object.freeze({ op: 'step', unit: '1', args: Object.freeze([x] as const) })

/** A rule node: it keeps its name and arguments, and `body` is what it means. */
export const rule = (name: string, args: Readonly<Record<string, RuleArg>>, body: Node): Node =>
  Object.freeze({ op: 'rule', unit: body.unit, rule: name, with: Object.freeze(args), args: Object.freeze([body] as const) })

/** Gives an amount a name: it becomes a line of the settlement and a step of the explanation. */
export const line = (name: string, body: Node): Node => rule('line', { name }, body)

/** The name of a line node, or `undefined` for any other node. */
export const lineName = (node: Node): string | undefined => (node.op === 'rule' && node.rule === 'line' ? (node.with['name'] as string) : undefined)
