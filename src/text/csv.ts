/** Inputs per period from CSV: one line per period, one column per input. */
import type { Issue, Place } from '../core/issue.ts'
import { nameIssue } from '../core/names.ts'
import { readStatus, type StatusColumn, statusColumn } from './csv-status.ts'
import { type CsvRecord, type CsvTable, readTable } from './csv-table.ts'
import type { InputRow, InputRows } from './input-rows.ts'
import { type NumberLocale, readNumber } from './local-number.ts'
import { isPeriod } from './period.ts'
import { type Problems, problems } from './problems.ts'

export interface CsvOptions {
  /** How the file writes numbers. Without it, a number that locales read differently is refused. */
  readonly locale?: NumberLocale
  readonly file?: string
  /** The column that holds the period. Default: `period` or `month`. */
  readonly periodColumn?: string
}

/**
 * Reads inputs per period. Nothing is returned unless everything is right. A column `status` that holds `provisional` and `final` is no input:
 * it says so of every value of its row.
 * @throws `missing-input`, `not-a-number`, `ambiguous-number`, `duplicate-period`, `unknown-period`, `bad-name`, `syntax`, `too-large`:
 * the first hundred problems of the file, each with line and column
 * @example readInputsCsv('month;price\n2020-03;1,38', { locale: 'nl-BE' }).rows[0]?.inputs // { price: '1.38' }
 */
export const readInputsCsv = (text: string, options: CsvOptions = {}): InputRows => readInputsTable(text, options).read

/** Inputs with their places: the value of an input on a line, or without a line its name in the first one; the line where no column is called so. */
export interface PlacedRows {
  readonly read: InputRows
  readonly placeOf: (input: string, line?: number) => Place
}

/** The same as `readInputsCsv`, with the place of every value. */
export function readInputsTable(text: string, { locale, file, periodColumn }: CsvOptions = {}): PlacedRows {
  const table = readTable(text, file)
  const found = problems()
  const head = readHeader(table, found, periodColumn === undefined ? ['period', 'month'] : [periodColumn])
  const seen = new Map<string, number>()
  const rows = table.records.map((record) => readRecord(record, head, { table, found, seen, ...(locale && { locale }) }))
  found.raise()
  const placeOf = (input: string, line = table.header.line): Place => {
    const column = head.columns.find(({ name }) => name === input)
    return column ? table.placeOf(line, column.index) : table.placeOf(line)
  }
  return { read: { columns: head.columns.map(({ name }) => name), rows: rows as readonly InputRow[] }, placeOf }
}

interface Head {
  /** Which cell holds the period; −1 where that is not known. */
  readonly period: number
  readonly columns: readonly { readonly name: string; readonly index: number }[]
  readonly status: StatusColumn
}

function readHeader({ header, records, placeOf }: CsvTable, found: Problems, periods: readonly string[]): Head {
  const cells = header.cells.map((cell) => cell.trim())
  const period = cells.findIndex((cell) => periods.includes(cell))
  const status = statusColumn(cells, records)
  const at = (index: number) => () => placeOf(header.line, index)
  if (period < 0) found.add({ code: 'missing-part', path: '', message: `no column is named ${periods.join(' or ')}` }, at(0))
  const columns = cells.flatMap((name, index) => {
    if (index === period || index === status) return []
    const bad = name === '' ? unnamed(index) : nameIssue(name, name)
    if (bad) return found.add(bad, at(index)) ?? []
    if (cells.indexOf(name) < index) return found.add({ code: 'duplicate-name', path: name, name, message: `two columns are named '${name}'` }, at(index)) ?? []
    return [{ name, index }]
  })
  return { period, columns, status }
}

const unnamed = (index: number): Issue => ({ code: 'bad-name', path: '', name: '', message: `column ${index + 1} has no name` })

interface Reading {
  readonly table: CsvTable
  readonly found: Problems
  /** The line of every period so far. */
  readonly seen: Map<string, number>
  readonly locale?: NumberLocale
}

function readRecord({ cells, line }: CsvRecord, head: Head, { table, found, seen, locale }: Reading): InputRow | undefined {
  const wanted = table.header.cells.length
  if (cells.length !== wanted) return found.add({ code: 'syntax', path: '', message: raggedMessage(cells, wanted, table.separator) }, () => table.placeOf(line))
  const period = head.period < 0 ? '' : (cells[head.period] as string).trim()
  const wrong = head.period < 0 ? undefined : periodIssue(period, line, seen)
  if (wrong) found.add(wrong, () => table.placeOf(line, head.period))
  const inputs: Record<string, string> = {}
  for (const { name, index } of head.columns) {
    const cell = cells[index] as string
    const path = wrong || period === '' ? name : `${period}.${name}`
    const read = cell.trim() === '' ? undefined : readNumber(cell, locale)
    if (!read)
      found.add({ code: 'missing-input', path, input: name, message: `'${name}' is empty; write 0 if nothing is meant` }, () => table.placeOf(line, index))
    else if ('value' in read) inputs[name] = read.value
    else found.add({ ...read, path, input: name } as Issue, () => table.placeOf(line, index))
  }
  const status = readStatus(cells, head.status)
  if (typeof status === 'object') found.add(status, () => table.placeOf(line, head.status))
  if (typeof status !== 'string') return { period, inputs, line }
  return { period, inputs, line, details: Object.fromEntries(head.columns.map(({ name }) => [name, { status }])) }
}

const raggedMessage = (cells: readonly string[], wanted: number, separator: string): string => {
  const other = [',', ';', '\t'].find((one) => one !== separator && cells.length === 1 && cells[0]?.includes(one))
  return other === undefined
    ? `this line has ${cells.length} cells; the first line has ${wanted}`
    : 'this line mixes separators: it does not use the one of the first line'
}

/** The problem with a period, or `undefined`; a good one is remembered. */
export function periodIssue(period: string, line: number, seen: Map<string, number>): Issue | undefined {
  const shown = period.slice(0, 40)
  if (!isPeriod(period)) return { code: 'unknown-period', path: '', message: `'${shown}' is not a period: write 2020, 2020-Q1, 2020-03 or 2020-03-31` }
  const before = seen.get(period)
  if (before !== undefined) return { code: 'duplicate-period', path: period, message: `${shown} stands twice: on line ${before} already` }
  seen.set(period, line)
  return undefined
}
