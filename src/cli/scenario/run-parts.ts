/** Answers that come part by part: each is shown, or written, as soon as it is finished, so that interrupting loses none that is. */
import type { Command } from 'commander'
import { isSplitKeyError, raise } from '../../core/issue.ts'
import type { DataTable } from '../data-table.ts'
import { uninterrupted } from '../interruption.ts'
import type { Io } from '../io.ts'
import { type OutputOptions, oneFormat, withTable, writeText } from '../output.ts'
import { withProgress } from '../progress.ts'
import type { Parts } from './parts.ts'
import { type Answered, type DonePart, lastWords, laterText, type PartsHead, problemsOf, remarkText, wholeText } from './parts-text.ts'

export type PartsOptions = OutputOptions

/** Adds the options of a command that answers part by part. */
export const withParts = (command: Command): Command => withTable(command, 'one table after the other')

/**
 * Computes the parts one after the other, and shows or writes those that can be.
 * @throws a usage error where two formats are asked for at once; at the end, the problems of the parts that cannot
 */
export function runParts(head: PartsHead, { parts, skipped }: Parts, options: PartsOptions, io: Io): void {
  oneFormat(options)
  const { says, waitsFor } = io.interruption ?? uninterrupted
  const toFile = options.out !== undefined && options.out !== '-'
  const names = parts.map(({ name }) => name)
  const quiet = { ...io, terminal: { ...io.terminal, err: false } }
  let answered: Answered = { head, names, done: [], skipped }
  says(lastWords(answered, options, io))
  for (const { name, compute } of parts) {
    const part = attempt(name, () => withProgress(io, name, compute))
    waitsFor(() => {
      answered = { ...answered, done: [...answered.done, part] }
      if (toFile) writeText(options.out as string, wholeText(answered, options, io), 'replace', quiet)
      else if (!options.json) io.out(laterText(answered, options, io))
      says(lastWords(answered, options, io))
    })
  }
  waitsFor(() => {
    if (!toFile && options.json) io.out(wholeText(answered, options, io))
    if (toFile && io.terminal.err) io.err(`wrote ${options.out}\n`)
    if (!options.json && options.csv) io.err(remarkText(answered))
    else if (!options.json && !toFile && skipped.length > 0) io.out(`\n${remarkText(answered)}`)
    says({ out: '', err: '' })
  })
  raise(problemsOf(answered))
}

/** A part that cannot be computed takes no other with it. */
function attempt(name: string, compute: () => readonly DataTable[]): DonePart {
  try {
    return { name, tables: compute() }
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return { name, problems: error.issues }
  }
}
