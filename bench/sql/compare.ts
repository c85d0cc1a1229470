/** Whole tables of orders: DuckDB in DOUBLE, in DECIMAL, in our SQL, and DuckDB only reading for our kernel; wrong cents counted. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { batchKernel } from '../../src/batch/duckdb/index.ts'
import { loadDuckDb } from '../../src/batch/duckdb/peer.ts'
import { registerKernel, settleName } from '../../src/batch/duckdb/register.ts'
import { settleData } from '../../src/read/settle.ts'
import { toSql } from '../../src/sql/index.ts'
import type { Compared, Line } from '../report.ts'
import { byHand } from './by-hand.ts'
import { key, makeOrders } from './orders.ts'

interface Contender {
  readonly name: string
  /** Answers `id`, and the steps of both parties as `s` and `w`. */
  readonly query: string
  /** How the table it reads holds its numbers. */
  readonly reads: 'DOUBLE' | 'DECIMAL'
}

const reference = 'DuckDB DOUBLE, by hand'

async function contenders(connection: DuckDBConnection, rows: number): Promise<readonly Contender[]> {
  const inputs = Object.entries(key.inputs).map(([input, spec]) => ({
    input,
    column: input,
    type: 'DECIMAL',
    decimals: spec.decimals as number,
    range: spec.range as readonly [string, string],
  }))
  registerKernel({ key, surveyed: { rows, inputs }, kernel: batchKernel(key, inputs), problems: [] }, connection, await loadDuckDb())
  const values = inputs.map(({ input, decimals }) => `CAST(${input} AS DECIMAL(18, ${decimals}))`)
  const kernel = (table: string): string =>
    `SELECT id, cents[1] AS s, cents[2] AS w FROM (SELECT id, ${settleName}(${['id', ...values].join(', ')}) AS cents FROM ${table})`
  const ours = toSql(key, { dialect: 'duckdb', table: 'orders', keep: ['id'], amounts: 'steps' })
  return [
    { name: reference, query: byHand('doubles', 'DOUBLE'), reads: 'DOUBLE' },
    { name: 'DuckDB DECIMAL, by hand', query: byHand('orders', 'DECIMAL'), reads: 'DECIMAL' },
    { name: 'splitkey sql (BIGINT)', query: `SELECT id, payout_startup AS s, payout_workshop AS w FROM (${ours.sql})`, reads: 'DECIMAL' },
    { name: 'splitkey kernel, DuckDB reads DOUBLE', query: kernel('doubles'), reads: 'DOUBLE' },
    { name: 'splitkey kernel, DuckDB reads DECIMAL', query: kernel('orders'), reads: 'DECIMAL' },
  ]
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] as number

async function timeAll(connection: DuckDBConnection, all: readonly Contender[], rounds: number): Promise<readonly (readonly number[])[]> {
  const times = all.map((): number[] => [])
  for (let round = -1; round < rounds; round++)
    for (const [index, { query }] of all.entries()) {
      const start = process.hrtime.bigint()
      await connection.runAndReadAll(`SELECT count(*), sum(s), sum(w) FROM (${query})`)
      if (round >= 0) (times[index] as number[]).push(Number(process.hrtime.bigint() - start))
    }
  return times
}

/** Rows in which anybody gets another cent than by the exact kernel. */
async function wrongRows(connection: DuckDBConnection, { query }: Contender, right: Contender): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT count(*) FROM (${query}) a JOIN (${right.query}) b USING (id) WHERE a.s <> b.s OR a.w <> b.w`)
  return Number(reader.getRowsJson()[0]?.[0])
}

/** So many rows of each kind are settled one by one as well. */
const sample = 200

/** Rows of the sample in which anybody gets another cent than when the row is settled by itself. */
async function wrongSample(connection: DuckDBConnection, { query }: Contender): Promise<number> {
  const names = Object.keys(key.inputs)
  const texts = names.map((name) => `CAST(${name} AS VARCHAR)`).join(', ')
  const given = await connection.runAndReadAll(`SELECT ${texts} FROM orders WHERE id < ${sample} ORDER BY id`)
  const seen = await connection.runAndReadAll(`SELECT s, w FROM (${query}) WHERE id < ${sample} ORDER BY id`)
  const answers = seen.getRowsJson()
  return given.getRowsJson().filter((row, index) => {
    const inputs = Object.fromEntries(names.map((name, at) => [name, String(row[at])]))
    const cents = settleData(key, inputs)['~trace'].allotted.map((own) => own.cents.toString())
    return cents.join() !== (answers[index] ?? []).map(String).join()
  }).length
}

/** One interleaved run of all ways, on random and on round orders, as a table of Markdown. */
export async function compareSql(rows = 300_000, rounds = 7): Promise<Compared> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  const all = await contenders(connection, rows)
  const right = all.at(-1) as Contender
  await makeOrders(connection, rows, true)
  const ties: number[] = []
  const alone: number[] = []
  for (const contender of all) {
    ties.push(await wrongRows(connection, contender, right))
    alone.push(await wrongSample(connection, contender))
  }
  await makeOrders(connection, rows, false)
  const times = await timeAll(connection, all, rounds)
  const lines: string[] = []
  const measured: (Contender & { readonly ratio: number; readonly wrong: number })[] = []
  for (const [index, contender] of all.entries()) {
    const ratios = (times[index] as readonly number[]).map((time, round) => time / (times[0]?.[round] as number))
    const wrong = await wrongRows(connection, contender, right)
    const single = (alone[index] as number) + (await wrongSample(connection, contender))
    measured.push({ ...contender, ratio: median(ratios), wrong })
    lines.push(
      `| ${contender.name} | ${(median(times[index] as readonly number[]) / rows).toFixed(0)} | ${median(ratios).toFixed(2)} | ${wrong} | ${ties[index]} | ${single} of ${2 * sample} |`,
    )
  }
  connection.closeSync()
  const text = [
    `### Whole tables in DuckDB, ${rows} orders, one thread`,
    '',
    `| what | ns per row | time ÷ ${reference} | rows with another cent | the same, round orders | against rows settled one by one |`,
    '|---|---:|---:|---:|---:|---:|',
    ...lines,
  ].join('\n')
  const [others, kernels] = [false, true].map((ours) => measured.filter(({ name }) => name.startsWith('splitkey') === ours)) as [
    typeof measured,
    typeof measured,
  ]
  const against = others.map(({ name, reads, ratio, wrong }): Line => {
    const own = kernels.findLast((kernel) => kernel.reads === reads) as (typeof measured)[number]
    const given = `a table of DuckDB, ${reads}`
    return {
      what: 'orders, read by DuckDB and computed by our kernel',
      own: given,
      against: name,
      given,
      ratio: ratio / own.ratio,
      exact: `${wrong} of ${rows} rows wrong`,
    }
  })
  return { text, lines: against }
}
