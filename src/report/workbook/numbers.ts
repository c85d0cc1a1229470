/** Numbers as a spreadsheet holds them: doubles, of which it shows fifteen digits. */
import { SplitKeyError } from '../../core/issue.ts'
import { toDecimal } from '../../number/decimal.ts'
import { fromText, type Rational, toText } from '../../number/rational.ts'

/** The nearest double. @throws `too-large` for what no spreadsheet can hold */
export function toCell(x: Rational): number {
  const text = toText(x)
  const number = Number(text.includes('/') ? toDecimal(x).toString() : text)
  if (Number.isFinite(number)) return number
  throw new SplitKeyError([{ code: 'too-large', path: '', message: `${text.slice(0, 20)}… is more than a spreadsheet can hold` }])
}

/** A canonical number text as a cell. */
export const textToCell = (text: string): number => toCell(fromText(text))

/** Is this number in the sheet exactly what it is in the key: no more than fifteen digits, and no fraction? */
export const isExactInCell = (text: string): boolean => !text.includes('/') && text.replace(/^-?0*\.?0*|\./g, '').replace(/^-/, '').length <= 15

/** A constant inside a formula: `0.05`, `1/3` in brackets. Always with a point, whatever the locale: files hold formulas in English. */
export const constantText = (text: string): string => (/[/-]/.test(text) ? `(${text})` : text)
