/** Files of rows by way of DuckDB: the same cents as settle, nothing half-written, bad cells by row and column. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batchKernel, rationalKernel, settleFile } from '../../src/batch/duckdb/index.ts'
import { realIo } from '../../src/cli/real-io.ts'
import { runAsync } from '../../src/cli/run.ts'
import { writeWhole } from '../../src/cli/write-whole.ts'
import { type KeyData, recipientsOf } from '../../src/core/key.ts'
import { load } from '../../src/yaml.ts'
import { keyOf, keysOf } from '../arbitraries/keys.ts'
import { runs } from '../seed.ts'
import { type Duck, duck, loadRows } from './duck.ts'
import { expectedOf, plain } from './expected.ts'
import { rowsOf, shapes } from './rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'splitkey-sql-'))
const file = (name: string): string => join(folder, name)
const rows = rowsOf(150, runs(1).seed)
let database: Duck

beforeAll(async () => {
  database = await duck()
  await loadRows(database, rows)
  const columns = ['id', ...Object.keys(shapes).map((name) => `"${name}"`)].join(', ')
  await database.ask(`COPY (SELECT ${columns} FROM orders) TO '${file('orders.parquet')}' (FORMAT parquet)`)
  await database.ask(`COPY (SELECT ${columns} FROM orders) TO '${file('orders.csv')}' (FORMAT csv, HEADER)`)
  await database.ask(`COPY (SELECT * FROM doubles) TO '${file('doubles.parquet')}' (FORMAT parquet)`)
  writeFileSync(file('stall.yaml'), stall)
})
afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const stall = `splitkey: 1
name: stall
parties: [A, B]
inputs: { money: EUR, x: EUR }
lines: { perX: money / x }
pot: money
surplus: { shares: { A: 1, B: 2 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
`

/** Runs the command on real files. */
async function call(...argv: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const printed = { out: '', err: '' }
  const terminal = { out: false, err: false, colour: false, columns: 110 }
  const code = await runAsync(argv, {
    ...realIo(),
    terminal,
    out: (text) => {
      printed.out += text
    },
    err: (text) => {
      printed.err += text
    },
  })
  return { code, ...printed }
}

test('every row of a Parquet or CSV file is paid what settle pays, by the fast kernel and by the exact one', async () => {
  const { seed } = runs(1)
  const found = []
  const wanted = []
  for (const [index, written] of fc.sample(keysOf(), { seed, numRuns: 6 }).entries()) {
    const key = keyOf(written)
    const from = file(['orders.parquet', 'orders.csv', 'doubles.parquet'][index % 3] as string)
    const to = file(`paid-${index}.parquet`)
    const { rows: count } = await settleFile(key, { from, to, keep: ['id'], locale: 'plain', kernel: index < 3 ? batchKernel : rationalKernel })
    const answers = await database.ask(`SELECT * FROM '${to}' ORDER BY CAST(id AS BIGINT)`)
    found.push([count, answers.map((row) => row.slice(1).map(plain))])
    wanted.push([rows.length, rows.map((row) => expectedOf(key, row).slice(0, recipientsOf(key).length))])
  }
  expect(found).toEqual(wanted)
})

test('cells that are no number are all told, with row and column, and no file is written', async () => {
  writeFileSync(file('bad.csv'), 'id,money,x\n1,10.00,3\n2,12x,3\n3,,3\n4,1e3,3\n')
  const { code, out, err } = await call('batch', file('bad.csv'), '--key', file('stall.yaml'), '-o', file('bad-paid.csv'))
  expect([code, out]).toEqual([1, ''])
  expect(err.split('\n').map((line) => line.replaceAll(file('bad.csv'), 'bad.csv'))).toEqual([
    "bad.csv:3:1  not-a-number at row 2.money: '12x' is not a number: write 1234.50, without a unit (row 2, column 'money' of 'bad.csv')",
    "bad.csv:4:1  missing-input at row 3.money: 'money' is empty in row 3 of 'bad.csv'; write 0 if nothing is meant",
    "bad.csv:5:1  not-a-number at row 4.money: '1e3' is not written in plain digits: write 1234.50 (row 4, column 'money' of 'bad.csv')",
    '',
  ])
  expect(readdirSync(folder).filter((name) => name.startsWith('bad-paid'))).toEqual([])
})

test('a row that has no settlement stops the file, and an earlier answer stays as it was', async () => {
  writeFileSync(file('zero.csv'), 'id,money,x\n1,10.00,3\n2,12,0\n')
  writeFileSync(file('zero-paid.csv'), 'earlier')
  const { code, err } = await call('batch', file('zero.csv'), '--key', file('stall.yaml'), '-o', file('zero-paid.csv'), '--force')
  expect(code).toBe(1)
  expect(err).toMatch(/zero\.csv:3:1 {2}schema at row 2: divides by zero: x is 0/)
  expect(readFileSync(file('zero-paid.csv'), 'utf8')).toBe('earlier')
  expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([])
})

