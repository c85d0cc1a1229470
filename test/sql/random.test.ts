/** The SQL of drawn keys, run by DuckDB on random and on round rows, equals the exact settlement of every row. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyOf, keysOf } from '../arbitraries/keys.ts'
import { runs } from '../seed.ts'
import { compareWith } from './compare-rows.ts'
import { type Duck, duck, loadRows } from './duck.ts'
import { type Row, rowsOf } from './rows.ts'

const { seed, numRuns } = runs(30)
const rows: readonly Row[] = rowsOf(60, seed)
let database: Duck

beforeAll(async () => {
  database = await duck()
  await loadRows(database, rows)
})
afterAll(() => database.close())

const kinds = [
  ['orders', 'decimal'],
  ['orders', 'scaled'],
  ['doubles', 'double'],
] as const

test('every row of every drawn key has the same payouts in SQL, whether columns are decimals, doubles or whole numbers', async () => {
  const outcomes = []
  for (const [index, written] of fc.sample(keysOf(), { seed, numRuns }).entries()) {
    const [table, kind] = kinds[index % 3] as (typeof kinds)[number]
    outcomes.push(await compareWith(keyOf(written), rows, { dialect: 'duckdb', table, kind }, database.ask))
  }
  expect(outcomes.flatMap(({ different }) => different)).toEqual([])
  // Some keys divide by products of so many hours that no type of DuckDB can hold them; they are refused, not rounded.
  expect(outcomes.filter(({ rows: compared }) => compared > 0).length).toBeGreaterThan(0.8 * numRuns)
})
