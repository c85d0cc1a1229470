/** A ClickHouse cluster: servers on loopback ports, each a shard, each with folders of its own. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePorts } from './ports.ts'
import { atEnd, folder, start, stop, until } from './process.ts'
import { tabbed } from './tabbed.ts'

export interface ClickHouse {
  /** Runs a statement on one shard; answers the rows, tabs between columns. @throws what the server says */
  readonly ask: (statement: string, data?: string) => Promise<readonly (readonly string[])[]>
  /** The same rows as the server sends them: for answers too long for a string. */
  readonly bytes: (statement: string) => Promise<Uint8Array>
  readonly stop: () => void
  readonly restart: () => Promise<void>
}

interface Ports {
  readonly http: number
  readonly tcp: number
  readonly interserver: number
}

export const clusterName = 'splitkey'

/** Starts `count` shards that know each other. */
export async function clickHouse(count: number): Promise<readonly ClickHouse[]> {
  const ports = await freePorts(count * 3)
  const shards = Array.from(
    { length: count },
    (_, index): Ports => ({ http: ports[index * 3] as number, tcp: ports[index * 3 + 1] as number, interserver: ports[index * 3 + 2] as number }),
  )
  return Promise.all(shards.map((own) => shard(own, shards)))
}

async function shard(own: Ports, all: readonly Ports[]): Promise<ClickHouse> {
  const home = folder('clickhouse')
  for (const name of ['data', 'tmp', 'formats', 'access']) mkdirSync(join(home, name))
  writeFileSync(join(home, 'config.xml'), config(home, own, all))
  writeFileSync(join(home, 'users.xml'), users)
  let pid: number | undefined
  const up = async (): Promise<void> => {
    pid = start('clickhouse-server', [`--config-file=${join(home, 'config.xml')}`], join(home, 'out.log'), { cwd: home }).pid
    await until('clickhouse-server', async () => void (await ask(own.http, 'SELECT 1')))
  }
  const down = (): void => {
    if (pid !== undefined) stop(pid, 'SIGKILL')
    pid = undefined
  }
  atEnd(down)
  await up()
  return { ask: (statement, data) => ask(own.http, statement, data), bytes: (statement) => bytes(own.http, statement), stop: down, restart: up }
}

async function bytes(port: number, statement: string, data?: string): Promise<Uint8Array> {
  const query = data === undefined ? '' : `?query=${encodeURIComponent(statement)}`
  const response = await fetch(`http://127.0.0.1:${port}/${query}`, { method: 'POST', body: data ?? statement, headers: { connection: 'close' } })
  const answer = new Uint8Array(await response.arrayBuffer())
  if (!response.ok) throw new Error(new TextDecoder().decode(answer).trim())
  return answer
}

async function ask(port: number, statement: string, data?: string): Promise<readonly (readonly string[])[]> {
  return tabbed(new TextDecoder().decode(await bytes(port, statement, data)))
}

const config = (home: string, { http, tcp, interserver }: Ports, all: readonly Ports[]): string => `<?xml version="1.0"?>
<yandex>
  <logger><level>warning</level><log>${home}/server.log</log><errorlog>${home}/error.log</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${http}</http_port>
  <tcp_port>${tcp}</tcp_port>
  <interserver_http_host>127.0.0.1</interserver_http_host>
  <interserver_http_port>${interserver}</interserver_http_port>
  <path>${home}/data/</path>
  <tmp_path>${home}/tmp/</tmp_path>
  <format_schema_path>${home}/formats/</format_schema_path>
  <users_config>${home}/users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>67108864</mark_cache_size>
  <remote_servers>
    <${clusterName}>
      ${all.map(({ tcp: port }) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`).join('\n      ')}
    </${clusterName}>
  </remote_servers>
</yandex>
`

const users = `<?xml version="1.0"?>
<yandex>
  <profiles><default><max_memory_usage>4000000000</max_memory_usage><insert_distributed_sync>1</insert_distributed_sync></default></profiles>
  <users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
  <quotas><default></default></quotas>
</yandex>
`
