/** What a command answers, and where it goes: all of it at the end, or nothing. */
import type { Command } from 'commander'
import type { Io } from './io.ts'
import { paint } from './paint.ts'
import { usageError } from './usage-error.ts'

/** How text may look. */
export interface Style {
  readonly title: (text: string) => string
  readonly head: (text: string) => string
  readonly columns: number
}

/** An answer: text for people, data for programs (exact numbers as text, fields in a stable order). */
export interface Answer {
  readonly text: (style: Style) => string
  readonly data: () => unknown
}

export interface OutputOptions {
  readonly json?: true
  readonly out?: string
}

/** Adds the options that every command has. */
export const withOutput = (command: Command): Command =>
  command.option('--json', 'print JSON: exact numbers as text, fields in a stable order').option('--out <file>', 'write to a file, whole or not at all')

/** Prints or writes an answer. */
export function answer({ text, data }: Answer, { json, out }: OutputOptions, io: Io): void {
  const toFile = out !== undefined && out !== '-'
  const colour = !toFile && io.terminal.out && io.terminal.colour
  const style: Style = { title: paint('bold', colour), head: paint('dim', colour), columns: io.terminal.columns }
  const written = json ? JSON.stringify(data(), undefined, 2) : text(style)
  if (toFile) writeText(out, `${written}\n`, 'replace', io)
  else io.out(`${written}\n`)
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'it exists, and is not overwritten',
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder',
}

/** Writes a file. @throws a usage error */
export function writeText(path: string, text: string, mode: 'replace' | 'new', io: Io): void {
  try {
    io.writeFile(path, text, mode)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    throw usageError(`cannot write '${path}': ${reasons[code] ?? `the system says ${code}`}`)
  }
  if (io.terminal.err) io.err(`wrote ${path}\n`)
}
