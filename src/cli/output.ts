/** What a command answers, and where it goes: all of it at the end, or nothing. */
import type { Command } from 'commander'
import { type CsvCell, writeCsv } from '../report/ledger/csv.ts'
import type { Io } from './io.ts'
import { paint, paintVerdicts } from './paint.ts'
import { forceOption } from './refuse-existing.ts'
import { usageError } from './usage-error.ts'

/** How text may look. */
export interface Style {
  readonly title: (text: string) => string
  readonly head: (text: string) => string
  /** Words such as PROVED, in a text that is laid out. */
  readonly verdicts: (text: string) => string
  readonly columns: number
}

/** An answer: text for people, data for programs (exact numbers as text, fields in a stable order). */
export interface Answer {
  readonly text: (style: Style) => string
  readonly data: () => unknown
  /** For commands that offer `--csv`: one table, its heads first. */
  readonly rows?: () => readonly (readonly CsvCell[])[]
  /** The same for several tables: the text itself. */
  readonly csv?: () => string
  /** What a reader should know although nothing is wrong: below a text; beside CSV, which has no place for it, on standard error. */
  readonly remarks?: readonly string[]
}

export interface OutputOptions {
  readonly json?: true
  readonly csv?: true
  readonly out?: string
  readonly force?: true
}

/** Adds the options that every command has. */
export const withOutput = (command: Command): Command =>
  command
    .option('--json', 'print JSON: exact numbers as text, fields in a stable order')
    .option('-o, --out <file>', 'write to a file, whole or not at all')
    .addOption(forceOption())

/** As `withOutput`, for a command that answers tables. */
export const withTable = (command: Command, what = 'one table'): Command =>
  withOutput(command).option('--csv', `print CSV: ${what}, exact numbers, decimal points`)

/** @throws a usage error where two formats are asked for at once */
export function oneFormat({ json, csv }: OutputOptions): void {
  if (json && csv) throw usageError('give --json or --csv, not both')
}

/** Prints or writes an answer. @throws a usage error where two formats are asked for at once */
export function answer(given: Answer, options: OutputOptions, io: Io): void {
  oneFormat(options)
  const { out } = options
  const toFile = out !== undefined && out !== '-'
  const written = writtenAs(given, options, io)
  if (options.csv) for (const remark of remarksOf(given)) io.err(`${remark}\n`)
  if (toFile) writeText(out, `${written}\n`, 'replace', io)
  else io.out(`${written}\n`)
}

function writtenAs(given: Answer, options: OutputOptions, io: Io): string {
  const { text, data, rows, csv } = given
  if (options.json) return JSON.stringify(data(), undefined, 2)
  if (options.csv && rows) return writeCsv(rows(), 'plain').trimEnd()
  if (options.csv && csv) return csv()
  const shown = text(styleOf(options.out, io))
  const remarks = remarksOf(given)
  return remarks.length === 0 ? shown : `${shown}\n\n${remarks.join('\n')}`
}

const remarksOf = ({ remarks = [] }: Answer): readonly string[] => remarks.map((remark) => `Remark: ${remark}.`)

/** How text looks where it goes. */
export function styleOf(out: string | undefined, io: Io): Style {
  const toFile = out !== undefined && out !== '-'
  const colour = !toFile && io.terminal.out && io.terminal.colour
  return { title: paint('bold', colour), head: paint('dim', colour), verdicts: paintVerdicts(colour), columns: io.terminal.columns }
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'it exists, and is not overwritten',
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder',
}

/** Writes a file. @throws a usage error */
export function writeText(path: string, content: string | Uint8Array, mode: 'replace' | 'new', io: Io): void {
  tryWrite(path, () => io.writeFile(path, content, mode))
  if (io.terminal.err) io.err(`wrote ${path}\n`)
}

/** Makes a folder that a call names, where there is none. @throws a usage error */
export const makeFolder = (path: string, io: Io): void => tryWrite(path, () => io.makeFolder(path))

function tryWrite(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    throw usageError(`cannot write '${path}': ${reasons[code] ?? `the system says ${code}`}`)
  }
}
