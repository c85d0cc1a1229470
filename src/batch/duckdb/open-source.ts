/** Opens a file of rows: CSV or Parquet, by its name. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { SplitKeyError } from '../../core/issue.ts'
import { ask } from './ask.ts'
import { openCsv } from './csv-source.ts'
import type { Source } from './source.ts'
import { named, rowColumn, text } from './text.ts'

/** The format of a file by its name. @throws `schema` for any other */
export function formatOf(path: string): 'csv' | 'parquet' {
  const match = /\.(csv|tsv|txt|parquet)(?:\.gz|\.zst)?$/i.exec(path)
  if (!match) throw new SplitKeyError([{ code: 'schema', path: '', message: `'${path}' is neither CSV nor Parquet by its name: call it .csv or .parquet` }])
  return (match[1] as string).toLowerCase() === 'parquet' ? 'parquet' : 'csv'
}

/** Describes a file. @throws `syntax` for one that cannot be read, `duplicate-name` for columns that cannot be told apart */
export const openSource = (path: string, connection: DuckDBConnection): Promise<Source> =>
  formatOf(path) === 'csv' ? openCsv(path, connection) : openParquet(path, connection)

async function openParquet(path: string, connection: DuckDBConnection): Promise<Source> {
  const described = await ask(connection, `DESCRIBE SELECT * FROM read_parquet(${text(path)})`, path)
  const written = new Set((await ask(connection, `SELECT name FROM parquet_schema(${text(path)})`, path)).map(([name]) => name))
  // Of two columns with one name DuckDB calls the second otherwise.
  const renamed = described.map(([name]) => String(name)).filter((name) => !written.has(name))
  if (renamed.length > 0)
    throw new SplitKeyError(
      renamed.map((name) => ({ code: 'duplicate-name', path: name, name, message: `'${path}' has columns with one name: DuckDB calls one of them '${name}'` })),
    )
  const read = `read_parquet(${text(path)}, file_row_number = true)`
  const types = new Map(described.map(([name, type]) => [String(name), String(type)]))
  return { path, from: `(SELECT * EXCLUDE (file_row_number), file_row_number + 1 AS ${named(rowColumn)} FROM ${read})`, types }
}
