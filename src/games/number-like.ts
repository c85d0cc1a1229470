/** Numbers as people have them. All of them are read exactly: `0.1` is one tenth, not the float next to it. */
import { SplitKeyError } from '../core/issue.ts'
import { canonicalNumber } from '../core/number-text.ts'
import { fromText, type Rational } from '../number/rational.ts'

/** A number, an integer, number text (`'12.50'`, `'5%'`, `'70/3'`) or an object that prints itself in full, such as a Decimal. */
export type NumberLike = number | bigint | string | { toFixed(): string }

/**
 * The exact number. Throws `not-a-number`, naming `input`, for `NaN`, `Infinity`, words and nothing at all.
 *
 * @example readNumber('70/3', 'v(S)') // { n: 70n, d: 3n }
 */
export function readNumber(value: NumberLike, input: string): Rational {
  const text = canonicalNumber(textOf(value))
  if (text !== undefined) return fromText(text)
  const shown = textOf(value).slice(0, 40)
  const message = `${input} is not a number: found '${shown}', needed a number such as 12, '12.50' or '70/3'`
  throw new SplitKeyError([{ code: 'not-a-number', path: input, input, message }])
}

function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'toFixed' in value && typeof value.toFixed === 'function') return String(value.toFixed())
  return typeof value === 'string' ? value : `${value as number}`
}
