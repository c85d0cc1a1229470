/**
 * Formula text to syntax tree. Only the shape is decided here; names, units and rules are decided in `parse.ts`, so that all
 * mistakes of a formula are found at once. Offsets count characters from the start of the text.
 */
import { type Issue, SplitKeyError } from '../core/issue.ts'

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

const operators: Readonly<Record<string, '+' | '-' | '*' | '/'>> = { '+': '+', '-': '-', '−': '-', '*': '*', '×': '*', '/': '/', '÷': '/' }

/** @throws `syntax` with the offset of the first thing that cannot be read. */
export function parseSyntax(text: string): Syntax {
  if (text.length > longestFormula) throw syntaxError(`a formula has at most ${longestFormula} characters; this one has ${text.length}`, 0)
  const reader = new Reader(text)
  const tree = reader.sum(0)
  reader.space()
  if (reader.at < text.length) throw reader.unexpected()
  return tree
}

const syntaxError = (message: string, offset: number): SplitKeyError => {
  const issue: Issue = { code: 'syntax', path: '', message, offset }
  return new SplitKeyError([issue])
}

class Reader {
  readonly text: string
  at = 0

  constructor(text: string) {
    this.text = text
  }

  space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++
  }

  peek(): string {
    this.space()
    return this.text[this.at] ?? ''
  }

  take(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? ''
    this.at += found.length
    return found
  }

  expect(token: string): void {
    if (this.peek() !== token) throw syntaxError(`missing '${token}'`, this.at)
    this.at++
  }

  unexpected(): SplitKeyError {
    const rest = this.text.slice(this.at, this.at + 20)
    if (rest === '') return syntaxError('the formula ends where a name or a number is needed', this.at)
    const comma = rest.startsWith(',') && /\d/.test(this.text[this.at - 1] ?? '') && /\d/.test(rest[1] ?? '')
    return syntaxError(`unexpected '${rest.startsWith(')') ? ')' : rest}'${comma ? '; write decimals with a point, as in 1.20' : ''}`, this.at)
  }

  sum(depth: number): Syntax {
    return this.chain(depth, ['+', '-'], () => this.product(depth))
  }

  product(depth: number): Syntax {
    return this.chain(depth, ['*', '/'], () => this.factor(depth))
  }

  /** Left-associative operators of one rank. */
  chain(depth: number, ranks: readonly string[], next: () => Syntax): Syntax {
    if (depth > deepest) throw syntaxError(`a formula nests at most ${deepest} deep`, this.at)
    let left = next()
    for (let op = operators[this.peek()]; op !== undefined && ranks.includes(op); op = operators[this.peek()]) {
      this.at++
      const right = next()
      left = { kind: 'binary', at: left.at, end: right.end, op, left, right }
    }
    return left
  }

  factor(depth: number): Syntax {
    if (depth > deepest) throw syntaxError(`a formula nests at most ${deepest} deep`, this.at)
    const head = this.peek()
    const at = this.at
    if (operators[head] === '-') {
      this.at++
      const of = this.factor(depth + 1)
      return { kind: 'negate', at, end: of.end, of }
    }
    if (head === '(') {
      this.at++
      const inner = this.sum(depth + 1)
      this.expect(')')
      return inner
    }
    if (head === '[') return this.list(at, depth)
    if (/\d/.test(head)) return this.number(at)
    if (/[A-Za-z_]/.test(head)) return this.word(at, depth)
    throw this.unexpected()
  }

  list(at: number, depth: number): Syntax {
    const items: Syntax[] = []
    do {
      this.at++
      items.push(this.sum(depth + 1))
    } while (this.peek() === ',')
    this.expect(']')
    return { kind: 'list', at, end: this.at, items }
  }

  /** A number, then `%` or a unit; a rate is written without a space before its slash: `1.20 EUR/kg`. */
  number(at: number): Syntax {
    const text = this.take(/\d[\d.]*/y)
    if (this.text[this.at] === '%') {
      this.at++
      return { kind: 'number', at, end: this.at, text: `${text}%` }
    }
    const end = this.at
    this.space()
    const unit = this.take(/[A-Za-z][A-Za-z0-9]*(?:\/[A-Za-z][A-Za-z0-9]*)?/y)
    if (unit === '') this.at = end
    return unit === '' ? { kind: 'number', at, end, text } : { kind: 'number', at, end: this.at, text, unit }
  }

  word(at: number, depth: number): Syntax {
    const name = this.take(/\w+/y)
    const end = this.at
    if (this.peek() !== '(') {
      this.at = end
      return { kind: 'name', at, end, name }
    }
    const args: Argument[] = []
    do {
      this.at++
      if (args.length === 0 && this.peek() === ')') break
      args.push(this.argument(depth))
    } while (this.peek() === ',')
    this.expect(')')
    return { kind: 'call', at, end: this.at, name, args }
  }

  argument(depth: number): Argument {
    this.peek()
    const at = this.at
    const name = /(\w+)\s*=/y
    name.lastIndex = at
    const found = name.exec(this.text)
    if (found) this.at += found[0].length
    const value = this.sum(depth + 1)
    return found ? { name: found[1] as string, at, value } : { at, value }
  }
}

/** A hyphenated word such as `half-even`, which reads as a subtraction of names. */
export function wordOf(tree: Syntax): string | undefined {
  if (tree.kind === 'name') return tree.name
  if (tree.kind !== 'binary' || tree.op !== '-') return undefined
  const left = wordOf(tree.left)
  const right = wordOf(tree.right)
  return left === undefined || right === undefined ? undefined : `${left}-${right}`
}
