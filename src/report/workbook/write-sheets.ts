/** Sheets as data to the bytes of a workbook. The only file that knows how the library wants them. */
import type { Cell, ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx'
import type { Hucre } from './load-hucre.ts'
import { type CellData, type CellNameData, columnLetter, type SheetData } from './sheet.ts'
import { onSheet } from './sheet-names.ts'
import { alarm, notice, styleOf } from './styles.ts'

/** The same inputs give the same bytes, so nothing in the file may say when it was written. */
const written = new Date('2000-01-01T00:00:00Z')

export async function writeSheets(hucre: Hucre, title: string, sheets: readonly SheetData[], names: readonly CellNameData[]): Promise<Uint8Array> {
  const titles = sheets.filter(({ heads }) => heads).map(({ name }) => ({ name: '_xlnm.Print_Titles', range: onSheet(name, '$1:$1'), scope: name }))
  return hucre.writeXlsx({
    sheets: sheets.map(writeSheet),
    namedRanges: [...names.map(({ name, cell, sheet }) => ({ name, range: cell, ...(sheet !== undefined && { scope: sheet }) })), ...titles],
    properties: { title: plainText(title), creator: 'splitkey', created: written, modified: written },
    defaultFont: { name: 'Calibri', size: 11 },
  })
}

function writeSheet({ name, widths, rows, frozen, statusColumns = [], filter }: SheetData): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const validations: DataValidation[] = []
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (!cell) return
      cells.set(`${index},${column}`, writeCell(cell))
      if (cell.within) validations.push(validation(cell.within, `${columnLetter(column)}${index + 1}`))
    })
  })
  const heights = rows.flatMap((row, index) => (rowHeight(row, widths) > oneLine ? [[index, { height: rowHeight(row, widths) }] as const] : []))
  const last = columnLetter((rows[0]?.length ?? 1) - 1)
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells,
    rowDefs: new Map(heights),
    ...(frozen && { freezePane: frozen }),
    ...(filter && rows.length > 1 && { autoFilter: { range: `A1:${last}${rows.length}` } }),
    dataValidations: validations,
    conditionalRules: statusColumns.flatMap((column, index) => statusRules(columnLetter(column), rows.length, index * 2 + 1)),
    // Against slips, not against people: no password.
    protection: { sheet: true, formatColumns: false, formatRows: false, autoFilter: false },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  }
}

/** In points. */
const oneLine = 15

/** Not every spreadsheet makes room for wrapped text by itself. */
const rowHeight = (row: SheetData['rows'][number], widths: readonly number[]): number =>
  oneLine *
  Math.max(
    1,
    ...row.map((cell, column) =>
      cell?.look === 'title' ? 1.6 : cell?.look === 'note' ? Math.ceil(String(cell.value).length / ((widths[column] ?? 10) * 1.2)) : 1,
    ),
  )

function writeCell(cell: CellData): Partial<Cell> {
  const style = styleOf(cell)
  const value = typeof cell.value === 'string' ? plainText(cell.value) : cell.value
  if (cell.formula !== undefined) return { formula: cell.formula, ...(value !== undefined && { formulaResult: value }), style }
  // Typed as text: whatever a name or a note begins with, it is never read as a formula.
  if (typeof value === 'string') return value === '' ? { value: null, style } : { value, type: 'string', style }
  return value === undefined ? { value: null, style } : { value, type: 'number', style }
}

/** A warning, not a ban: a range says for which inputs the key was designed, not which may occur. */
const validation = ([lowest, highest]: readonly [number, number], range: string): DataValidation => ({
  type: 'decimal',
  operator: 'between',
  formula1: String(lowest),
  formula2: String(highest),
  range,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'warning',
  errorTitle: 'Outside the range of the key',
  errorMessage: `The key was designed for ${lowest} to ${highest}.`,
})

function statusRules(column: string, rows: number, priority: number): readonly ConditionalRule[] {
  const range = `${column}2:${column}${Math.max(rows, 2)}`
  const is = (words: readonly string[]): string => `OR(${words.map((word) => `$${column}2="${word}"`).join(',')})`
  return [
    { type: 'expression', priority, formula: is(['differs', 'no value', 'below zero', 'missing']), range, style: alarm },
    { type: 'expression', priority: priority + 1, formula: is(['what if', 'changed']), range, style: notice },
  ]
}

/** Text as the file format can hold it: no control characters, and `_x000D_` as it was written, not as a line end. */
const plainText = (text: string): string =>
  text
    .replace(/[^\P{Cc}\n\t]/gu, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .slice(0, 32_000)
