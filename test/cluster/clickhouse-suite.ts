/** Two ClickHouse shards behind Distributed tables; the shards compute, the first one collects. */
import { type KeyData, recipientsOf } from '../../src/core/key.ts'
import { type SqlQuery, settlementTables } from '../../src/sql/index.ts'
import { tableColumns, valuesOf } from '../sql/duck.ts'
import { type ClickHouse, clickHouse, clusterName } from './clickhouse.ts'
import { settledOnce } from './settled-once.ts'
import { queries, recordable, type Say, sameRows, type Workload } from './workload.ts'

export async function clickHouseSuite(work: Workload, say: Say): Promise<void> {
  const shards = await clickHouse(2)
  const first = shards[0] as ClickHouse
  const second = shards[1] as ClickHouse
  await load(shards, work)
  const counts = await Promise.all(shards.map(async ({ ask }) => (await ask('SELECT count(*) FROM orders_local'))[0]?.[0]))
  say(`ClickHouse: ${counts.join(' + ')} rows on two shards`)
  const fitting = queries(work, 'clickhouse', 'orders_local')
  for (const { key, query } of fitting) {
    for (const { ask } of shards) {
      // Into a table: the time 18.16 takes to create a view doubles with every subquery inside another.
      await ask('DROP TABLE IF EXISTS payouts_local')
      await ask(`CREATE TABLE payouts_local (${payoutColumns(key, query)}) ENGINE = Memory`)
      await ask(`INSERT INTO payouts_local ${query.sql}`)
    }
    await first.ask('DROP TABLE IF EXISTS payouts')
    await first.ask(`CREATE TABLE payouts AS payouts_local ENGINE = Distributed(${clusterName}, default, payouts_local)`)
    sameRows(key, work.rows, await first.ask('SELECT * FROM payouts ORDER BY id'))
  }
  say(
    `ClickHouse: ${fitting.length} of ${work.keys.length} keys fit; ${fitting.length * work.rows.length} rows computed on the shards equal the exact settlement`,
  )
  const { key, query } = recordable(queries(work, 'clickhouse', 'orders'), work.rows)
  sameRows(key, work.rows, await first.ask(`${query.sql} ORDER BY id`))
  for (const statement of settlementTables(query, { keep: ['id'] }, ['Int64'])) await first.ask(statement)
  await settledOnce({ name: 'ClickHouse', query, rows: work.rows.length, ask: first.ask, shardDown: second.stop, shardUp: second.restart }, say)
}

const payoutColumns = (key: KeyData, { payouts, problem }: SqlQuery): string =>
  ['id Int64', ...recipientsOf(key).map((name) => `\`${payouts[name]}\` Nullable(Decimal(38, 2))`), `${problem} Int64`].join(', ')

async function load(shards: readonly ClickHouse[], { rows }: Workload): Promise<void> {
  const columns = tableColumns(
    (places) => `Decimal(18, ${places})`,
    'Int64',
    (name) => `\`${name}\``,
  ).join(', ')
  for (const { ask } of shards) await ask(`CREATE TABLE orders_local (${columns}) ENGINE = MergeTree ORDER BY id`)
  const first = shards[0] as ClickHouse
  await first.ask(`CREATE TABLE orders AS orders_local ENGINE = Distributed(${clusterName}, default, orders_local, id)`)
  await first.ask('INSERT INTO orders VALUES', rows.map(valuesOf).join(', '))
}
