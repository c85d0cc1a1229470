/** A table of exact numbers: for people, as CSV, and as data. */
import { canonicalNumber } from '../core/number-text.ts'
import { fromText, mul, rational } from '../number/rational.ts'
import { type CsvCell, writeCsv } from '../report/ledger/csv.ts'
import { exactNumber, showNumber, showRounded } from './amount.ts'
import { numberCell } from './number-cell.ts'
import type { Style } from './output.ts'
import { type Column, table } from './table.ts'

/** A column; `places` decimals for people, `percent` for a part that is shown per hundred. */
export interface DataColumn extends Column {
  readonly places?: number
  readonly percent?: true
}

/** Cells are words, or exact numbers as canonical text. */
export interface DataTable {
  readonly title: string
  readonly columns: readonly DataColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly notes?: readonly string[]
}

/** For people: rounded to the places of its column. */
export function tableText({ title, columns, rows, notes = [] }: DataTable, { title: bold, head }: Style): string {
  const shown = rows.map((row) => row.map((cell, index) => cellText(cell, columns[index] as DataColumn)))
  const body =
    rows.length === 0
      ? []
      : [
          table(
            columns.map(({ head: name, align }) => ({ head: name, align: align ?? 'left' })),
            shown,
            head,
          ),
        ]
  return [bold(title), ...body, ...notes].join('\n')
}

function cellText(cell: string, { align, places, percent }: DataColumn): string {
  const number = align === 'number' ? canonicalNumber(cell) : undefined
  if (number === undefined) return cell
  const value = fromText(number)
  if (places === undefined && !percent) return showNumber(value)
  return percent ? `${showRounded(mul(value, rational(100n)), places ?? 0)}%` : showRounded(value, places ?? 0)
}

/** As CSV: exact numbers, each table under its title, an empty line between two. */
export const tablesCsv = (tables: readonly DataTable[]): string =>
  tables
    .map((one) => writeCsv(csvRows(one), 'plain'))
    .join('\n')
    .trimEnd()

const csvRows = ({ title, columns, rows, notes = [] }: DataTable): readonly (readonly CsvCell[])[] => [
  [title],
  ...(rows.length === 0 ? [] : [columns.map(({ head }) => head)]),
  ...rows.map((row) => row.map((text, index) => (columns[index]?.align === 'number' ? numberCell(text) : text))),
  ...notes.map((note) => [note]),
]

/** As data: one object per row. */
export const tableData = ({ title, columns, rows, notes = [] }: DataTable): unknown => ({
  title,
  rows: rows.map((row) => Object.fromEntries(columns.map(({ head }, index) => [head, row[index] ?? '']))),
  ...(notes.length > 0 && { notes }),
})

export const words = (head: string): DataColumn => ({ head })
export const money = (head: string, places = 2): DataColumn => ({ head, align: 'number', places })
export const part = (head: string): DataColumn => ({ head, align: 'number', percent: true, places: 1 })
export const plain = (head: string): DataColumn => ({ head, align: 'number' })

/** A double as a cell: to six decimals. */
export const float = (x: number): string => canonicalNumber(String(Math.round(x * 1e6) / 1e6)) ?? exactNumber(fromText('0'))
