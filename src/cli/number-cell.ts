/** An exact number as a cell of CSV. */
import type { CsvCell } from '../report/ledger/csv.ts'

/** A finite decimal is a number; a fraction stays text that says so, since a spreadsheet takes 1/3 for a day in March. */
export const numberCell = (text: string): CsvCell => (/^-?\d+(?:\.\d+)?$/.test(text) ? { number: text } : text.includes('/') ? `${text} (fraction)` : text)
