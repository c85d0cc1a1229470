/** A plain table, as a CSV file has it: the first row names the columns, every other row is a period. */
import type { Sheet } from 'hucre/xlsx'
import { nameIssue } from '../../core/names.ts'
import type { BookProblems, Spot } from './book-problems.ts'
import { isEmptyAt, numberAt, textAt } from './read-cell.ts'
import { periodProblem, type ReadColumn, type ReadSheet } from './read-template.ts'

const periodHeads = ['period', 'month']

interface Head {
  readonly name: string
  readonly column: number
}

export function readPlainTable(sheet: Sheet, problems: BookProblems): ReadSheet {
  const head = sheet.rows.findIndex((_row, row) => !isEmptyRow(sheet, row))
  const cells = Array.from({ length: sheet.rows[head]?.length ?? 0 }, (_, column): Head => ({ name: textAt(sheet, { row: head, column }), column }))
  const named = cells.filter(({ name }) => name !== '')
  const period = named.find(({ name }) => periodHeads.includes(name.toLowerCase()))
  if (!period) problems.add({ code: 'missing-part', path: '', message: noPeriod(named) }, { row: Math.max(head, 0), column: 0 })
  const inputs = named.filter((cell) => cell !== period)
  for (const { name, column } of inputs) {
    const bad = nameIssue('', name)
    if (bad) problems.add(bad, { row: head, column })
    else if (inputs.some((other) => other.name === name && other.column < column))
      problems.add({ code: 'duplicate-name', path: '', name, message: `two columns are named '${name}'` }, { row: head, column })
  }
  const seen = new Set<string>()
  const rows = sheet.rows.flatMap((_row, row) =>
    row <= head || isEmptyRow(sheet, row) || !period ? [] : [readRow(sheet, row, period, inputs, seen, problems)],
  )
  return { names: inputs.map(({ name }) => name), columns: rows, balances: {}, owed: {} }
}

const isEmptyRow = (sheet: Sheet, row: number): boolean => (sheet.rows[row] ?? []).every((_value, column) => isEmptyAt(sheet, { row, column }))

/** A CSV file that was opened as one column is the usual reason. */
function noPeriod(named: readonly Head[]): string {
  const [only] = named
  if (named.length === 1 && only && /[;,\t]/.test(only.name))
    return `everything stands in one column, separated by '${/[;,\t]/.exec(only.name)?.[0]}': split it first (Data, Text to columns)`
  return named.length === 0 ? 'the sheet is empty' : `no column is named ${periodHeads.join(' or ')}`
}

function readRow(sheet: Sheet, row: number, period: Head, heads: readonly Head[], seen: Set<string>, problems: BookProblems): ReadColumn {
  const wrong = periodProblem(sheet, { row, column: period.column }, seen)
  if (wrong) problems.add(wrong, { row, column: period.column })
  const spots = new Map<string, Spot>()
  const inputs: Record<string, string> = {}
  for (const { name, column } of heads) {
    const spot = { row, column }
    spots.set(name, spot)
    const value = isEmptyAt(sheet, spot)
      ? problems.add({ code: 'missing-input', path: '', input: name, message: `'${name}' is empty; write 0 if nothing is meant` }, spot)
      : numberAt(sheet, spot, name, problems)
    if (value !== undefined) inputs[name] = value
  }
  const named = new Set([period.column, ...heads.map(({ column }) => column)])
  for (let column = 0; column < (sheet.rows[row]?.length ?? 0); column++)
    if (!named.has(column) && !isEmptyAt(sheet, { row, column }))
      problems.add({ code: 'schema', path: '', message: 'this cell stands outside the table: its column has no name' }, { row, column })
  return { period: textAt(sheet, { row, column: period.column }), inputs, spots, head: { row, column: period.column } }
}
