/** The command in a world of folders in memory: what it writes can be read again, and changed by hand. */
import { existsSync, readFileSync } from 'node:fs'
import type { Io } from '../../src/cli/io.ts'
import { type ExitCode, run } from '../../src/cli/run.ts'

const failing = (code: string): Error => Object.assign(new Error(code), { code })

/** Files by path; those on disk can be read too. */
export type Files = Map<string, string>

export interface Answered {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

/** Runs the command on these files; what it writes is added to them. */
export function callOn(files: Files, argv: readonly string[], version = '1.2.3'): Answered {
  const printed = { out: '', err: '' }
  const below = (folder: string): readonly string[] => [...files.keys()].filter((path) => path.startsWith(`${folder}/`))
  const readFile = (path: string): string => {
    const known = files.get(path)
    if (known !== undefined) return known
    if (below(path).length > 0) throw failing('EISDIR')
    if (!existsSync(path)) throw failing('ENOENT')
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
    readBytes: (path) => new TextEncoder().encode(readFile(path)),
    writeFile: (path, content) => void files.set(path, String(content)),
    makeFolder: () => undefined,
    writeFolder: (path, all, replace) => {
      const old = below(path)
      if (old.length > 0 && (replace === undefined || !files.has(`${path}/${replace}`))) throw failing('EEXIST')
      for (const name of old) files.delete(name)
      for (const file of all) files.set(`${path}/${file.path}`, file.text)
    },
    kindOf: (path) => (files.has(path) ? 'file' : below(path).length > 0 ? 'folder' : undefined),
    list: (folder) => [...new Set(below(folder).map((path) => path.slice(folder.length + 1).split('/')[0] as string))],
    terminal: { out: false, err: false, colour: false, columns: 110 },
    now: () => 0,
    version,
  }
  return { code: run(argv, io), ...printed }
}

/** Two months of M1, as a Belgian spreadsheet writes them. */
export const months = `period;units;price;aluminium;wood;wageIndex;aluminiumPaid;woodPaid
2022-02;1.000;59,00;1,60;620;100;1,60;620
2022-03;1.000;59,00;3,17;645;108,2432;3,0115;645
`

export const m1 = 'docs/examples/planter/c-m1.yaml'
