/**
 * Why this amount: one row per named step, with the formula, the formula with its numbers, the exact value and the rounded one, and
 * at the end who received which leftover cent. About one screen, because it stops at names and skips steps that came to nothing.
 */
import { lineName } from '../core/build.ts'
import { type Issue, SplitKeyError, unknownName } from '../core/issue.ts'
import { visit } from '../core/key.ts'
import type { Node } from '../core/node.ts'
import { paper, type Piece, pieces } from '../formula/print.ts'
import { fromText, toText, zero } from '../number/rational.ts'
import { inUnits } from '../cents/allocate.ts'
import { leftoverNote } from './leftover-note.ts'
import type { Settlement, Trace } from './settlement.ts'
import { showInFormula } from './show.ts'

/** One step. */
export interface Row {
  readonly name: string
  readonly unit: string
  /** In names: `units × price`. */
  readonly formula: string
  /** In numbers: `1000 pc × 59.00 EUR/pc`. It can be recomputed as it stands. */
  readonly filled: string
  /** Exact value before rounding, canonical text: a fraction where it is no finite decimal. */
  readonly exact: string
  /** The value after rounding, canonical text; equal to `exact` where nothing is rounded. */
  readonly value: string
  /** What happened to leftover cents, or why a value was rounded. */
  readonly note?: string
}

export interface Explanation {
  /** The partner, fund or line explained. */
  readonly of: string
  readonly rows: readonly Row[]
}

/**
 * Explains one partner's payout, or one line, of a settlement.
 * @throws `unknown-line` when there is neither a partner nor a line of that name
 * @example explain(settlement, 'workshop').rows.at(-1)
 */
export function explain(settlement: Settlement, of: string): Explanation {
  const trace = settlement['~trace']
  const { due, lines } = trace.plan.lowered
  const root = due.get(of) ?? lines.get(of)
  if (!root) throw new SplitKeyError([unknownLine(of, [...due.keys(), ...lines.keys()])])
  const rows: Row[] = []
  visit([root], (node) => {
    const name = lineName(node)
    if (name !== undefined && (node === root || !isIdle(name, node, trace))) rows.push(lineRow(name, node as Node & { op: 'rule' }, trace))
  })
  return { of, rows: due.has(of) ? [...rows, payoutRow(of, root, trace)] : rows }
}

const unknownLine = (name: string, known: readonly string[]): Issue => unknownName('unknown-line', '', name, known)

/** A step that a split named for itself and that came to zero says nothing. */
const isIdle = (name: string, node: Node, trace: Trace): boolean => name.includes(' ') && trace.value(node).n === 0n

function lineRow(name: string, node: Node & { op: 'rule' }, trace: Trace): Row {
  const body = node.args[0]
  const rounded = body.op === 'round'
  const inner = rounded ? body.args[0] : body
  const exact = trace.value(inner)
  const value = trace.value(node)
  const changed = toText(exact) !== toText(value)
  const row = { name, unit: node.unit, ...formulas(inner, trace), exact: toText(exact), value: toText(value) }
  return rounded && changed ? { ...row, note: `rounded to ${body.to} ${node.unit}, ${body.mode}` } : row
}

/** The last row: what is due, exactly, and the cents that make it payable. */
function payoutRow(name: string, root: Node, trace: Trace): Row {
  const allotted = trace.allotted.find((other) => other.name === name)
  const paid = allotted ? inUnits(allotted.cents, fromText(trace.key.round?.to ?? '1')) : zero
  const note = leftoverNote(name, trace)
  const row = { name, unit: root.unit, ...formulas(active(root, trace), trace), exact: toText(trace.value(root)), value: toText(paid) }
  return note === undefined ? row : { ...row, note }
}

/** A sum without the terms that came to nothing. */
function active(root: Node, trace: Trace): Node {
  if (root.op !== 'add') return root
  const terms = root.args.filter((arg) => trace.value(arg).n !== 0n)
  return terms.length === 0 ? root : terms.length === 1 ? (terms[0] as Node) : { ...root, args: terms }
}

/** The formula in names and in numbers. */
function formulas(node: Node, trace: Trace): { formula: string; filled: string } {
  const all = pieces(node, paper)
  return { formula: write(all, nameOf), filled: write(all, (leaf) => number(leaf, trace)) }
}

const write = (all: readonly Piece[], leaf: (node: Node) => string): string => all.map((piece) => (typeof piece === 'string' ? piece : leaf(piece))).join('')

const nameOf = (node: Node): string => (node.op === 'input' ? node.name : (lineName(node) as string))

/** Amounts of the pot's unit stand bare; other numbers carry their unit. */
function number(node: Node, trace: Trace): string {
  const money = node.unit === trace.key.pot?.unit
  const text = showInFormula(trace.value(node), money || node.unit.startsWith(`${trace.key.pot?.unit}/`), paper.minus)
  return money || node.unit === '1' ? text : `${text} ${node.unit}`
}

