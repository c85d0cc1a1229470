import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import type { Io } from '../../src/cli/io.ts'
import { type ExitCode, run, runAsync } from '../../src/cli/run.ts'

export interface Outcome {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
  readonly written: Readonly<Record<string, string>>
  /** Files that are no text. */
  readonly bytes: Readonly<Record<string, Uint8Array>>
}

export interface World {
  /** Files in memory, by path; everything else is read from disk. */
  readonly files?: Readonly<Record<string, string>>
  readonly binaries?: Readonly<Record<string, Uint8Array>>
  readonly stdin?: string
  readonly terminal?: Partial<Io['terminal']>
  readonly now?: () => number
}

const noSuchFile = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' })

/** Runs the command in a world of its own. */
export function call(argv: readonly string[], world: World = {}): Outcome {
  const { io, outcome } = fakeIo(world)
  const code = run(argv, io)
  return outcome(code)
}

/** As `call`, for commands that have to wait. */
export async function callAsync(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const { io, outcome } = fakeIo(world)
  const code = await runAsync(argv, io)
  return outcome(code)
}

/** A world of files, and what a call has done to it. */
export function fakeIo({ files = {}, binaries = {}, stdin = '', terminal = {}, now = () => 0 }: World): {
  readonly io: Io
  readonly outcome: (code: Outcome['code']) => Outcome
} {
  const written: Record<string, string> = {}
  const bytes: Record<string, Uint8Array> = {}
  const printed = { out: '', err: '' }
  const readFile = (path: string): string => {
    if (path === '-') return stdin
    if (Object.hasOwn(files, path)) return files[path] as string
    if (!existsSync(path)) throw noSuchFile(path)
    return readFileSync(path, 'utf8')
  }
  const io: Io = {
    out: (text) => {
      printed.out += text
    },
    err: (text) => {
      printed.err += text
    },
    readFile,
    readBytes: (path) => {
      if (Object.hasOwn(binaries, path)) return binaries[path] as Uint8Array
      if (Object.hasOwn(files, path)) return new TextEncoder().encode(files[path])
      if (!existsSync(path)) throw noSuchFile(path)
      return readFileSync(path)
    },
    writeFile: (path, content, mode) => {
      if (mode === 'new' && Object.hasOwn(files, path)) throw Object.assign(new Error('exists'), { code: 'EEXIST' })
      if (typeof content === 'string') written[path] = content
      else bytes[path] = content
    },
    makeFolder: () => undefined,
    writeFolder: (path, all) => {
      for (const file of all) written[`${path}/${file.path}`] = file.text
    },
    kindOf: (path) => {
      if (Object.hasOwn(files, path) || Object.hasOwn(binaries, path)) return 'file'
      if (Object.keys(files).some((name) => name.startsWith(`${path}/`))) return 'folder'
      return existsSync(path) ? (statSync(path).isDirectory() ? 'folder' : 'file') : undefined
    },
    list: (folder) =>
      folder === '.'
        ? Object.keys(files)
        : Object.keys(files).some((name) => name.startsWith(`${folder}/`))
          ? Object.keys(files)
              .filter((name) => name.startsWith(`${folder}/`))
              .map((name) => name.slice(folder.length + 1))
          : existsSync(folder)
            ? readdirSync(folder)
            : [],
    terminal: { out: false, err: false, colour: true, columns: 110, ...terminal },
    now,
    version: '1.2.3',
  }
  return { io, outcome: (code) => ({ code, ...printed, written, bytes }) }
}

export const planter = 'docs/examples/planter'
