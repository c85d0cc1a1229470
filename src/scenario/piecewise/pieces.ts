/**
 * A formula as a function of one input (or of several that move together): its pieces from kink to kink, each a quotient of polynomials.
 * Between two kinks every `min`, `max` and `step` has chosen and every `round` stands on one stair; the next kink is the first point at which one of them chooses anew. Kinks
 * are exact where they are rational; one that is not lies in a gap of a part in 2⁶⁴ of the range between two pieces.
 */
import { SplitKeyError } from '../../core/issue.ts'
import type { Node } from '../../core/node.ts'
import type { Arithmetic } from '../../number/arithmetic.ts'
import { compare, fromText, one, type Rational, zero } from '../../number/rational.ts'
import { program } from '../../read/evaluate.ts'
import type { Values } from '../situation.ts'
import { isConstant, type Polynomial } from './polynomial.ts'
import { add, difference, div, mul, type Quotient, sideSign, steady } from './quotient.ts'
import { type Reduced, reduce } from './reduce.ts'
import { type Root, rootsWithin } from './roots.ts'
import { roundedBeside } from './rounded.ts'

/** One piece. `value` is absent where the formula has none: it divides by zero, or a weight is below zero. */
export interface Piece {
  readonly from: Rational
  readonly to: Rational
  readonly value?: Quotient
}

export interface Line {
  /** What is followed. */
  readonly node: Node
  /** What must not be below zero for it to have a meaning. */
  readonly requirements: readonly Node[]
  readonly at: Values
  /** The inputs that move; all have the same value. */
  readonly moving: readonly string[]
  readonly low: Rational
  readonly high: Rational
}

const mostPieces = 20_000

const tooMany = (most: number, { moving }: Line): string =>
  `more than ${most} kinks, or jumps of roundings, along ${moving.join(', ')}: ask about a smaller range`

/** The pieces from `low` to `high`, in order. @throws `too-large` where there are more than `most` */
export function piecesOf(line: Line, most = mostPieces): readonly Piece[] {
  const reduced = reduce([line.node, ...line.requirements], line.at, line.moving)
  const pieces: Piece[] = []
  let from = line.low
  while (compare(from, line.high) < 0 || pieces.length === 0) {
    const { value, next } = pieceFrom(reduced, line, from)
    pieces.push({ from, to: next.from, ...(value && { value }) })
    if (pieces.length > most) throw new SplitKeyError([{ code: 'too-large', path: '', message: tooMany(most, line) }])
    if (compare(next.to, from) <= 0) break
    from = next.to
  }
  return pieces
}

/** The piece that begins at `from`, and where the next one does. */
function pieceFrom({ code, still }: Reduced, { node, requirements, high }: Line, from: Rational): { readonly value?: Quotient; readonly next: Root } {
  const decided = new Set<Polynomial>()
  const numbers = beside(from, (p) => void (isConstant(p) || decided.add(p)))
  const values = program(code, numbers).run((name) => {
    const value = still.get(name)
    return value ? steady(value) : still.has(name) ? undefined : identity
  })
  const needs = requirements.map((requirement) => values[code.at.get(requirement) as number])
  for (const need of needs) if (need && !isConstant(need.top)) decided.add(need.top)
  const allowed = needs.every((need) => need && sideSign(need, from, 1) >= 0)
  const value = allowed ? values[code.at.get(node) as number] : undefined
  return { ...(value && { value }), next: firstRoot(decided, from, high) }
}

const identity: Quotient = { top: [zero, one], bottom: [one] }

function firstRoot(decided: Iterable<Polynomial>, from: Rational, high: Rational): Root {
  let first: Root = { from: high, to: high }
  for (const p of decided) {
    const [root] = rootsWithin(p, from, first.from)
    if (root && compare(root.from, first.from) < 0) first = compare(root.from, from) < 0 ? { from, to: root.to } : root
  }
  return first
}

/** The number system of one piece: quotients, compared just above `x`. Every polynomial that decides something is told. */
function beside(x: Rational, decide: (p: Polynomial) => void): Arithmetic<Quotient> {
  const order = (a: Quotient, b: Quotient): number => {
    const apart = difference(a, b)
    decide(apart.top)
    return sideSign(apart, x, 1)
  }
  return {
    lit: (text) => steady(fromText(text)),
    add,
    mul,
    div: (a, b) => {
      decide(b.top)
      return div(a, b)
    },
    min: (a, b) => (order(a, b) <= 0 ? a : b),
    max: (a, b) => (order(a, b) >= 0 ? a : b),
    round: (value, to, mode) => roundedBeside(value, to, mode, x, decide),
    step: (value) => {
      decide(value.top)
      return steady(sideSign(value, x, 1) >= 0 ? one : zero)
    },
  }
}
