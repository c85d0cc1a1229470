/** Numbers as callers have them, read exactly. */
import type { Decimal } from 'decimal.js'
import { type Issue, raise } from '../core/issue.ts'
import { shown } from '../core/shown.ts'
import { numericText, plainNumber } from './decimal.ts'
import { fromText, type Rational } from './rational.ts'

/** A `number` means its shortest decimal text; a text may be a percentage or a fraction such as `1/3`. */
export type Numeric = number | string | bigint | Decimal

/**
 * A number, an integer, number text (`'12.50'`, `'5%'`, `'70/3'`) or an object that prints itself in full, such as a Decimal. `0.1` is one
 * tenth, not the float next to it.
 */
export type NumberLike = number | bigint | string | { toFixed(): string }

/** The exact number, or `undefined` after reporting that this is none. */
export function readNumeric(value: unknown, name: string, issues: Issue[]): Rational | undefined {
  const text = numericText(value)
  if (text !== undefined) return fromText(text)
  issues.push({
    code: 'not-a-number',
    path: name,
    input: name,
    message: `${name} is not a number: found '${shown(plainNumber(value))}', needed one such as 12, '12.50' or '1/3'`,
  })
  return undefined
}

/**
 * The exact number where there is but one to read.
 * @throws `not-a-number`, naming it, for `NaN`, `Infinity`, words and nothing at all
 * @example readNumber('70/3', 'v(S)') // { n: 70n, d: 3n }
 */
export function readNumber(value: unknown, name: string): Rational {
  const issues: Issue[] = []
  const number = readNumeric(value, name, issues)
  raise(issues)
  return number as Rational
}
