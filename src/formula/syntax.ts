/**
 * Formula text to syntax tree. Only the shape is decided here; names, units and rules are decided in `parse.ts`, so that all
 * mistakes of a formula are found at once. Offsets count characters from the start of the text.
 */
import { type Cursor, expect, peek, syntaxError, take, unexpected } from './cursor.ts'

export type Syntax =
  | { readonly kind: 'number'; readonly at: number; readonly end: number; readonly text: string; readonly unit?: string }
  | { readonly kind: 'name'; readonly at: number; readonly end: number; readonly name: string }
  | { readonly kind: 'binary'; readonly at: number; readonly end: number; readonly op: '+' | '-' | '*' | '/'; readonly left: Syntax; readonly right: Syntax }
  | { readonly kind: 'negate'; readonly at: number; readonly end: number; readonly of: Syntax }
  | { readonly kind: 'list'; readonly at: number; readonly end: number; readonly items: readonly Syntax[] }
  | { readonly kind: 'call'; readonly at: number; readonly end: number; readonly name: string; readonly args: readonly Argument[] }

export interface Argument {
  readonly name?: string
  readonly at: number
  readonly value: Syntax
}

/** Longer formulas, and deeper ones, are refused: they are mistakes or attacks. */
export const longestFormula = 10_000
const deepest = 100
const longestChain = 500

const operators: Readonly<Record<string, '+' | '-' | '*' | '/'>> = { '+': '+', '-': '-', '−': '-', '*': '*', '×': '*', '/': '/', '÷': '/' }

/** @throws `syntax` with the offset of the first thing that cannot be read. */
export function parseSyntax(text: string): Syntax {
  if (text.length > longestFormula) throw syntaxError(`a formula has at most ${longestFormula} characters; this one has ${text.length}`, 0)
  const cursor: Cursor = { text, at: 0 }
  const tree = sum(cursor, 0)
  if (peek(cursor) !== '') throw unexpected(cursor)
  return tree
}

const sum = (cursor: Cursor, depth: number): Syntax => chain(cursor, ['+', '-'], () => product(cursor, depth))
const product = (cursor: Cursor, depth: number): Syntax => chain(cursor, ['*', '/'], () => factor(cursor, depth))

/** Left-associative operators of one rank. */
function chain(cursor: Cursor, rank: readonly string[], next: () => Syntax): Syntax {
  let left = next()
  let terms = 1
  for (let op = operators[peek(cursor)]; op !== undefined && rank.includes(op); op = operators[peek(cursor)]) {
    if (++terms > longestChain) throw syntaxError(`a formula has at most ${longestChain} terms in a row`, cursor.at)
    cursor.at++
    const right = next()
    left = { kind: 'binary', at: left.at, end: right.end, op, left, right }
  }
  return left
}

function factor(cursor: Cursor, depth: number): Syntax {
  if (depth > deepest) throw syntaxError(`a formula nests at most ${deepest} deep`, cursor.at)
  const head = peek(cursor)
  const at = cursor.at
  if (operators[head] === '-') {
    cursor.at++
    const of = factor(cursor, depth + 1)
    return { kind: 'negate', at, end: of.end, of }
  }
  if (head === '(') {
    cursor.at++
    const inner = sum(cursor, depth + 1)
    expect(cursor, ')')
    return inner
  }
  if (head === '[') return list(cursor, depth)
  if (/\d/.test(head)) return number(cursor)
  if (/[A-Za-z_]/.test(head)) return word(cursor, depth)
  throw unexpected(cursor)
}

function list(cursor: Cursor, depth: number): Syntax {
  const at = cursor.at
  const items: Syntax[] = []
  do {
    cursor.at++
    items.push(sum(cursor, depth + 1))
  } while (peek(cursor) === ',')
  expect(cursor, ']')
  return { kind: 'list', at, end: cursor.at, items }
}

/** A number, then `%` or a unit; a rate is written without a space before its slash: `1.20 EUR/kg`. */
function number(cursor: Cursor): Syntax {
  const at = cursor.at
  const text = take(cursor, /\d[\d.]*%?/)
  const end = cursor.at
  peek(cursor)
  const unit = text.endsWith('%') ? '' : take(cursor, /[A-Za-z][A-Za-z0-9]*(?:\/[A-Za-z][A-Za-z0-9]*)?/)
  if (unit !== '') return { kind: 'number', at, end: cursor.at, text, unit }
  cursor.at = end
  return { kind: 'number', at, end, text }
}

function word(cursor: Cursor, depth: number): Syntax {
  const at = cursor.at
  const name = take(cursor, /\w+/)
  const end = cursor.at
  if (peek(cursor) !== '(') {
    cursor.at = end
    return { kind: 'name', at, end, name }
  }
  const args: Argument[] = []
  do {
    cursor.at++
    if (args.length === 0 && peek(cursor) === ')') break
    args.push(argument(cursor, depth))
  } while (peek(cursor) === ',')
  expect(cursor, ')')
  return { kind: 'call', at, end: cursor.at, name, args }
}

function argument(cursor: Cursor, depth: number): Argument {
  peek(cursor)
  const at = cursor.at
  const name = take(cursor, /\w+\s*=/).replace(/\s*=$/, '')
  const value = sum(cursor, depth + 1)
  return name === '' ? { at, value } : { name, at, value }
}

/** A hyphenated word such as `half-even`, which reads as a subtraction of names. */
export function wordOf(tree: Syntax): string | undefined {
  if (tree.kind === 'name') return tree.name
  if (tree.kind !== 'binary' || tree.op !== '-') return undefined
  const left = wordOf(tree.left)
  const right = wordOf(tree.right)
  return left === undefined || right === undefined ? undefined : `${left}-${right}`
}
