/** PostgreSQL servers on loopback ports, each with a folder of its own, run by the user `postgres` because they refuse to run as root. */
import { chownSync } from 'node:fs'
import { join } from 'node:path'
import { freePorts } from './ports.ts'
import { atEnd, folder, run, start, stop, until } from './process.ts'
import { tabbed } from './tabbed.ts'

export interface Postgres {
  readonly port: number
  /** Runs statements in a database; answers the rows of the last, tabs between columns. @throws what the server says */
  readonly ask: (statement: string, database?: string) => Promise<readonly (readonly string[])[]>
  readonly stop: () => void
  readonly restart: () => Promise<void>
}

const programs = '/usr/lib/postgresql/15/bin'

/** Who runs the servers; nobody else when this process is not root. */
function user(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (option: string): number => Number(run('id', [option, 'postgres']).trim())
  return { uid: id('-u'), gid: id('-g') }
}

export async function postgres(count: number): Promise<readonly Postgres[]> {
  const who = user()
  const ports = await freePorts(count)
  return Promise.all(ports.map((port) => server(port, who)))
}

async function server(port: number, who: ReturnType<typeof user>): Promise<Postgres> {
  const home = folder('postgres')
  if (who.uid !== undefined) chownSync(home, who.uid, who.gid as number)
  const data = join(home, 'data')
  run(`${programs}/initdb`, ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-locale'], who)
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${home}`, 'fsync=off', 'shared_buffers=128MB']
  const ask: Postgres['ask'] = async (statement, database = 'postgres') => query(port, statement, database)
  let pid: number | undefined
  const up = async (): Promise<void> => {
    pid = start(`${programs}/postgres`, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], join(home, 'out.log'), who).pid
    await until('postgres', async () => void (await ask('SELECT 1')))
  }
  const down = (): void => {
    // SIGINT: end sessions at once and shut down cleanly.
    if (pid !== undefined) stop(pid, 'SIGINT')
    pid = undefined
  }
  atEnd(down)
  await up()
  return { port, ask, stop: down, restart: up }
}

function query(port: number, statement: string, database: string): readonly (readonly string[])[] {
  const options = ['-X', '-q', '-A', '-t', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-d', database]
  return tabbed(run('psql', options, { input: statement }))
}
