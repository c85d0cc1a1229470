/** Walking through the text of a formula, one token at a time. */
import { type Issue, SplitKeyError } from '../core/issue.ts'

/** A problem with the shape of a formula, and where in the text it is. */
export const syntaxError = (message: string, offset: number): SplitKeyError => {
  const issue: Issue = { code: 'syntax', path: '', message, offset }
  return new SplitKeyError([issue])
}

/** How far the text has been read. The only thing that changes while a formula is parsed, and nobody outside sees it. */
export interface Cursor {
  readonly text: string
  at: number
}

/** The next character that is no space, or nothing at the end. */
export function peek(cursor: Cursor): string {
  while (/\s/.test(cursor.text[cursor.at] ?? '')) cursor.at++
  return cursor.text[cursor.at] ?? ''
}

/** Takes what the pattern matches here, or nothing. */
export function take(cursor: Cursor, pattern: RegExp): string {
  const sticky = new RegExp(pattern, 'y')
  sticky.lastIndex = cursor.at
  const found = sticky.exec(cursor.text)?.[0] ?? ''
  cursor.at += found.length
  return found
}

/** Takes one character that must be there. */
export function expect(cursor: Cursor, token: string): void {
  if (peek(cursor) !== token) throw syntaxError(`missing '${token}'`, cursor.at)
  cursor.at++
}

/** What stands here does not belong here. */
export function unexpected({ text, at }: Cursor): SplitKeyError {
  const rest = text.slice(at, at + 20)
  if (rest === '') return syntaxError('the formula ends where a name or a number is needed', at)
  const comma = rest.startsWith(',') && /\d/.test(text[at - 1] ?? '') && /\d/.test(rest[1] ?? '')
  return syntaxError(`unexpected '${rest.startsWith(')') ? ')' : rest}'${comma ? '; write decimals with a point, as in 1.20' : ''}`, at)
}
