/** A settlement in the warehouse is recorded whole or not at all, and once. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { KeyData } from '../../src/core/key.ts'
import { type Ask, recordSettlement, settledRows, settlementTables, toSql } from '../../src/sql/index.ts'
import { load } from '../../src/yaml.ts'
import { type Duck, duck } from './duck.ts'

const keyWith = (share: number): KeyData =>
  load(
    `splitkey: 1\nname: stall\nparties: [A, B]\ninputs:\n  money: { unit: EUR, range: [0, 100], decimals: 2 }\n  x: { unit: EUR, range: [0, 10], decimals: 0 }\nlines: { perX: money / x }\npot: money\nsurplus: { shares: { A: 1, B: ${share} } }\nround: { to: 0.01 EUR, leftover: largest-remainder }\n`,
  ) as unknown as KeyData

let database: Duck
beforeEach(async () => {
  database = await duck()
  await database.ask('CREATE TABLE stall AS SELECT i AS id, CAST(i % 100 AS DECIMAL(10, 2)) AS money, CAST(1 + i % 9 AS INTEGER) AS x FROM range(500) t(i)')
  for (const statement of settlementTables(query(1), { keep: ['id'] }, ['BIGINT'])) await database.ask(statement)
})
afterEach(() => database.close())

const query = (share: number) => toSql(keyWith(share), { dialect: 'duckdb', table: 'stall', keep: ['id'] })
const options = { run: 'stall 2022-03', table: 'stall', keep: ['id'] }
const states = () => database.ask('SELECT attempt, state, row_count FROM settlement_run ORDER BY attempt, state DESC')

test('a run is completed once; again, it writes nothing', async () => {
  expect(await recordSettlement(query(1), options, database.ask)).toEqual({ state: 'completed', attempt: 1, rows: 500 })
  expect(await recordSettlement(query(1), options, database.ask)).toEqual({ state: 'completed before', attempt: 1, rows: 500 })
  expect(await states()).toEqual([
    ['1', 'started', '0'],
    ['1', 'completed', '500'],
  ])
  expect(await database.ask(`SELECT count(*), sum(payout_A) FROM (${settledRows({}, options.run)})`)).toEqual([['500', '12375.00']])
  await expect(recordSettlement(query(2), options, database.ask)).rejects.toThrow('completed under another key')
})

test('a failure on the way records nothing as completed, and the next attempt starts anew', async () => {
  for (const [statement, half] of [
    [/^INSERT INTO settlement_row/, false],
    [/^INSERT INTO settlement_row/, true],
    [/'completed', '/, false],
  ] as const) {
    const failing: Ask = async (sql) => {
      if (!statement.test(sql)) return database.ask(sql)
      if (half) await database.ask(`${sql} LIMIT 200`)
      throw new Error('the connection was lost')
    }
    await expect(recordSettlement(query(1), options, failing)).rejects.toThrow("'stall 2022-03' is not recorded as completed: the connection was lost")
    expect(await database.ask(`SELECT count(*) FROM (${settledRows({}, options.run)})`)).toEqual([['0']])
  }
  expect(await recordSettlement(query(1), options, database.ask)).toEqual({ state: 'completed', attempt: 4, rows: 500 })
  expect(await database.ask(`SELECT count(*), count(DISTINCT id) FROM (${settledRows({}, options.run)})`)).toEqual([['500', '500']])
})

test('bad rows are refused before anything is written; rows without a settlement keep the run from completing', async () => {
  await database.ask('UPDATE stall SET money = 1000 WHERE id < 3')
  await expect(recordSettlement(query(1), options, database.ask)).rejects.toThrow(
    "3 rows have a 'money' that is empty, out of range, or has more decimals than declared",
  )
  expect(await states()).toEqual([])
  await database.ask('UPDATE stall SET money = 10, x = 0 WHERE id < 3')
  await expect(recordSettlement(query(1), options, database.ask)).rejects.toThrow('497 of 500 rows were settled: 3 rows: divides by zero')
  expect(await states()).toEqual([['1', 'started', '0']])
})