test('totals, groups, kept and renamed columns', async () => {
  writeFileSync(file('good.csv'), 'id,month,money,of\n1,01,10.00,3\n2,01,0.01,5\n3,02,-0.05,5\n')
  const key = ['--key', file('stall.yaml'), '--column', 'x=of'] as const
  expect((await call('batch', file('good.csv'), ...key, '--keep', 'id', '-o', file('good-paid.csv'))).code).toBe(0)
  expect(readFileSync(file('good-paid.csv'), 'utf8')).toBe('id,payout_A,payout_B\n1,3.33,6.67\n2,0.00,0.01\n3,-0.02,-0.03\n')
  const grouped = await call('batch', file('good.csv'), ...key, '--group-by', 'month', '--json')
  expect(JSON.parse(grouped.out)).toMatchObject({
    rows: 3,
    totals: [
      { group: '01', rows: 2, payouts: { A: '3.33', B: '6.68' } },
      { group: '02', rows: 1, payouts: { A: '-0.02', B: '-0.03' } },
    ],
  })
  expect((await call('batch', file('good.csv'), ...key, '--totals')).out).toBe('rows     A     B\n   3  3.31  6.65\n')
  expect(await call('batch', file('good.csv'), ...key)).toMatchObject({ code: 2, err: expect.stringContaining('say what you want') })
  expect(await call('batch', file('good.csv'), '--key', file('stall.yaml'), '--column', 'x=off', '--totals')).toMatchObject({
    code: 1,
    err: expect.stringContaining("did you mean 'of'?"),
  })
  expect(existsSync(file('none.csv'))).toBe(false)
})

test('stopping a settlement writes nothing', async () => {
  await database.ask(
    `COPY (SELECT i AS id, CAST(i % 100 AS DECIMAL(9, 2)) AS money, 1 + i % 7 AS x FROM range(400000) t(i)) TO '${file('long.parquet')}' (FORMAT parquet)`,
  )
  const stop = new AbortController()
  const seen: number[] = []
  const progress = (done: number): void => {
    seen.push(done)
    stop.abort()
  }
  const settling = writeWhole(file('stopped.parquet'), (to) =>
    settleFile(load(stall) as unknown as KeyData, { from: file('long.parquet'), to, format: 'parquet', signal: stop.signal, progress }),
  )
  await expect(settling).rejects.toThrow(/interrupt/i)
  expect(Math.max(...seen)).toBeLessThan(400_000)
  expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([])
})

test('the command, stopped with Ctrl-C, says so and leaves no file', async () => {
  const before = process.listeners('SIGINT')
  const called = call('batch', file('long.parquet'), '--key', file('stall.yaml'), '-o', file('stopped.csv'))
  const own = () => process.listeners('SIGINT').filter((listener) => !before.includes(listener))
  while (own().length === 0) await new Promise((later) => setImmediate(later))
  for (const listener of own()) listener('SIGINT')
  expect(await called).toEqual({ code: 130, out: '', err: 'splitkey: stopped; nothing was written\n' })
  expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([])
})

test('the query of a key stands on its own, and says what it lacks', async () => {
  const key = file('stall.yaml')
  const known = ['--range', 'money=-100..100', '--decimals', 'money=2', '--range', 'x=-5..5', '--decimals', 'x=0']
  const { code, out } = await call('sql', key, '--dialect', 'duckdb', '--table', '(SELECT 10 AS money, 3 AS x, 7 AS id) t', '--keep', 'id', ...known)
  expect([code, await database.ask(out)]).toEqual([0, [['7', '3.33', '6.67', '0']]])
  expect((await call('sql', key, '--dialect', 'trino', ...known)).out).toContain('generated, not executed')
  const bare = await call('sql', key, '--dialect', 'duckdb')
  expect([bare.code, bare.out, bare.err.split('\n').length]).toEqual([1, '', 5])
  expect((await call('sql', key, '--dialect', 'oracle')).code).toBe(2)
})

test('a file with nothing in it is said to be empty; one with a header and no rows has no totals', async () => {
  writeFileSync(file('nothing.csv'), '')
  writeFileSync(file('blank.csv'), '\n')
  for (const name of ['nothing.csv', 'blank.csv'])
    expect(await call('batch', file(name), '--key', file('stall.yaml'), '--totals')).toMatchObject({
      code: 1,
      err: expect.stringContaining('is empty: its first line must name the columns'),
    })
  writeFileSync(file('header.csv'), 'id,money,x\n')
  expect(await call('batch', file('header.csv'), '--key', file('stall.yaml'), '--totals')).toMatchObject({ code: 0 })
})
