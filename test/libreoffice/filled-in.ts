/** A workbook into which somebody types: other inputs than those it was written with. */
import type { Agreement } from '../../src/agreement/agreement.ts'
import type { SettledPeriod } from '../../src/agreement/series.ts'
import { canonicalNumber } from '../../src/core/number-text.ts'
import { loadHucre } from '../../src/report/workbook/load-hucre.ts'
import { textToCell } from '../../src/report/workbook/numbers.ts'
import type { CellData, SheetData } from '../../src/report/workbook/sheet.ts'
import { workbookSheets } from '../../src/report/workbook/workbook.ts'
import { writeSheets } from '../../src/report/workbook/write-sheets.ts'

/** The bytes of the workbook, with `typed` in its yellow cells: one set of inputs per period. */
export async function filledIn(whole: Agreement, settled: readonly SettledPeriod[], typed: readonly Readonly<Record<string, string>>[]): Promise<Uint8Array> {
  const { sheets, names } = workbookSheets(whole, settled, {})
  return writeSheets(
    await loadHucre(),
    whole.name,
    sheets.map((sheet) => (sheet.name === 'Inputs' ? typeInto(sheet, typed) : sheet)),
    names,
  )
}

const firstPeriod = 7

const typeInto = (sheet: SheetData, typed: readonly Readonly<Record<string, string>>[]): SheetData => ({
  ...sheet,
  rows: sheet.rows.map((row, index) => {
    const name = String(row[1]?.value)
    if (index === 0 || row[0]?.value !== 'input') return row
    return row.map((cell, column) => (column < firstPeriod ? cell : retyped(typed[column - firstPeriod]?.[name])))
  }),
})

/** What was not typed is left empty. */
const retyped = (text: string | undefined): CellData => ({ look: 'input', value: text === undefined ? '' : textToCell(canonicalNumber(text) as string) })
