/**
 * `npx tsx test/sql/soak.ts --rows 1000000 --seed 1`: drawn keys on drawn rows, DuckDB against the exact settlement, until that many rows
 * are compared. Prints one line now and then, and every row that differs; exits with 1 if any does.
 */
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { keyOf, keysOf } from '../arbitraries/keys.ts'
import { compareWith } from './compare-rows.ts'
import { duck, loadRows } from './duck.ts'
import { rowsOf } from './rows.ts'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' }, 'per-key': { type: 'string', default: '2000' } },
})
const [wanted, seed, perKey] = [Number(values.rows), Number(values.seed), Number(values['per-key'])]
const kinds = [
  ['orders', 'decimal'],
  ['orders', 'scaled'],
  ['doubles', 'double'],
] as const

const tally = { rows: 0, keys: 0, wide: 0, refused: 0, different: 0 }
const start = Date.now()

/** Twenty keys on one set of rows. */
async function round(number: number): Promise<void> {
  const database = await duck()
  const rows = rowsOf(perKey, seed * 100_003 + number)
  await loadRows(database, rows)
  for (const [index, written] of fc.sample(keysOf(), { seed: seed * 100_003 + number, numRuns: 20 }).entries()) {
    const [table, kind] = kinds[index % 3] as (typeof kinds)[number]
    const outcome = await compareWith(keyOf(written), rows, { dialect: 'duckdb', table, kind }, database.ask)
    for (const one of outcome.different.slice(0, 3)) console.log(JSON.stringify({ ...one, written, values: rows[one.row] }))
    tally.rows += outcome.rows
    tally.different += outcome.different.length
    tally.wide += outcome.wide ? 1 : 0
    tally[outcome.rows > 0 ? 'keys' : 'refused']++
    if (tally.rows >= wanted) break
  }
  database.close()
}

for (let number = 0; tally.rows < wanted; number++) {
  await round(number)
  console.log(
    `${Math.round((Date.now() - start) / 1000)} s  ${tally.rows} rows, ${tally.keys} keys (${tally.wide} with a wide type, ${tally.refused} refused for their size), ${tally.different} rows differ`,
  )
}
process.exitCode = tally.different > 0 ? 1 : 0
