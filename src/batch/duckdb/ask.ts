/** A statement, and what DuckDB says where it refuses one. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { type Issue, SplitKeyError } from '../../core/issue.ts'
import { lineIssue } from './csv-lines.ts'

/** Runs a statement; what DuckDB refuses becomes an issue about the file, at its line where it is about one. */
export async function ask(connection: DuckDBConnection, sql: string, path: string): Promise<readonly (readonly unknown[])[]> {
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson()
  } catch (error) {
    const { message } = error as Error
    const other: Issue = { code: 'syntax', path: '', message: `'${path}': ${message.split('\n')[0] ?? 'DuckDB cannot read it'}` }
    throw new SplitKeyError([(await lineIssue(message, path, connection)) ?? other])
  }
}
