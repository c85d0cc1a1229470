/** `npm run test:cluster`: every check prints one line; the first that fails ends the suite with 1, after every server was stopped. */
import { parseArgs } from 'node:util'
import { clickHouseSuite } from './clickhouse-suite.ts'
import { postgresSuite } from './postgres-suite.ts'
import { stopAll, stopAtExit } from './process.ts'
import { workload } from './workload.ts'

const { values } = parseArgs({
  options: {
    keys: { type: 'string', default: '12' },
    rows: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '20190401' },
    only: { type: 'string' },
  },
})

stopAtExit()
const start = Date.now()
const say = (text: string): void => console.log(`${((Date.now() - start) / 1000).toFixed(1).padStart(6)} s  ${text}`)

try {
  const work = workload({ keys: Number(values.keys), rows: Number(values.rows), seed: Number(values.seed) })
  say(`${work.keys.length} keys, ${work.rows.length} rows each, seed ${values.seed}`)
  if (values.only !== 'clickhouse') await postgresSuite(work, say)
  if (values.only !== 'postgresql') await clickHouseSuite(work, say)
  say('cluster: all shards equal the exact settlement, row by row')
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  stopAll()
}
