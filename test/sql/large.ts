/**
 * `npx tsx test/sql/large.ts --rows 100000000`: a Parquet file of that many orders, settled into another by the command itself. Prints time
 * per row, the peak of memory while it ran, and compares a sample of rows with the exact settlement.
 */
import { strict as assert } from 'node:assert'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import type { KeyData } from '../../src/core/key.ts'
import { settleData } from '../../src/read/settle.ts'
import { load } from '../../src/yaml.ts'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '10000000' }, folder: { type: 'string' } } })
const count = Number(values.rows)
const folder = mkdtempSync(join(values.folder ?? tmpdir(), 'splitkey-large-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const [orders, payouts, keyFile] = ['orders.parquet', 'payouts.parquet', 'garden.yaml'].map((name) => join(folder, name)) as [string, string, string]

const yaml = `splitkey: 1
name: garden planter
parties: [startup, workshop]
inputs:
  price: { unit: EUR/pc, range: [0, 100], decimals: 2 }
  sold: { unit: pc, range: [0, 1000], decimals: 0 }
  steelPrice: { unit: EUR/kg, range: [0, 4], decimals: 4 }
  steel: { unit: kg, range: [0, 2000], decimals: 1 }
  hours: { unit: h, range: [0, 200], decimals: 2 }
lines:
  steelTransferPrice: deadBand(steelPrice, around=1.20 EUR/kg, band=5%, pass=50%)
pot: price * sold
claims:
  - reimburse: { to: startup, amount: steelTransferPrice * steel }
  - guarantee: { to: workshop, rate: 32.00 EUR/h, per: hours }
surplus:
  tiers:
    - { upTo: 5000 EUR, shares: { startup: 40, workshop: 60 } }
    - { sharesBy: { startup: steel * 1 h/kg, workshop: hours }, whenZero: { shares: { startup: 1, workshop: 1 } } }
deficit: { shares: { startup: 70, workshop: 30 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
`

async function draw(): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:', { memory_limit: '1GB' })).connect()
  const whole = (factor: number, most: number, type: string, by = 1): string => `CAST(((i * ${factor} + i // 1009) % ${most}) * ${by} AS ${type})`
  await connection.run(
    `COPY (SELECT i AS order_id, ${whole(7919, 10_000, 'DECIMAL(9, 0)')} * CAST('0.01' AS DECIMAL(3, 2)) AS price, ${whole(104_729, 1000, 'INTEGER')} AS sold, ${whole(31, 40_000, 'DECIMAL(9, 0)')} * CAST('0.0001' AS DECIMAL(5, 4)) AS steelPrice, ${whole(17, 20_000, 'DECIMAL(9, 0)')} * CAST('0.1' AS DECIMAL(2, 1)) AS steel, ${whole(13, 800, 'DECIMAL(9, 0)', 25)} * CAST('0.01' AS DECIMAL(3, 2)) AS hours FROM range(${count}) t(i)) TO '${orders}' (FORMAT parquet)`,
  )
  connection.closeSync()
}

/** The most memory a process had in use while it ran, in megabytes. */
async function settle(): Promise<{ readonly seconds: number; readonly peak: number; readonly output: string }> {
  const start = Date.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'batch', orders, '--key', keyFile, '-o', payouts, '--totals'])
  const printed = { text: '' }
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      printed.text += String(data)
    })
  let peak = 0
  const look = setInterval(() => {
    try {
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
    } catch {
      // It has just ended.
    }
  }, 200)
  const code = await new Promise((ended) => child.on('exit', ended))
  clearInterval(look)
  assert.equal(code, 0, printed.text)
  return { seconds: (Date.now() - start) / 1000, peak, output: printed.text }
}

async function compareSample(): Promise<number> {
  const key = load(yaml) as unknown as KeyData
  const connection = await (await DuckDBInstance.create(':memory:', { memory_limit: '1GB' })).connect()
  const step = Math.max(1, Math.floor(count / 2000))
  const reader = await connection.runAndReadAll(
    `SELECT o.price, o.sold, o.steelPrice, o.steel, o.hours, p.payout_startup, p.payout_workshop FROM '${orders}' o JOIN '${payouts}' p USING (order_id) WHERE order_id % ${step} = 0 ORDER BY order_id`,
  )
  const rows = reader.getRowsJson()
  for (const [price, sold, steelPrice, steel, hours, ...paid] of rows) {
    const { payouts: expected } = settleData(key, { price, sold, steelPrice, steel, hours })
    assert.deepEqual(paid, [expected['startup']?.toFixed(2), expected['workshop']?.toFixed(2)])
  }
  connection.closeSync()
  return rows.length
}

writeFileSync(keyFile, yaml)
await draw()
console.log(`${count} orders, ${(statSync(orders).size / 1e6).toFixed(0)} MB of Parquet`)
const { seconds, peak, output } = await settle()
console.log(output.trimEnd())
console.log(`${seconds.toFixed(1)} s, ${((seconds / count) * 1e9).toFixed(0)} ns per row, peak of resident memory ${peak.toFixed(0)} MB`)
console.log(`${await compareSample()} rows compared with the exact settlement: equal`)
