/** Three PostgreSQL servers: each holds a hash partition and computes it, a coordinating database reaches them by postgres_fdw. */
import { recipientsOf } from '../../src/core/key.ts'
import { settlementTables } from '../../src/sql/index.ts'
import { tableColumns, valuesOf } from '../sql/duck.ts'
import { type Postgres, postgres } from './postgres.ts'
import { settledOnce } from './settled-once.ts'
import { queries, recordable, type Say, sameRows, type Workload } from './workload.ts'

const coordinator = 'coordinator'
const columns = tableColumns((places) => `numeric(18, ${places})`, 'bigint')

export async function postgresSuite(work: Workload, say: Say): Promise<void> {
  const servers = await postgres(3)
  const first = servers[0] as Postgres
  const last = servers[2] as Postgres
  const ask = (statement: string) => first.ask(statement, coordinator)
  await load(servers, ask, work)
  const counts = await Promise.all(servers.map(async (server) => (await server.ask('SELECT count(*) FROM orders_local'))[0]?.[0]))
  say(`PostgreSQL: ${counts.join(' + ')} rows on three servers`)
  const fitting = queries(work, 'postgresql', 'orders_local')
  for (const { key, query } of fitting) {
    const paid = recipientsOf(key).map((name) => `"${query.payouts[name]}" numeric`)
    const views = servers.map((server) =>
      server.ask(`SET client_min_messages = warning; DROP VIEW IF EXISTS payouts_local; CREATE VIEW payouts_local AS ${query.sql}`),
    )
    await Promise.all(views)
    await ask(`SET client_min_messages = warning; DROP TABLE IF EXISTS payouts; ${partitioned('payouts', ['id bigint', ...paid, 'problem bigint'], servers)}`)
    sameRows(key, work.rows, await ask('SELECT * FROM payouts ORDER BY id'))
  }
  say(
    `PostgreSQL: ${fitting.length} of ${work.keys.length} keys fit; ${fitting.length * work.rows.length} rows computed on the servers equal the exact settlement`,
  )
  const { key, query } = recordable(queries(work, 'postgresql', 'orders'), work.rows)
  sameRows(key, work.rows, await ask(`${query.sql} ORDER BY id`))
  for (const statement of settlementTables(query, { keep: ['id'] }, ['bigint'])) await ask(statement)
  await settledOnce({ name: 'PostgreSQL', query, rows: work.rows.length, ask, shardDown: last.stop, shardUp: last.restart }, say)
}

async function load(servers: readonly Postgres[], ask: (statement: string) => Promise<unknown>, { rows }: Workload): Promise<void> {
  for (const server of servers) await server.ask(`CREATE TABLE orders_local (${columns.join(', ')})`)
  await (servers[0] as Postgres).ask(`CREATE DATABASE ${coordinator}`)
  const links = servers.map(
    ({ port }, index) =>
      `CREATE SERVER shard${index} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '${port}', dbname 'postgres', fetch_size '10000', batch_size '500'); CREATE USER MAPPING FOR postgres SERVER shard${index} OPTIONS (user 'postgres')`,
  )
  await ask(`CREATE EXTENSION postgres_fdw; ${links.join('; ')}; ${partitioned('orders', columns, servers)}`)
  await ask(`INSERT INTO orders VALUES ${rows.map(valuesOf).join(', ')}`)
}

/** A table divided by the hash of its number; each part is the table or view `NAME_local` of one server. */
const partitioned = (name: string, own: readonly string[], servers: readonly Postgres[]): string =>
  [
    `CREATE TABLE ${name} (${own.join(', ')}) PARTITION BY HASH (id)`,
    ...servers.map(
      (_, index) =>
        `CREATE FOREIGN TABLE ${name}_${index} PARTITION OF ${name} FOR VALUES WITH (MODULUS ${servers.length}, REMAINDER ${index}) SERVER shard${index} OPTIONS (table_name '${name}_local')`,
    ),
  ].join('; ')
