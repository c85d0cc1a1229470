/** Numbers as callers have them, read exactly. */
import type { Decimal } from 'decimal.js'
import type { Issue } from '../core/issue.ts'
import { numericText } from './decimal.ts'
import { fromText, type Rational } from './rational.ts'

/** A `number` means its shortest decimal text; a text may be a percentage or a fraction such as `1/3`. */
export type Numeric = number | string | bigint | Decimal

/** The exact number, or `undefined` after reporting that this is none. */
export function readNumeric(value: unknown, name: string, issues: Issue[]): Rational | undefined {
  const text = numericText(value)
  if (text !== undefined) return fromText(text)
  issues.push({
    code: 'not-a-number',
    path: name,
    input: name,
    message: `${name} is not a number: found '${String(value).slice(0, 40)}', needed one such as 12, '12.50' or '1/3'`,
  })
  return undefined
}
