/** A file that others write: under a temporary name beside its place, and in its place only when it is whole. */
import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type StopSignal, stopped } from './stopped.ts'
import { usageError } from './usage-error.ts'

/** Runs `work` with the temporary name; whatever goes wrong, nothing is left and the old file stays. @throws a usage error without a folder */
export async function writeWhole<T>(path: string, work: (temporary: string) => Promise<T>): Promise<T> {
  const target = existsSync(path) && lstatSync(path).isSymbolicLink() ? realpathSync(path) : path
  if (!existsSync(dirname(target))) throw usageError(`cannot write '${path}': there is no such folder`)
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const done = await work(temporary)
    renameSync(temporary, target)
    return done
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Runs `work` with a signal that Ctrl-C gives; a second Ctrl-C ends the process as ever. @throws that it was stopped, when it was given */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const onSignal = (signal: StopSignal): void => stop.abort(signal)
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  try {
    return await work(stop.signal)
  } catch (error) {
    throw stop.signal.aborted ? stopped('stopped; nothing was written', stop.signal.reason) : error
  } finally {
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
}
