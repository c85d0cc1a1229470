/** A CSV file as DuckDB reads it: by the rules by which inputs are read everywhere, so nothing about it is guessed. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { type Issue, raise, SplitKeyError } from '../../core/issue.ts'
import { mixedText, separatorsOf } from '../../text/csv-separator.ts'
import { ask } from './ask.ts'
import { linesOfRows, linesTable } from './csv-lines.ts'
import type { Source } from './source.ts'
import { named, rowColumn, text } from './text.ts'

interface Layout {
  readonly columns: readonly string[]
  readonly separator: string
  /** How many lines stand before the first row. */
  readonly skip: number
}

/** What stands after FROM for a CSV file that is laid out like this: every cell as text. */
export function csvTable(path: string, { columns, separator, skip }: Layout): string {
  const types = columns.map((name) => `${text(name)}: 'VARCHAR'`).join(', ')
  return `read_csv(${text(path)}, auto_detect = false, header = false, skip = ${skip}, delim = ${text(separator)}, quote = '"', escape = '"', columns = {${types}})`
}

/** Describes a CSV file. @throws `syntax`, `duplicate-name` for columns that no database tells apart */
export async function openCsv(path: string, connection: DuckDBConnection): Promise<Source> {
  const { head, skip } = await headOf(path, connection)
  const [separator = ',', ...more] = separatorsOf(head)
  const at = { file: path, line: skip, col: 1 }
  if (more.length > 0) throw new SplitKeyError([{ code: 'syntax', path: '', message: mixedText([separator, ...more]), at }])
  const columns = cellsOf(head, separator).map((cell, index) => cell.trim() || `column${index}`)
  raise(twins(columns).map((issue) => ({ ...issue, at })))
  return {
    path,
    from: `(SELECT *, row_number() OVER () AS ${named(rowColumn)} FROM ${csvTable(path, { columns, separator, skip })})`,
    types: new Map(columns.map((name) => [name, 'VARCHAR'])),
    linesOf: (rows) => linesOfRows(path, rows, { skip, skipsBlank: columns.length > 1 }, connection),
  }
}

/** The first line that is not blank; a name in quotes may go on below it. */
async function headOf(path: string, connection: DuckDBConnection): Promise<{ readonly head: string; readonly skip: number }> {
  const lines = (await ask(connection, `SELECT line FROM ${linesTable(path)} LIMIT 100`, path)).map(([line]) => String(line ?? ''))
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first < 0)
    throw new SplitKeyError([{ code: 'syntax', path: '', message: `'${path}' is empty: its first line must name the columns, one per input of the key` }])
  let [head, skip] = [lines[first] as string, first + 1]
  while (head.split('"').length % 2 === 0 && skip < lines.length) head += `\n${lines[skip++]}`
  return { head, skip }
}

const cellsOf = (head: string, separator: string): readonly string[] => {
  const cells = new RegExp(`(?:^|${separator})(?:\\s*"((?:[^"]|"")*)"\\s*|([^${separator}]*))(?=${separator}|$)`, 'g')
  return [...head.matchAll(cells)].map(([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare)
}

/** Columns with the same name, or with names that differ in case only: DuckDB takes them for one. */
function twins(columns: readonly string[]): readonly Issue[] {
  return columns.flatMap((name, index): readonly Issue[] => {
    const before = columns.slice(0, index).find((other) => other.toLowerCase() === name.toLowerCase())
    if (before === undefined) return []
    const what =
      before === name ? `two columns are named '${name}'` : `the columns '${before}' and '${name}' differ in case only, and DuckDB takes them for one`
    return [{ code: 'duplicate-name', path: name, name, message: what }]
  })
}
