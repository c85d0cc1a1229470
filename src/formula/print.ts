/**
 * Node to formula text. `print` and `parseFormula` are inverse. The same pieces, with values in the place of names, are the
 * "formula with the numbers filled in" of an explanation.
 */
import { lineName } from '../core/build.ts'
import type { Node, RuleArg } from '../core/node.ts'
import { ratio } from '../core/number-text.ts'

/** Text, or a node that the reader of the pieces writes as a name or as a value. */
export type Piece = string | Node

/** How operators look: in files `*` and `-`, on paper `×` and `−`. */
export interface Style {
  readonly times: string
  readonly minus: string
}

const file: Style = { times: ' * ', minus: '-' }
export const paper: Style = { times: ' × ', minus: '−' }

/** The formula as text, as it stands in a file. @example print(f('price * sold')) // 'price * sold' */
export const print = (node: Node): string => inNames(pieces(node))

/** A named line as its own formula: what stands to the right of the colon in a file. */
export const printBody = (node: Node): string => inNames(pieces(lineName(node) === undefined ? node : (node as Node & { op: 'rule' }).args[0]))

/** Pieces as text, with inputs and lines by their names. */
export const inNames = (all: readonly Piece[]): string => all.map((piece) => (typeof piece === 'string' ? piece : nameOf(piece))).join('')

const nameOf = (node: Node): string => (node.op === 'input' ? node.name : (lineName(node) as string))

/** The formula in pieces: inputs and named lines stay nodes. */
export function pieces(node: Node, style: Style = file): readonly Piece[] {
  const out: Piece[] = []
  emit(node, 0, style, out)
  return out
}

/** How tightly a node binds: a sum 1, a product or quotient 2, a sign 3, the rest 4. */
function rank(node: Node): number {
  if (node.op === 'add') return 1
  if (node.op === 'mul') return isNegation(node) ? 3 : 2
  if (node.op === 'div') return 2
  if (node.op !== 'lit') return 4
  return node.value.includes('/') ? 2 : node.value.startsWith('-') ? 3 : 4
}

/** `−x`. A constant times −1 is written out: `-3` reads as the constant. */
const isNegation = (node: Node): boolean => node.op === 'mul' && node.args.length === 2 && isMinusOne(node.args[0] as Node) && node.args[1]?.op !== 'lit'
const isMinusOne = (node: Node): boolean => node.op === 'lit' && node.value === '-1' && node.unit === '1'

function emit(node: Node, needs: number, style: Style, out: Piece[]): void {
  const open = rank(node) < needs
  if (open) out.push('(')
  writers[node.op](node as never, style, out)
  if (open) out.push(')')
}

type Writers = { readonly [O in Node['op']]: (node: Extract<Node, { op: O }>, style: Style, out: Piece[]) => void }

const writers: Writers = {
  lit: (node, style, out) => {
    out.push(literal(node.value, node.unit, style))
  },
  input: (node, _style, out) => {
    out.push(node)
  },
  add: (node, style, out) => {
    for (const [index, arg] of node.args.entries()) term(arg, index, style, out)
  },
  mul: (node, style, out) => {
    if (isNegation(node)) {
      out.push(style.minus)
      emit(node.args[1] as Node, 3, style, out)
    } else join(node.args, style.times, style, out, 2, 3)
  },
  div: (node, style, out) => join(node.args, ' / ', style, out, 2, 3),
  min: (node, style, out) => call('min', node.args, style, out),
  max: (node, style, out) => call('max', node.args, style, out),
  step: (node, style, out) => call('step', node.args, style, out),
  round: (node, style, out) => {
    out.push('round(')
    emit(node.args[0], 0, style, out)
    out.push(`, ${literal(node.to, node.unit, style)}${node.mode === 'half-away-from-zero' ? '' : `, ${node.mode}`})`)
  },
  rule: (node, style, out) => {
    if (node.rule === 'line') out.push(node)
    else {
      out.push(`${node.rule}(`)
      for (const [index, [name, value]] of Object.entries(node.with).entries()) argument(name, value, index, style, out)
      out.push(')')
    }
  },
}

/** A term of a sum: a negated term is subtracted. */
function term(node: Node, index: number, style: Style, out: Piece[]): void {
  const subtracted = index > 0 && (isNegation(node) || (node.op === 'lit' && node.value.startsWith('-')))
  if (index > 0) out.push(subtracted ? ` ${style.minus} ` : ' + ')
  if (!subtracted) emit(node, 2, style, out)
  else if (node.op === 'lit') out.push(literal(node.value.slice(1), node.unit, style))
  else emit((node as Node & { op: 'mul' }).args[1] as Node, 2, style, out)
}

function join(nodes: readonly Node[], between: string, style: Style, out: Piece[], first: number, rest: number): void {
  nodes.forEach((node, index) => {
    if (index > 0) out.push(between)
    emit(node, index === 0 ? first : rest, style, out)
  })
}

function call(name: string, args: readonly Node[], style: Style, out: Piece[]): void {
  out.push(`${name}(`)
  join(args, ', ', style, out, 0, 0)
  out.push(')')
}

/** The first argument of a rule stands bare, the others carry their names. */
function argument(name: string, value: RuleArg, index: number, style: Style, out: Piece[]): void {
  if (index > 0) out.push(`, ${name}=`)
  if (typeof value === 'string') out.push(value)
  else if ('op' in value) emit(value, 0, style, out)
  else {
    out.push('[')
    join(value, ', ', style, out, 0, 0)
    out.push(']')
  }
}

/** A constant: `1.2 EUR/kg`, `5%`, `-3`, `1 / 3`, `1 EUR / 3`. */
function literal(value: string, unit: string, style: Style): string {
  const sign = value.startsWith('-') ? style.minus : ''
  const [top, bottom] = value.replace('-', '').split('/') as [string, string?]
  const percent = unit === '1' && bottom === undefined && /^0\.\d{1,4}$/.test(top)
  const number = percent ? `${ratio(top, '0.01')}%` : top
  return `${sign}${number}${unit === '1' ? '' : ` ${unit}`}${bottom === undefined ? '' : ` / ${bottom}`}`
}
