/** The real files, streams and clock. */
import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import type { Io } from './io.ts'
import { usageError } from './usage-error.ts'
import { writeFolder } from './write-folder.ts'

/** More than any file of inputs; a larger one is a slip, such as a disk image. */
const largestFile = 200_000_000

/** The io of this process. */
export function realIo(): Io {
  const { stdout, stderr, env } = process
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    readFile: (path) => (path === '-' ? readFileSync(0, 'utf8') : readFileSync(notTooLarge(path), 'utf8')),
    readBytes: (path) => (path === '-' ? readFileSync(0) : readFileSync(notTooLarge(path))),
    writeFile,
    makeFolder: (path) => void mkdirSync(path, { recursive: true }),
    writeFolder,
    kindOf,
    list: (folder) => (existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : []),
    terminal: {
      out: stdout.isTTY === true,
      err: stderr.isTTY === true,
      colour: wantsColour(env),
      columns: stdout.isTTY ? stdout.columns : 110,
    },
    now: () => performance.now(),
    version: (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version,
  }
}

function kindOf(path: string): ReturnType<Io['kindOf']> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return undefined
  return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other'
}

/** https://no-color.org: any value but the empty one turns colours off. */
const wantsColour = (env: NodeJS.ProcessEnv): boolean => (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'

function notTooLarge(path: string): string {
  const { size } = statSync(path)
  if (size > largestFile) throw usageError(`'${path}' has ${size} bytes; at most ${largestFile} are read`)
  return path
}

function writeFile(path: string, content: string | Uint8Array, mode: 'replace' | 'new'): void {
  // What is no plain file, such as a pipe, cannot be replaced by renaming.
  const special = existsSync(path) && !statSync(path).isFile()
  if (mode === 'replace' && !special) replaceFile(path, content)
  else writeFileSync(path, content, mode === 'new' ? { flag: 'wx' } : {})
}

/** Whole or not at all: the content is written beside the file and then takes its name. */
function replaceFile(path: string, content: string | Uint8Array): void {
  const exists = existsSync(path)
  const target = exists && lstatSync(path).isSymbolicLink() ? realpathSync(path) : path
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`
  try {
    writeFileSync(temporary, content, { flag: 'wx', ...(exists && { mode: statSync(target).mode }) })
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
