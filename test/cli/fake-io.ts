import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'

export interface Outcome {
  readonly code: 0 | 1 | 2
  readonly out: string
  readonly err: string
  readonly written: Readonly<Record<string, string>>
}

export interface World {
  /** Files in memory, by path; everything else is read from disk. */
  readonly files?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly terminal?: Partial<Io['terminal']>
  readonly now?: () => number
}

const noSuchFile = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' })

/** Runs the command in a world of its own. */
export function call(argv: readonly string[], { files = {}, stdin = '', terminal = {}, now = () => 0 }: World = {}): Outcome {
  const written: Record<string, string> = {}
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
    writeFile: (path, text, mode) => {
      if (mode === 'new' && Object.hasOwn(files, path)) throw Object.assign(new Error('exists'), { code: 'EEXIST' })
      written[path] = text
    },
    list: (folder) => (folder === '.' ? Object.keys(files) : existsSync(folder) ? readdirSync(folder) : []),
    terminal: { out: false, err: false, colour: true, columns: 110, ...terminal },
    now,
    version: '1.2.3',
  }
  const code = run(argv, io)
  return { code, ...printed, written }
}

export const planter = 'docs/examples/planter'
