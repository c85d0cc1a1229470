/** A table of exact numbers: for people, as CSV, and as data. */
import { canonicalNumber } from '../core/number-text.ts'
import { fromText, mul, rational } from '../number/rational.ts'
import { type CsvCell, writeCsv } from '../report/ledger/csv.ts'
import { showNumber, showPlaces, showRounded } from './amount.ts'
import { exactWords, isWords, type Said, said, shownWords, type WordsCell } from './data-words.ts'
import { numberCell } from './number-cell.ts'
import type { Style } from './output.ts'
import { type Column, table } from './table.ts'

/** A column. Programs know it by its `head`. */
export interface DataColumn extends Column {
  /** At least so many decimals for people; more are rounded, and marked. */
  readonly places?: number
  /** A part that is shown per hundred. */
  readonly percent?: true
  /** Numbers that are estimates to begin with: nothing is marked. */
  readonly estimate?: true
  /** What people read in its place. */
  readonly shown?: string
  /** People see it only where it, or what stands before it, changes. */
  readonly grouped?: true
}

/** Cells are words, exact numbers as canonical text, or words with numbers in them. */
export type DataCell = string | WordsCell

/** A table; numbers in its title and notes are exact for programs. */
export interface DataTable {
  readonly title: Said
  readonly columns: readonly DataColumn[]
  readonly rows: readonly (readonly DataCell[])[]
  readonly notes?: readonly Said[]
}

/** For people: rounded to the places of its column, with `≈` where that takes something away. */
export function tableText({ title, columns, rows, notes = [] }: DataTable, { title: bold, head }: Style): string {
  const texts = rows.map((row) => row.map((cell, index) => cellText(cell, columns[index] as DataColumn)))
  const shown = texts.map((row, at) => row.map((text, index) => (columns[index]?.grouped && goesOn(texts[at - 1], row, index) ? '' : text)))
  const heads = columns.map(({ head: name, shown: instead = name, align = 'left' }) => ({ head: instead, align }))
  const body = rows.length === 0 ? [] : [table(heads, shown, head)]
  return [bold(said(title, shownWords)), ...body, ...notes.map((note) => said(note, shownWords))].join('\n')
}

/** Does a row begin as the one above, up to a column? */
const goesOn = (above: readonly string[] | undefined, row: readonly string[], upTo: number): boolean =>
  above !== undefined && row.slice(0, upTo + 1).every((text, index) => text === above[index])

function cellText(cell: DataCell, { align, places = 0, percent, estimate }: DataColumn): string {
  if (isWords(cell)) return said(cell.words, shownWords)
  const number = align === 'number' ? canonicalNumber(cell) : undefined
  if (number === undefined) return cell
  const value = percent ? mul(fromText(number), rational(100n)) : fromText(number)
  const text = estimate ? showRounded(value, places) : places > 0 || percent ? showPlaces(value, places) : showNumber(value)
  return percent ? `${text}%` : text
}

/** As CSV: exact numbers, each table under its title, an empty line between two. */
export const tablesCsv = (tables: readonly DataTable[]): string =>
  tables
    .map((one) => writeCsv(csvRows(one), 'plain'))
    .join('\n')
    .trimEnd()

const csvRows = ({ title, columns, rows, notes = [] }: DataTable): readonly (readonly CsvCell[])[] => [
  [said(title, exactWords)],
  ...(rows.length === 0 ? [] : [columns.map(({ head }) => head)]),
  ...rows.map((row) => row.map((cell, index) => (isWords(cell) ? said(cell.words, exactWords) : columns[index]?.align === 'number' ? numberCell(cell) : cell))),
  ...notes.map((note) => [said(note, exactWords)]),
]

/** As data: one object per row. */
export const tableData = ({ title, columns, rows, notes = [] }: DataTable): unknown => ({
  title: said(title, exactWords),
  rows: rows.map((row) => Object.fromEntries(columns.map(({ head }, index) => [head, dataOf(row[index] ?? '')]))),
  ...(notes.length > 0 && { notes: notes.map((note) => said(note, exactWords)) }),
})

const dataOf = (cell: DataCell): unknown => (isWords(cell) ? (cell.data ?? said(cell.words, exactWords)) : cell)

export const words = (head: string, shown = head): DataColumn => ({ head, shown })
export const grouped = (column: DataColumn): DataColumn => ({ ...column, grouped: true })
export const money = (head: string, places = 2): DataColumn => ({ head, align: 'number', places })
export const part = (head: string): DataColumn => ({ head, align: 'number', percent: true, places: 1 })
export const plain = (head: string, unit = '1'): DataColumn => ({ head, align: 'number', ...(unit !== '1' && { shown: `${head} (${unit})` }) })
export const estimate = (column: DataColumn): DataColumn => ({ ...column, estimate: true })
