/** Order lines for the comparison with DuckDB's own arithmetic: the garden planter, rows as they come and rows that make ties. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { KeyData } from '../../src/core/key.ts'
import { load } from '../../src/yaml.ts'

/** Cost reimbursement, an hourly guarantee, a dead band, tiers of which the last is divided by hours, a deficit, payouts by largest remainder. */
export const key = load(`splitkey: 1
name: garden planter
parties: [startup, workshop]
inputs:
  price: { unit: EUR/pc, range: [0, 100], decimals: 2 }
  sold: { unit: pc, range: [0, 1000], decimals: 0 }
  steelPrice: { unit: EUR/kg, range: [0, 4], decimals: 2 }
  steel: { unit: kg, range: [0, 2000], decimals: 0 }
  design: { unit: h, range: [0, 200], decimals: 1 }
  hours: { unit: h, range: [0, 200], decimals: 1 }
lines:
  steelTransferPrice: deadBand(steelPrice, around=1.20 EUR/kg, band=5%, pass=50%)
pot: price * sold
claims:
  - reimburse: { to: startup, amount: steelTransferPrice * steel }
  - guarantee: { to: workshop, rate: 32.00 EUR/h, per: hours }
surplus:
  tiers:
    - { upTo: 5000 EUR, shares: { startup: 40, workshop: 60 } }
    - { sharesBy: { startup: design, workshop: hours }, whenZero: { shares: { startup: 1, workshop: 1 } } }
deficit: { shares: { startup: 70, workshop: 30 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
`) as unknown as KeyData

/** What every input is: the most it can be, its decimals, and in what steps round business numbers come, in units of the last decimal. */
const shapes: Readonly<Record<string, readonly [number, number, number]>> = {
  price: [10_000, 2, 50],
  sold: [1000, 0, 1],
  steelPrice: [400, 2, 5],
  steel: [2000, 0, 100],
  design: [2000, 1, 10],
  hours: [2000, 1, 10],
}

/** A table of decimals and the same as doubles. `ties`: whole hours, steps of 0.50, lots of 100 kg. */
export async function makeOrders(connection: DuckDBConnection, rows: number, ties: boolean): Promise<void> {
  await connection.run('SELECT setseed(0.42)')
  const columns = Object.entries(shapes).map(([name, [most, decimals, step]]) => {
    const by = ties ? step : 1
    const whole = `CAST(floor(random() * ${most / by + 1}) AS BIGINT) * ${by}`
    const scale = decimals === 0 ? '' : ` * CAST('0.${'0'.repeat(decimals - 1)}1' AS DECIMAL(${decimals + 1}, ${decimals}))`
    return `CAST(CAST(${whole} AS DECIMAL(9, 0))${scale} AS DECIMAL(12, ${decimals})) AS ${name}`
  })
  await connection.run(`CREATE OR REPLACE TABLE orders AS SELECT i AS id, ${columns.join(', ')} FROM range(${rows}) t(i)`)
  await connection.run(
    `CREATE OR REPLACE TABLE doubles AS SELECT id, ${Object.keys(shapes)
      .map((name) => `CAST(${name} AS DOUBLE) AS ${name}`)
      .join(', ')} FROM orders`,
  )
}
