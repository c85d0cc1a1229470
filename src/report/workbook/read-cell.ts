/** Cells of a sheet that was read: what stands in them, and numbers as exact text. */
import type { Sheet } from 'hucre/xlsx'
import { canonicalNumber } from '../../core/number-text.ts'
import type { BookProblems, Spot } from './book-problems.ts'

/** Longer texts are not shown whole. */
const shown = (value: unknown): string => {
  const written = String(value)
  return written.length > 40 ? `${written.slice(0, 37)}…` : written
}

export const formulaAt = (sheet: Sheet, { row, column }: Spot): string | undefined => sheet.cells?.get(`${row},${column}`)?.formula

export const isEmptyAt = (sheet: Sheet, spot: Spot): boolean =>
  formulaAt(sheet, spot) === undefined && (sheet.rows[spot.row]?.[spot.column] ?? '').toString().trim() === ''

/** What a cell says as text, without the spaces around it. */
export const textAt = (sheet: Sheet, { row, column }: Spot): string => {
  const value = sheet.rows[row]?.[column]
  return value === null || value === undefined ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim()
}

/** A fraction of two whole numbers is the one formula that is a number: `=1/3`. */
const fraction = /^[(]?(-?\d{1,30}\/\d{1,30})[)]?$/

/**
 * The number in a cell as canonical text. A cell holds a double: it is read as the shortest decimal that stands for it, which is what
 * was typed. Any formula but a fraction is refused: the value kept beside it may be of yesterday.
 */
export function numberAt(sheet: Sheet, spot: Spot, input: string, problems: BookProblems): string | undefined {
  const wrong = (message: string): undefined => problems.add({ code: 'not-a-number', path: '', input, message }, spot)
  const formula = formulaAt(sheet, spot)
  if (formula !== undefined) {
    const exact = fraction.exec(formula.replaceAll(' ', ''))?.[1]
    const value = exact === undefined ? undefined : canonicalNumber(exact)
    return value ?? wrong(`a formula stands here (=${shown(formula)}): type the number, or copy the cell and paste its value`)
  }
  const value = sheet.rows[spot.row]?.[spot.column]
  if (sheet.cells?.get(`${spot.row},${spot.column}`)?.type === 'error') return wrong(`an error stands here (${shown(value)})`)
  if (typeof value === 'number') return canonicalNumber(String(value)) ?? wrong(`'${shown(value)}' is not a number`)
  if (value instanceof Date) return wrong(`a date stands here (${value.toISOString().slice(0, 10)}): format the cell as a number`)
  if (typeof value === 'boolean') return wrong(`${value ? 'TRUE' : 'FALSE'} stands here, where a number is needed`)
  return wrong(`'${shown(value)}' is text, not a number: type it as your spreadsheet writes numbers, without a unit`)
}
