/** DuckDB, when it is first needed: an optional peer. */
import type * as DuckDB from '@duckdb/node-api'
import { SplitKeyError } from '../../core/issue.ts'

const name = '@duckdb/node-api'

/** @throws `missing-peer` with the package to install */
export async function loadDuckDb(): Promise<typeof DuckDB> {
  try {
    // CommonJS: what it exports stands under `default` in some module systems.
    const loaded = (await import('@duckdb/node-api')) as typeof DuckDB & { readonly default?: typeof DuckDB }
    return loaded.DuckDBInstance ? loaded : (loaded.default as typeof DuckDB)
  } catch (error) {
    const code = (error as { code?: unknown }).code
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error
    throw new SplitKeyError([{ code: 'missing-peer', path: '', message: `reading CSV and Parquet in bulk needs DuckDB: npm install ${name}` }])
  }
}
