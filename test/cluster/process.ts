/** Programs of the cluster: started in a folder of their own, waited for, and always stopped, by their process id. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What must be undone at the end, last first. */
const undo: (() => void)[] = []

export const atEnd = (work: () => void): void => void undo.push(work)

/** Undoes everything; a failure of one does not keep the others. */
export function stopAll(): void {
  for (let work = undo.pop(); work; work = undo.pop()) {
    try {
      work()
    } catch (error) {
      console.error(`while stopping: ${String(error)}`)
    }
  }
}

/** Stops everything when this process ends, however it does. */
export function stopAtExit(): void {
  process.once('exit', stopAll)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))
}

/** A folder that is removed at the end; `everyone` may enter it. */
export function folder(name: string): string {
  const path = mkdtempSync(join(tmpdir(), `splitkey-${name}-`))
  chmodSync(path, 0o755)
  atEnd(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Does the process still run? One that has ended and was not collected yet does not: collecting waits for this very function. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

const sleepSync = (milliseconds: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

/** Ends a process: asked first, then made to. */
export function stop(pid: number, signal: NodeJS.Signals = 'SIGTERM', patience = 10_000): void {
  if (!alive(pid)) return
  process.kill(pid, signal)
  for (let waited = 0; alive(pid) && waited < patience; waited += 50) sleepSync(50)
  if (alive(pid)) process.kill(pid, 'SIGKILL')
}

/** Starts a server; its output goes to a file. */
export function start(
  command: string,
  args: readonly string[],
  log: string,
  options: { readonly cwd?: string; readonly uid?: number; readonly gid?: number } = {},
): ChildProcess {
  const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  const file = createWriteStream(log)
  child.stdout.pipe(file)
  child.stderr.pipe(file, { end: false })
  return child
}

/** Runs a program to its end. @throws what it wrote on standard error */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly input?: string; readonly uid?: number; readonly gid?: number; readonly env?: NodeJS.ProcessEnv } = {},
): string {
  const { input, uid, gid, env } = options
  const done = spawnSync(command, [...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    ...(input !== undefined && { input }),
    ...(uid !== undefined && { uid, gid }),
    ...(env && { env }),
  })
  if (done.error) throw done.error
  if (done.status !== 0) throw new Error(`${command} ${args[0] ?? ''}: ${done.stderr.trim() || done.stdout.trim()}`)
  return done.stdout
}

/** Asks until it answers. @throws the last failure */
export async function until(what: string, ask: () => void | Promise<void>, patience = 30_000): Promise<void> {
  const start = Date.now()
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (Date.now() - start > patience) throw new Error(`${what} did not come up: ${String(error)}`)
      await new Promise((later) => setTimeout(later, 100))
    }
  }
}
