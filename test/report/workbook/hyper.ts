/** The sheets recalculated by HyperFormula: a second spreadsheet, quick enough for every run of the tests. */
import { HyperFormula } from 'hyperformula'
import type { Agreement } from '../../../src/agreement/agreement.ts'
import type { SettledPeriod } from '../../../src/agreement/series.ts'
import { canonicalNumber } from '../../../src/core/number-text.ts'
import { textToCell } from '../../../src/report/workbook/numbers.ts'
import type { CellData } from '../../../src/report/workbook/sheet.ts'
import { workbookSheets } from '../../../src/report/workbook/workbook.ts'

export interface Row {
  readonly part: string
  readonly title: string
  readonly value: unknown
  readonly check: unknown
}

/** What a cell becomes when somebody types: the sheet, and the row and column counted from zero. */
export type Typing = (sheet: string, row: number, column: number, cell: CellData) => CellData

/** The rows of every sheet of a period, by its name, and the results on the sheet of checks. */
export function recalculated(whole: Agreement, settled: readonly SettledPeriod[], typing: Typing = (_sheet, _row, _column, cell) => cell) {
  const { sheets, names } = workbookSheets(whole, settled, {})
  const contents = Object.fromEntries(
    sheets.map(({ name, rows }) => [name, rows.map((row, at) => row.map((cell, column) => (cell ? contentOf(typing(name, at, column, cell)) : null)))]),
  )
  const engine = HyperFormula.buildFromSheets(
    contents,
    { licenseKey: 'gpl-v3', useArrayArithmetic: true },
    names.map(({ name, cell, sheet }) => ({ name, expression: `=${cell}`, scope: sheets.findIndex((one) => one.name === sheet) })),
  )
  const values = new Map(sheets.map(({ name }, index): [string, readonly (readonly unknown[])[]] => [name, engine.getSheetValues(index)]))
  engine.destroy()
  const rowsOf = (sheet: string): readonly Row[] =>
    (values.get(sheet) ?? []).slice(1).map((row) => ({ part: String(row[1]), title: String(row[2]), value: row[4], check: row[6] }))
  return { rowsOf, checks: (values.get('Checks') ?? []).slice(1).map((row) => row[4]), sheets: sheets.map(({ name }) => name) }
}

/** Of HyperFormula, INT drops the decimals of a negative number; in Excel and LibreOffice it rounds down, as FLOOR.MATH does here. */
const here = (formula: string): string => formula.replace(/\bINT\(/g, 'FLOOR.MATH(')

const contentOf = ({ formula, value }: CellData): string | number | null =>
  formula !== undefined ? `=${here(formula)}` : typeof value === 'string' ? (value === '' ? null : `'${value}`) : (value ?? null)

/** Types inputs into the yellow cells of a workbook of one period. */
export const inputsTyped =
  (given: Readonly<Record<string, string>>, names: readonly string[]): Typing =>
  (sheet, row, column, cell) => {
    const name = names[row - 1]
    const text = sheet === 'Inputs' && column === 7 && cell.look === 'input' && name !== undefined ? canonicalNumber(given[name] ?? '') : undefined
    return text === undefined ? cell : { look: 'input', value: textToCell(text) }
  }
