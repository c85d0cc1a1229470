/** How an answer that comes part by part reads: all of it, what a part adds to it, and what is said where it is interrupted. */
import type { Issue } from '../../core/issue.ts'
import { writeCsv } from '../../report/ledger/csv.ts'
import { type DataTable, tableData, tablesCsv, tableText } from '../data-table.ts'
import type { LastWords } from '../interruption.ts'
import type { Io } from '../io.ts'
import { type OutputOptions, styleOf } from '../output.ts'
import type { Skipped } from './skipped.ts'

/** What the answer is about, and under which name JSON says so. */
export interface PartsHead {
  readonly kind: string
  readonly name: string
  /** Its first table says the name already. */
  readonly titled?: true
}

/** A part that was computed, or what was wrong with it. */
export type DonePart = { readonly name: string } & ({ readonly tables: readonly DataTable[] } | { readonly problems: readonly Issue[] })

/** An answer as far as it has come. */
export interface Answered {
  readonly head: PartsHead
  /** Of all parts, in order. */
  readonly names: readonly string[]
  readonly done: readonly DonePart[]
  readonly skipped: readonly Skipped[]
}

const tablesOf = (part: DonePart): readonly DataTable[] => ('tables' in part ? part.tables : [])
const isFinished = (part: DonePart): boolean => 'tables' in part

/** The problems of all parts, each once, with the parts that have it. */
export function problemsOf({ done }: Answered): readonly Issue[] {
  const found = new Map<string, { issue: Issue; parts: string[] }>()
  for (const part of done)
    for (const issue of 'problems' in part ? part.problems : []) {
      const about = [issue.code, issue.path, issue.message].join('\n')
      const known = found.get(about) ?? { issue, parts: [] }
      known.parts.push(part.name)
      found.set(about, known)
    }
  return [...found.values()].map(({ issue, parts }) => ({ ...issue, message: `${issue.message} (${parts.join(', ')})` }))
}

/** Everything so far; an answer that is not finished says which parts are missing. */
export function wholeText(answered: Answered, options: OutputOptions, io: Io): string {
  if (options.json) return `${JSON.stringify(dataOf(answered), undefined, 2)}\n`
  const { done } = answered
  const tables = done.map((_, index) => laterText({ ...answered, done: done.slice(0, index + 1) }, options, io)).join('')
  const note = `Not finished: ${stateText(answered)}.`
  const missing = missingOf(answered).length === 0 ? '' : options.csv ? writeCsv([[note]], 'plain') : `${note}\n`
  return [tables, missing, options.csv ? '' : remarkText(answered)].filter((one) => one !== '').join('\n')
}

function dataOf(answered: Answered): unknown {
  const { head, names, done, skipped } = answered
  const missing = missingOf(answered)
  return {
    [head.kind]: head.name,
    finished: `${names.length - missing.length} of ${names.length}`,
    ...(missing.length > 0 && { missing }),
    remarks: skipped,
    parts: done.filter(isFinished).map((part) => ({ part: part.name, tables: tablesOf(part).map(tableData) })),
  }
}

/** What the last part adds to a text or CSV. */
export function laterText({ head, done }: Answered, { csv, out }: OutputOptions, io: Io): string {
  const last = done.at(-1)
  const tables = last ? tablesOf(last) : []
  if (tables.length === 0) return ''
  const isFirst = done.slice(0, -1).every((part) => tablesOf(part).length === 0)
  const style = styleOf(out, io)
  const heading = isFirst && !csv && !head.titled ? `${style.title(head.name)}\n\n` : ''
  const text = csv ? tablesCsv(tables) : tables.map((one) => tableText(one, style)).join('\n\n')
  return `${isFirst ? '' : '\n'}${heading}${text}\n`
}

/** What is left out because a key lacks something, a line each. */
export const remarkText = ({ skipped }: Answered): string => skipped.map(({ message }) => `Remark: ${message}.\n`).join('')

/** What is printed where the answer is interrupted now. */
export function lastWords(answered: Answered, options: OutputOptions, io: Io): LastWords {
  const file = options.out === undefined || options.out === '-' ? undefined : options.out
  const isEmpty = !answered.done.some(isFinished)
  const kept = isEmpty ? `; nothing was ${file === undefined ? 'printed' : 'written'}` : file === undefined ? '' : `; ${file} has what is finished`
  const isPrinted = isEmpty || file !== undefined || !options.json
  return {
    out: isPrinted ? '' : wholeText(answered, options, io),
    err: `splitkey: stopped; ${stateText(answered)}${kept}\n${options.json ? '' : remarkText(answered)}`,
  }
}

/** Parts that were not computed yet, or cannot be. */
const missingOf = ({ names, done }: Answered): readonly string[] => names.filter((_, index) => !isFinished(done[index] ?? { name: '', problems: [] }))

/** @example '2 of 4 parts are finished; missing: A uncertainty, C cases' */
function stateText(answered: Answered): string {
  const [all, missing] = [answered.names, missingOf(answered)]
  return `${all.length - missing.length} of ${all.length} parts are finished; missing: ${missing.join(', ')}`
}
