/**
 * A file of rows settled into another: DuckDB reads and writes, a kernel computes, block by block, so memory stays flat however long the
 * file is. Everything that can be wrong with the file is found before anything is written.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import { type Issue, raise, SplitKeyError } from '../../core/issue.ts'
import { type KeyData, recipientsOf } from '../../core/key.ts'
import type { NumberLocale } from '../../text/local-number.ts'
import { ask } from './ask.ts'
import { batchKernel } from './batch-kernel.ts'
import { inputColumns } from './column.ts'
import { lineIssue } from './csv-lines.ts'
import { csvTable } from './csv-source.ts'
import type { KernelOf, RowProblem } from './kernel.ts'
import { formatOf, openSource } from './open-source.ts'
import { loadDuckDb } from './peer.ts'
import { keptColumns, neededInputs, payoutColumns, settledQuery, totalsQuery } from './queries.ts'
import { type Progress, registerKernel } from './register.ts'
import { type FileRemark, fileRemarks } from './remarks.ts'
import { checkColumns, type Source, withLines } from './source.ts'
import { survey } from './survey.ts'
import { text } from './text.ts'

export interface SettleFileOptions {
  /** A CSV or Parquet file of inputs. */
  readonly from: string
  /** The file to write; it is replaced. Without it, only totals are computed. Whoever calls gives a temporary name and renames. */
  readonly to?: string
  /** The format of `to`, where its name does not say. */
  readonly format?: 'csv' | 'parquet'
  /** Per input or balance: the column it is read from, where it is called otherwise. */
  readonly columns?: Readonly<Record<string, string>>
  /** How a CSV file writes its numbers; without it, a number that locales read differently is refused. */
  readonly locale?: NumberLocale
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
  /** Rows that are settled although an input is not as it was agreed to be. */
  readonly remarks: readonly FileRemark[]
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
  raise(keyIssues(key))
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

/** Only a key that pays has payouts; and no decimal column holds a third of a euro. */
function keyIssues({ name, pot, round, surplus }: KeyData): readonly Issue[] {
  if (!pot || !round || !surplus) return [{ code: 'missing-part', path: '', message: `'${name}' has no pot, split and rounding: there is nothing to pay` }]
  if (!round.to.includes('/')) return []
  return [{ code: 'schema', path: 'round.to', message: `payouts are multiples of ${round.to}, which no decimal column holds exactly: round to a decimal` }]
}

async function settleWith(
  key: KeyData,
  options: SettleFileOptions,
  connection: DuckDBConnection,
  duckdb: Awaited<ReturnType<typeof loadDuckDb>>,
): Promise<SettledFile> {
  const { from, columns = {}, groupBy, kernel = batchKernel, signal, progress } = options
  const source = await openSource(from, connection)
  const inputs = inputColumns(key, neededInputs(key, columns, source), options, source)
  checkColumns([...inputs.map(({ column }) => column), ...(options.keep ?? []), ...(groupBy === undefined ? [] : [groupBy])], source)
  const surveyed = await survey(source, inputs, connection)
  // An interruption ends the query that runs, if one does: between two of them it has to be asked for.
  signal?.throwIfAborted()
  const remarks = await fileRemarks(key, source, surveyed, connection)
  signal?.throwIfAborted()
  const problems: RowProblem[] = []
  registerKernel({ key, surveyed, kernel: kernel(key, surveyed.inputs), problems, ...(progress && { progress }) }, connection, duckdb)
  const read = inputs.map(({ column }) => column)
  const kept = keptColumns(key, options, read, source)
  try {
    const settled = settledQuery(key, source, surveyed, kept)
    const table = options.to === undefined ? `(${settled})` : await write(settled, options.to, options.format, [...kept, ...payoutColumns(key)], connection)
    return { rows: surveyed.rows, totals: await totalsOf(key, table, groupBy, connection), remarks }
  } catch (error) {
    throw problems.length > 0 ? await rowError(problems, source) : await fileError(error, source, connection)
  }
}

/** Writes the rows of a query; answers the table that was written. */
async function write(settled: string, to: string, format: SettleFileOptions['format'], columns: readonly string[], connection: DuckDBConnection) {
  const isCsv = (format ?? formatOf(to)) === 'csv'
  // On several threads rows that are ready wait in memory for those before them, and the more the longer the file is. The kernel runs on one anyway.
  await connection.run('SET threads = 1')
  await connection.run(`COPY (${settled}) TO ${text(to)} (FORMAT ${isCsv ? 'csv, HEADER' : 'parquet'})`)
  await connection.run(`SET threads = ${threads}`)
  return isCsv ? csvTable(to, { columns, separator: ',', skip: 1 }) : `read_parquet(${text(to)})`
}

const rowError = async (problems: readonly RowProblem[], source: Source): Promise<SplitKeyError> =>
  new SplitKeyError(
    await withLines(
      source,
      problems.map(({ row, message }) => [row, { code: 'schema', path: `row ${row}`, message }]),
    ),
  )

/** A line that only shows when every column is read. */
async function fileError(error: unknown, { path }: Source, connection: DuckDBConnection): Promise<unknown> {
  const issue = error instanceof Error ? await lineIssue(error.message, path, connection) : undefined
  return issue ? new SplitKeyError([issue]) : error
}

async function totalsOf(key: KeyData, table: string, groupBy: string | undefined, connection: DuckDBConnection): Promise<SettledFile['totals']> {
  const found = await ask(connection, totalsQuery(key, table, groupBy), 'the answer')
  return found.map((row) => {
    const [count, ...amounts] = row.slice(groupBy === undefined ? 0 : 1)
    const payouts = Object.fromEntries(recipientsOf(key).map((name, index) => [name, String(amounts[index])]))
    return { ...(groupBy !== undefined && { group: row[0] as string | null }), rows: Number(count), payouts }
  })
}
