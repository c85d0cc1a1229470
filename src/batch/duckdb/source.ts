/** A file of rows as DuckDB reads it: its columns, and each row with its number. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { type Issue, SplitKeyError, unknownName } from '../../core/issue.ts'

export interface Source {
  /** What stands after FROM; its rows have the column `rowColumn` besides those of the file. */
  readonly from: string
  /** Column to type; every column of a CSV file is text. */
  readonly types: ReadonlyMap<string, string>
}

/** The number of a row, from 1; for CSV, the first row after the header is 1. A name no file uses. */
export const rowColumn = 'splitkey row'

export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
export const named = (column: string): string => `"${column.replaceAll('"', '""')}"`

/** The format of a file by its name. @throws `schema` for any other */
export function formatOf(path: string): 'csv' | 'parquet' {
  const match = /\.(csv|tsv|txt|parquet)(?:\.gz|\.zst)?$/i.exec(path)
  if (!match) throw new SplitKeyError([{ code: 'schema', path: '', message: `'${path}' is neither CSV nor Parquet by its name: call it .csv or .parquet` }])
  return (match[1] as string).toLowerCase() === 'parquet' ? 'parquet' : 'csv'
}

/** Describes a file. @throws what DuckDB says of a file that is none, as `syntax` */
export async function openSource(path: string, connection: DuckDBConnection): Promise<Source> {
  const parquet = formatOf(path) === 'parquet'
  const read = parquet ? `read_parquet(${text(path)}, file_row_number = true)` : `read_csv(${text(path)}, all_varchar = true, header = true)`
  const numbered = parquet
    ? `(SELECT * EXCLUDE (file_row_number), file_row_number + 1 AS ${named(rowColumn)} FROM ${read})`
    : `(SELECT *, row_number() OVER () AS ${named(rowColumn)} FROM ${read})`
  const described = await ask(connection, `DESCRIBE SELECT * FROM ${read}`, path)
  if (!parquet) await checkHeader(described, read, path, connection)
  const types = described.map(([name, type]) => [String(name), String(type)] as const).filter(([name]) => !(parquet && name === 'file_row_number'))
  return { from: numbered, types: new Map(types) }
}

/** DuckDB calls the column of a file with nothing in it `column0`. */
async function checkHeader(described: readonly (readonly unknown[])[], read: string, path: string, connection: DuckDBConnection): Promise<void> {
  if (described.length !== 1 || described[0]?.[0] !== 'column0') return
  const [count] = await ask(connection, `SELECT count(*) FROM ${read}`, path)
  if (Number(count?.[0]) > 0) return
  throw new SplitKeyError([{ code: 'syntax', path: '', message: `'${path}' is empty: its first line must name the columns, one per input of the key` }])
}

/** Runs a statement; what DuckDB refuses becomes an issue about the file. */
export async function ask(connection: DuckDBConnection, sql: string, path: string): Promise<readonly (readonly unknown[])[]> {
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson()
  } catch (error) {
    const issue: Issue = { code: 'syntax', path: '', message: `'${path}': ${(error as Error).message.split('\n')[0] ?? 'DuckDB cannot read it'}` }
    throw new SplitKeyError([issue])
  }
}

/** The column of each name. @throws every name that is no column, with the nearest */
export function checkColumns(wanted: readonly string[], { types }: Source, path: string): void {
  const known = [...types.keys()]
  const issues = wanted.filter((name) => !types.has(name)).map((name) => unknownName('unknown-name', path, name, known))
  if (issues.length > 0) throw new SplitKeyError(issues)
}
