/**
 * A settlement recorded in the warehouse, all of it or none: rows are written under the number of a run and of an attempt, and count only
 * when the attempt is recorded as completed. It needs no transactions, so it is the same on a cluster that has none.
 */
import { type Issue, isSplitKeyError, SplitKeyError } from '../core/issue.ts'
import { dialectOf } from './dialects/index.ts'
import { fingerprint } from './fingerprint.ts'
import { type SqlQuery, sqlProblems } from './to-sql.ts'

/** Runs one statement and answers its rows. */
export type Ask = (statement: string) => Promise<readonly (readonly unknown[])[]>

export interface RunOptions {
  /** What is settled, such as `garden 2022-03`: the same name is the same settlement. */
  readonly run: string
  /** The table or query in brackets that the settlement reads. */
  readonly table: string
  /** The columns that tell the rows apart, as `keep` of the query names them. */
  readonly keep: readonly string[]
  /** Where runs and rows are recorded; `settlementTables` creates them. */
  readonly runs?: string
  readonly rows?: string
}

/** What became of a run. */
export interface RunOutcome {
  readonly state: 'completed' | 'completed before'
  readonly attempt: number
  readonly rows: number
}

/** The tables of `recordSettlement`, for one server. `keepTypes` are the types of the kept columns, as the engine writes them. */
export function settlementTables(
  query: SqlQuery,
  { keep, runs = 'settlement_run', rows = 'settlement_row' }: Omit<RunOptions, 'run' | 'table'>,
  keepTypes: readonly string[],
): readonly string[] {
  const { identifier } = dialectOf(query.dialect)
  const types = columnTypes(query.dialect)
  const kept = keep.map((name, index) => `${identifier(name)} ${keepTypes[index] as string}`)
  const paid = Object.values(query.payouts).map((name) => `${identifier(name)} ${types.money}`)
  const end = query.dialect === 'clickhouse' ? ' ENGINE = MergeTree ORDER BY (run_name, attempt)' : ''
  return [
    `CREATE TABLE IF NOT EXISTS ${runs} (run_name ${types.text}, attempt ${types.whole}, state ${types.text}, key_hash ${types.text}, row_count ${types.whole})${end}`,
    `CREATE TABLE IF NOT EXISTS ${rows} (run_name ${types.text}, attempt ${types.whole}, ${[...kept, ...paid].join(', ')})${end}`,
  ]
}

const columnTypes = (dialect: string): { readonly text: string; readonly whole: string; readonly money: string } => {
  if (dialect === 'clickhouse') return { text: 'String', whole: 'Int64', money: 'Decimal(38, 2)' }
  return {
    text: dialect === 'bigquery' || dialect === 'spark' ? 'STRING' : 'VARCHAR(200)',
    whole: dialect === 'bigquery' ? 'INT64' : 'BIGINT',
    money: dialect === 'bigquery' ? 'BIGNUMERIC' : 'DECIMAL(38, 2)',
  }
}

/**
 * Settles a table into the warehouse's own tables. Running it again after it was completed writes nothing; after a failure it starts a new
 * attempt, and what the failed one wrote counts for nothing.
 * @throws `out-of-range` with the number of bad rows per input, `does-not-add-up` when rows are missing, `schema` when the run was completed
 * under another key, and what `ask` throws, saying that the run is not recorded as completed
 */
export async function recordSettlement(query: SqlQuery, options: RunOptions, ask: Ask): Promise<RunOutcome> {
  try {
    return await recorded(query, options, ask)
  } catch (error) {
    if (isSplitKeyError(error)) throw error
    throw new Error(`'${options.run}' is not recorded as completed: ${(error as Error).message}`, { cause: error })
  }
}

