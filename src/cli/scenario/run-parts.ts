/** Answers that come part by part: each is shown, or written, as soon as it is finished, so that interrupting loses none that is. */
import type { Command } from 'commander'
import { type DataTable, tableData, tablesCsv, tableText } from '../data-table.ts'
import type { Io } from '../io.ts'
import { type OutputOptions, oneFormat, styleOf, withTable, writeText } from '../output.ts'
import { withProgress } from '../progress.ts'
import type { Part } from './parts.ts'

export type PartsOptions = OutputOptions

/** Adds the options of a command that answers part by part. */
export const withParts = (command: Command): Command => withTable(command, 'one table after the other')

/** What the answer is about, and under which name JSON says so. */
export interface PartsHead {
  readonly kind: string
  readonly name: string
}

interface Finished {
  readonly name: string
  readonly tables: readonly DataTable[]
}

/** Computes the parts one after the other. @throws a usage error where two formats are asked for at once */
export function runParts(head: PartsHead, parts: readonly Part[], options: PartsOptions, io: Io): void {
  oneFormat(options)
  const finished: Finished[] = []
  const toFile = options.out !== undefined && options.out !== '-'
  for (const { name, compute } of parts) {
    const tables = withProgress(io, name, compute)
    finished.push({ name, tables })
    if (toFile)
      writeText(options.out as string, whole(head, finished, parts.length, options, io), 'replace', { ...io, terminal: { ...io.terminal, err: false } })
    else if (!options.json && tables.length > 0) io.out(partText(tables, options, io, finished.length === 1 ? head.name : undefined))
  }
  if (toFile && io.terminal.err) io.err(`wrote ${options.out}\n`)
  if (!toFile && options.json) io.out(whole(head, finished, parts.length, options, io))
}

function partText(tables: readonly DataTable[], { csv, out }: PartsOptions, io: Io, heading?: string): string {
  if (csv) return `${tablesCsv(tables)}\n\n`
  const style = styleOf(out, io)
  const title = heading === undefined ? '' : `${style.title(heading)}\n\n`
  return `${title}${tables.map((one) => tableText(one, style)).join('\n\n')}\n\n`
}

/** Everything so far. A file that says `finished: 3 of 9` was interrupted. */
function whole({ kind, name }: PartsHead, finished: readonly Finished[], all: number, options: PartsOptions, io: Io): string {
  if (options.json) {
    const parts = finished.map(({ name: part, tables }) => ({ part, tables: tables.map(tableData) }))
    return `${JSON.stringify({ [kind]: name, finished: `${finished.length} of ${all}`, parts }, undefined, 2)}\n`
  }
  return finished.map(({ tables }, index) => partText(tables, options, io, index === 0 ? name : undefined)).join('')
}
