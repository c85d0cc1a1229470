/**
 * `npm run soak:sql -- --rows 10000000 --seed 1`: drawn keys on drawn rows; every back-end of batches, DuckDB, PostgreSQL and ClickHouse
 * against one oracle of BigInt fractions, row by row. Prints what was compared; ends with 1 on any difference. `--minutes` stops earlier;
 * `--engines duckdb` needs no servers (`test/cluster/run.sh` installs them).
 */
import { parseArgs } from 'node:util'
import { askedOf, soakOptions } from '../batch/soak-options.ts'
import { soak } from '../batch/soak-run.ts'
import { finish, sayNowAndThen } from '../batch/soak-say.ts'
import { stopAll, stopAtExit } from '../cluster/process.ts'
import { engineOf } from './engine.ts'
import { clickHouseServer, duckServer, postgresServer } from './servers.ts'

const { values } = parseArgs({
  options: { ...soakOptions, engines: { type: 'string', default: 'duckdb,postgresql,clickhouse' } },
})
const starts = { duckdb: duckServer, postgresql: postgresServer, clickhouse: clickHouseServer }
const stop = new AbortController()
const wanted = values.engines.split(',') as (keyof typeof starts)[]

stopAtExit()
// The engines stop at their ends; what was compared by then is printed.
if (values.minutes !== undefined) setTimeout(() => stop.abort(), Number(values.minutes) * 60_000).unref()
try {
  const servers = []
  for (const name of wanted) servers.push(await starts[name]())
  finish(await soak({ ...askedOf(values), engines: servers.map(engineOf), say: sayNowAndThen(250_000), signal: stop.signal }), values.seed)
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  stopAll()
}