async function recorded(query: SqlQuery, options: RunOptions, ask: Ask): Promise<RunOutcome> {
  const { runs = 'settlement_run', rows = 'settlement_row', table, keep, run } = options
  const name = quoted(run)
  const hash = fingerprint(query.sql)
  const count = async (from: string): Promise<number> => Number((await ask(`SELECT count(*) FROM ${from}`))[0]?.[0])
  const before = await ask(`SELECT attempt, key_hash, row_count FROM ${runs} WHERE run_name = ${name} AND state = 'completed'`)
  if (before.length > 0) return completedBefore(run, before[0] as readonly unknown[], hash)
  await refuseBadRows(query, ask)
  const attempt = 1 + Number((await ask(`SELECT coalesce(max(attempt), 0) FROM ${runs} WHERE run_name = ${name}`))[0]?.[0])
  const record = (state: string, written: number): string =>
    `INSERT INTO ${runs} (run_name, attempt, state, key_hash, row_count) VALUES (${name}, ${attempt}, '${state}', '${hash}', ${written})`
  await ask(record('started', 0))
  await ask(insertRows(query, rows, keep, `${name}, ${attempt}`))
  const wanted = await count(table)
  const written = await count(`${rows} WHERE run_name = ${name} AND attempt = ${attempt}`)
  if (written !== wanted) throw new SplitKeyError([await missingRows(run, wanted, written, query, ask)])
  await ask(record('completed', written))
  return { state: 'completed', attempt, rows: written }
}

function insertRows({ dialect, payouts, problem, sql }: SqlQuery, rows: string, keep: readonly string[], which: string): string {
  const { identifier } = dialectOf(dialect)
  const columns = [...keep, ...Object.values(payouts)].map(identifier).join(', ')
  return `INSERT INTO ${rows} (run_name, attempt, ${columns}) SELECT ${which}, ${columns} FROM (\n${sql}) AS settled WHERE ${identifier(problem)} = 0`
}

/** The rows of completed runs only: what may be paid. */
export const settledRows = ({ runs = 'settlement_run', rows = 'settlement_row' }: Pick<RunOptions, 'runs' | 'rows'>, run: string): string =>
  `SELECT * FROM ${rows} WHERE run_name = ${quoted(run)} AND attempt IN (SELECT attempt FROM ${runs} WHERE run_name = ${quoted(run)} AND state = 'completed')`

const quoted = (text: string): string => {
  if (/^[\w .:/+-]{1,200}$/.test(text)) return `'${text}'`
  throw new SplitKeyError([
    { code: 'bad-name', path: 'run', name: text, message: `'${text.slice(0, 40)}' cannot name a run: use letters, digits, spaces and . : / + -` },
  ])
}

function completedBefore(run: string, [attempt, hash, count]: readonly unknown[], wanted: string): RunOutcome {
  if (hash === wanted) return { state: 'completed before', attempt: Number(attempt), rows: Number(count) }
  throw new SplitKeyError([
    { code: 'schema', path: 'run', message: `'${run}' was completed under another key or query: give the new settlement a name of its own` },
  ])
}

/** @throws one `out-of-range` per input that has bad rows */
async function refuseBadRows({ guard }: SqlQuery, ask: Ask): Promise<void> {
  const names = [...guard.matchAll(/AS [`"]bad_(\w+)[`"]/g)].map((found) => found[1] as string)
  const [, ...counts] = (await ask(guard))[0] as readonly unknown[]
  const issues = names.flatMap((input, index): readonly Issue[] => {
    const count = Number(counts[index])
    return count === 0
      ? []
      : [
          {
            code: 'out-of-range',
            path: `inputs.${input}`,
            input,
            message: `${count} rows have a '${input}' that is empty, out of range, or has more decimals than declared`,
          },
        ]
  })
  if (issues.length > 0) throw new SplitKeyError(issues)
}

async function missingRows(run: string, wanted: number, written: number, { sql, problem }: SqlQuery, ask: Ask): Promise<Issue> {
  const found = await ask(`SELECT ${problem}, count(*) FROM (\n${sql}) AS settled WHERE ${problem} <> 0 GROUP BY ${problem} ORDER BY ${problem}`)
  const reasons = found.map(([code, count]) => `${String(count)} rows: ${sqlProblems[Number(code)] as string}`)
  const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : ''
  return { code: 'does-not-add-up', path: run, message: `'${run}' is not recorded as completed: ${written} of ${wanted} rows were settled${why}` }
}
