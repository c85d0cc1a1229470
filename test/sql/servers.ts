/** DuckDB in this process, PostgreSQL and ClickHouse on loopback ports, each as a server that a soak asks. */
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { WholeColumns } from '../batch/oracle-check.ts'
import { clickHouse } from '../cluster/clickhouse.ts'
import { postgres } from '../cluster/postgres.ts'
import { folder } from '../cluster/process.ts'
import type { Server } from './engine.ts'
import { tableText, tableTypes } from './whole-table.ts'

const quoted = (name: string): string => `"${name}"`
const decimal18 = (places: number): string => `DECIMAL(18, ${places})`

export async function duckServer(): Promise<Server> {
  const home = folder('duckdb')
  const connection = await (await DuckDBInstance.create(':memory:', { memory_limit: '2GB', threads: '1' })).connect()
  const [given, answer] = [join(home, 'orders.tsv'), join(home, 'answer.tsv')]
  const load = async (columns: WholeColumns): Promise<void> => {
    writeFileSync(given, tableText(columns))
    await connection.run(`DROP TABLE IF EXISTS orders; CREATE TABLE orders (${tableTypes(columns, 'BIGINT', decimal18, quoted)})`)
    await connection.run(`COPY orders FROM '${given}' (FORMAT csv, DELIMITER '\t', HEADER false)`)
  }
  const ask: Server['ask'] = async (sql) => {
    await connection.run(`COPY (${sql}) TO '${answer}' (FORMAT csv, DELIMITER '\t', HEADER false)`)
    return readFileSync(answer)
  }
  return { dialect: 'duckdb', load, ask }
}

export async function postgresServer(): Promise<Server> {
  const server = (await postgres(1))[0] as Awaited<ReturnType<typeof postgres>>[number]
  const run = (statement: string, input?: string): Promise<Uint8Array> => psql(server.port, statement, input)
  const load = async (columns: WholeColumns): Promise<void> => {
    await server.ask(
      `SET client_min_messages = warning; DROP TABLE IF EXISTS orders; CREATE TABLE orders (${tableTypes(columns, 'bigint', (places) => `numeric(18, ${places})`, quoted)})`,
    )
    await run('COPY orders FROM STDIN', tableText(columns))
    await server.ask('ANALYZE orders')
  }
  // Compiling to machine code costs seconds for queries of this size, and parallel workers would take the other core.
  const ask: Server['ask'] = (sql) => run(`SET jit = off; SET max_parallel_workers_per_gather = 0; COPY (${sql}) TO STDOUT`)
  return { dialect: 'postgresql', load, ask }
}

function psql(port: number, statement: string, input?: string): Promise<Uint8Array> {
  const options = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-d', 'postgres']
  const child = spawn('psql', input === undefined ? options : [...options, '-c', statement])
  const [parts, errors]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (part: Buffer) => parts.push(part))
  child.stderr.on('data', (part: Buffer) => errors.push(part))
  child.stdin.end(input ?? statement)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(Buffer.concat(parts)) : reject(new Error(Buffer.concat(errors).toString().slice(0, 2000)))))
  })
}

export async function clickHouseServer(): Promise<Server> {
  const server = (await clickHouse(1))[0] as Awaited<ReturnType<typeof clickHouse>>[number]
  const quote = (name: string): string => `\`${name}\``
  const load = async (columns: WholeColumns): Promise<void> => {
    await server.ask('DROP TABLE IF EXISTS orders')
    await server.ask(`CREATE TABLE orders (${tableTypes(columns, 'Int64', (places) => `Decimal(18, ${places})`, quote)}) ENGINE = MergeTree ORDER BY id`)
    await server.ask('INSERT INTO orders FORMAT TabSeparated', tableText(columns))
  }
  return { dialect: 'clickhouse', load, ask: server.bytes }
}
