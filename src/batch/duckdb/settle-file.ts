/**
 * A file of rows settled into another: DuckDB reads and writes, a kernel computes, block by block, so memory stays flat however long the
 * file is. Everything that can be wrong with the file is found before anything is written.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import { type Issue, raise, SplitKeyError } from '../../core/issue.ts'
import { type KeyData, recipientsOf } from '../../core/key.ts'
import { batchKernel } from './batch-kernel.ts'
import { inputColumns } from './column.ts'
import type { KernelOf } from './kernel.ts'
import { loadDuckDb } from './peer.ts'
import { keptColumns, neededInputs, settledQuery, totalsQuery } from './queries.ts'
import { type Progress, registerKernel } from './register.ts'
import { ask, checkColumns, formatOf, openSource, text } from './source.ts'
import { survey } from './survey.ts'

export interface SettleFileOptions {
  /** A CSV or Parquet file of inputs. */
  readonly from: string
  /** The file to write; it is replaced. Without it, only totals are computed. Whoever calls gives a temporary name and renames. */
  readonly to?: string
  /** The format of `to`, where its name does not say. */
  readonly format?: 'csv' | 'parquet'
  /** Per input or balance: the column it is read from, where it is called otherwise. */
  readonly columns?: Readonly<Record<string, string>>
  /** Columns written beside the payouts; without it, every column that is no input. */
  readonly keep?: readonly string[]
  /** Totals per value of this column. */
  readonly groupBy?: string
  readonly kernel?: KernelOf
  readonly progress?: Progress
  readonly signal?: AbortSignal
  /** The most memory DuckDB itself may use, such as `2GB`. */
  readonly memory?: string
}

export interface SettledFile {
  readonly rows: number
  /** What each recipient is paid in all; per group where one was asked for. Decimal text. */
  readonly totals: readonly { readonly group?: string | null; readonly rows: number; readonly payouts: Readonly<Record<string, string>> }[]
}

/** What looking through a file and adding up may use. */
const threads = '2'

/**
 * Settles every row of a file; balances start anew in every row, unless the file has a column for them.
 * @throws every problem at once: `unknown-name` for columns that are missing, one issue per cell that is no number and per row that cannot be
 * settled (the first twenty, each with its row), `missing-peer` without DuckDB
 */
export async function settleFile(key: KeyData, options: SettleFileOptions): Promise<SettledFile> {
  raise(
    key.pot && key.round && key.surplus
      ? []
      : [{ code: 'missing-part', path: '', message: `'${key.name}' has no pot, split and rounding: there is nothing to pay` }],
  )
  const duckdb = await loadDuckDb()
  const instance = await duckdb.DuckDBInstance.create(':memory:', { threads, ...(options.memory !== undefined && { memory_limit: options.memory }) })
  const connection = await instance.connect()
  const stop = (): void => connection.interrupt()
  options.signal?.addEventListener('abort', stop)
  try {
    const settled = await settleWith(key, options, connection, duckdb)
    options.signal?.throwIfAborted()
    return settled
  } finally {
    options.signal?.removeEventListener('abort', stop)
    connection.closeSync()
    instance.closeSync()
  }
}

async function settleWith(
  key: KeyData,
  options: SettleFileOptions,
  connection: DuckDBConnection,
  duckdb: Awaited<ReturnType<typeof loadDuckDb>>,
): Promise<SettledFile> {
  const { from, columns = {}, groupBy, kernel = batchKernel } = options
  const source = await openSource(from, connection)
  const names = neededInputs(key, columns, source)
  const inputs = inputColumns(key, names, columns, source)
  checkColumns([...inputs.map(({ column }) => column), ...(options.keep ?? []), ...(groupBy === undefined ? [] : [groupBy])], source, from)
  const surveyed = await survey(from, source, inputs, connection)
  // An interruption ends the query that runs, if one does: between two of them it has to be asked for.
  options.signal?.throwIfAborted()
  const problems: Issue[] = []
  registerKernel({ key, surveyed, kernel: kernel(key, surveyed.inputs), problems, ...(options.progress && { progress: options.progress }) }, connection, duckdb)
  const read = inputs.map(({ column }) => column)
  const settled = settledQuery(key, source, surveyed, keptColumns(key, options, read, source))
  try {
    if (options.to === undefined) return { rows: surveyed.rows, totals: await totalsOf(key, `(${settled})`, groupBy, connection) }
    const format = options.format ?? formatOf(options.to)
    // On several threads rows that are ready wait in memory for those before them, and the more the longer the file is. The kernel runs on one anyway.
    await connection.run('SET threads = 1')
    await connection.run(`COPY (${settled}) TO ${text(options.to)} (FORMAT ${format}${format === 'csv' ? ', HEADER' : ''})`)
    await connection.run(`SET threads = ${threads}`)
    const written = format === 'csv' ? `read_csv(${text(options.to)}, header = true, all_varchar = true)` : `read_parquet(${text(options.to)})`
    return { rows: surveyed.rows, totals: await totalsOf(key, written, groupBy, connection) }
  } catch (error) {
    if (problems.length > 0) throw new SplitKeyError(problems)
    throw error
  }
}

async function totalsOf(key: KeyData, table: string, groupBy: string | undefined, connection: DuckDBConnection): Promise<SettledFile['totals']> {
  const found = await ask(connection, totalsQuery(key, table, groupBy), 'the answer')
  return found.map((row) => {
    const [count, ...amounts] = row.slice(groupBy === undefined ? 0 : 1)
    const payouts = Object.fromEntries(recipientsOf(key).map((name, index) => [name, String(amounts[index])]))
    return { ...(groupBy !== undefined && { group: row[0] as string | null }), rows: Number(count), payouts }
  })
}
