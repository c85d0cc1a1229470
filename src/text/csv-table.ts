/** CSV text to cells, with the place of every cell. What the cells mean is decided in `csv.ts`. */
import { CsvError, type Options, parse } from 'csv-parse/sync'
import { type Place, SplitKeyError } from '../core/issue.ts'
import { mixedText, separatorsOf } from './csv-separator.ts'
import { cleanText } from './hygiene.ts'
import { placer } from './place.ts'
import { most } from './problems.ts'

/** A file of a hundred thousand months with twenty columns is a tenth of this. */
const longestTable = 100_000_000

export interface CsvRecord {
  readonly cells: readonly string[]
  readonly line: number
}

export interface CsvTable {
  readonly separator: string
  readonly header: CsvRecord
  readonly records: readonly CsvRecord[]
  /** Where a cell stands; without a column, its line. */
  readonly placeOf: (line: number, column?: number) => Place
}

/** @throws `too-large`, `syntax` with the place */
export function readTable(source: string, file?: string): CsvTable {
  // The oldest spreadsheets end lines with `\r`; same length, so every offset stays.
  const text = cleanText(source.replace(/\r(?!\n)/g, '\n'), file, longestTable)
  const place = placer(text, file)
  if (text.trim() === '') return refuse('the file is empty: its first line names the columns', place(0))
  const start = /^\s*/.exec(text)?.[0].lastIndexOf('\n') ?? -1
  const head = text.slice(start + 1).split('\n', 1)[0] as string
  const separator = separatorOf(head, (message) => refuse(message, place(start + 1)))
  const [header, ...records] = recordsOf(text, separator, (message, line) => refuse(message, { ...place(0), line }))
  if (!header) return refuse('the first line names the columns; it is empty', place(0))
  let starts: readonly number[] | undefined
  const placeOf = (line: number, column?: number): Place => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map((found) => found.index + 1)]
    const [from, to] = cellSpan(text, starts[line - 1] ?? 0, column ?? 0, separator)
    return place(from, column === undefined ? undefined : to)
  }
  return { separator, header, records, placeOf }
}

const refuse = (message: string, at: Place): never => {
  throw new SplitKeyError([{ code: 'syntax', path: '', message, at }])
}

/** The one separator of the first line; a file with two kinds is refused, not guessed. */
function separatorOf(head: string, fail: (message: string) => never): string {
  const found = separatorsOf(head)
  if (found.length > 1) return fail(mixedText(found))
  return found[0] ?? fail('the first line names the columns, separated by commas, semicolons or tabs; no separator stands here')
}

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * The records of a text. Where one has the wrong number of cells, reading stops a hundred records later: the library pays for every such
 * record, and a file that is not a table is broken on every line.
 */
function recordsOf(text: string, delimiter: string, fail: (message: string, line: number) => never): readonly CsvRecord[] {
  const options = { delimiter, info: true, skip_empty_lines: true, skip_records_with_empty_values: true }
  const read = (more: Options): readonly CsvRecord[] => (parse(text, { ...options, ...more }) as unknown as readonly Parsed[]).map(recordOf)
  try {
    try {
      return read({})
    } catch (error) {
      if (!(error instanceof CsvError) || error.code !== 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') throw error
      return read({ relax_column_count: true, to: Number((error as { records?: unknown }).records ?? 0) + most })
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return fail(
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'this line opens a quote that is never closed'
        : 'a quote stands in the middle of a cell: put the whole cell in quotes and double the quotes inside it',
      Number((error as { lines?: unknown }).lines ?? 1),
    )
  }
}

const recordOf = ({ record, info }: Parsed): CsvRecord => ({
  cells: record,
  line: info.lines - record.reduce((sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum), 0),
})

/** Where a cell begins and ends. */
function cellSpan(text: string, lineStart: number, column: number, separator: string): readonly [number, number] {
  let [from, quoted, index] = [lineStart, false, 0]
  for (let at = lineStart; at <= text.length; at++) {
    const char = text[at] ?? '\n'
    if (char === '"') quoted = !quoted
    const ends = !quoted && (char === separator || char === '\n' || char === '\r')
    if (!ends && at < text.length) continue
    if (index === column || char !== separator) return [from, at]
    index++
    from = at + 1
  }
  return [from, from]
}
