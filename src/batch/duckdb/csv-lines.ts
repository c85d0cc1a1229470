/** The lines of a CSV file: where a row stands, for whoever looks it up in an editor. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Issue } from '../../core/issue.ts'
import { text } from './text.ts'

/** What stands after FROM for the bare lines of a file, in the column `line`; null where one is empty. */
export const linesTable = (path: string): string =>
  `read_csv(${text(path)}, auto_detect = false, header = false, delim = '\u0001', quote = '', escape = '', columns = {'line': 'VARCHAR'})`

const numbered = (path: string): string => `(SELECT line, row_number() OVER () AS n FROM ${linesTable(path)})`

interface Rows {
  /** How many lines stand before the first row. */
  readonly skip: number
  /** Are empty lines no rows? */
  readonly skipsBlank: boolean
}

/** The line on which each row begins: one per row, but for empty lines and for cells in quotes that go on below. One look, constant memory. */
export async function linesOfRows(
  path: string,
  rows: readonly number[],
  { skip, skipsBlank }: Rows,
  connection: DuckDBConnection,
): Promise<ReadonlyMap<number, number>> {
  const wanted = [...new Set(rows)].sort((a, b) => a - b)
  const lines = new Map<number, number>()
  let [shift, opened] = [skip, 0]
  const pass = (line: number): void => {
    for (let row = wanted[0]; row !== undefined && row + shift <= line; row = wanted[0]) lines.set(wanted.shift() as number, row + shift)
  }
  // A line with a quote that is not closed on it begins or ends a cell of several lines.
  const special = `line IS NULL OR (length(line) - length(replace(line, '"', ''))) % 2 = 1`
  const found = await connection.stream(`SELECT n, line IS NULL FROM ${numbered(path)} WHERE n > ${skip} AND (${special})`)
  for await (const chunk of found.yieldRowsJson())
    for (const [n, isBlank] of chunk) {
      const line = Number(n)
      if (opened === 0) pass(isBlank ? line - 1 : line)
      if (wanted.length === 0) return lines
      if (isBlank) shift += opened === 0 && skipsBlank ? 1 : 0
      else if (opened === 0) opened = line
      else [shift, opened] = [shift + line - opened, 0]
    }
  pass(Number.POSITIVE_INFINITY)
  return lines
}

const error = /CSV Error on Line: (\d+)\nOriginal Line: ?([^\n]*)\n+([^\n]*)/
const width = /Expected Number of Columns: (\d+) Found: (\d+)/

/** What DuckDB says of a line that it cannot read, in our words; `undefined` where it says something else. */
export async function lineIssue(message: string, path: string, connection: DuckDBConnection): Promise<Issue | undefined> {
  const [, counted, original = '', what = ''] = error.exec(message) ?? []
  if (counted === undefined) return undefined
  const [, wanted, cells] = width.exec(what) ?? []
  const isEncoding = /unicode|utf-8/i.test(what)
  // Cells that go on below are not counted by DuckDB, and text that is no UTF-8 cannot be looked for.
  const line = isEncoding ? Number(counted) : await lineOf(original, Number(counted), path, connection)
  return {
    code: 'syntax',
    path: '',
    message: wanted === undefined ? reason(what) : `this line has ${cells} cells; the first line has ${wanted}`,
    at: { file: path, line, col: 1 },
  }
}

const reason = (what: string): string => {
  if (/unicode|utf-8/i.test(what)) return 'this line is not UTF-8: save the file as UTF-8'
  return /quote/i.test(what) ? 'this line opens a quote that is never closed, or a quote stands in the middle of a cell' : what
}

/** The first line with this text from there on. */
async function lineOf(original: string, from: number, path: string, connection: DuckDBConnection): Promise<number> {
  const found = await connection.runAndReadAll(`SELECT min(n) FROM ${numbered(path)} WHERE n >= ${from} AND line = ${text(original)}`)
  return Number(found.getRowsJson()[0]?.[0] ?? from)
}
