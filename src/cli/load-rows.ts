/** The inputs a call names: a file, the derived inputs of a replay, or a worked example of the agreement itself. */

import type { Carried } from '../agreement/series.ts'
import type { Place } from '../core/issue.ts'
import { readInputsTable } from '../text/csv.ts'
import type { Document } from '../text/document.ts'
import type { InputRow, ValueDetails } from '../text/input-rows.ts'
import { readInputsDocument } from '../text/inputs.ts'
import type { NumberLocale } from '../text/local-number.ts'
import { loadReplay } from '../text/replay-file.ts'
import { loadDocument } from '../yaml.ts'
import type { Io } from './io.ts'
import { isReplay, type LoadedKey } from './load-key.ts'
import { fileLabel, readText } from './read-text.ts'
import { usageError } from './usage-error.ts'

/** The inputs of one period, and where they stand. */
export interface Row {
  readonly period?: string
  readonly inputs: Readonly<Record<string, string>>
  readonly status?: 'provisional' | 'final'
  /** What is known about single values. */
  readonly details?: Readonly<Record<string, ValueDetails>>
  readonly at?: Place
  /** Where one input stands, in files that know. */
  readonly placeOf?: (input: string) => Place
  /** Where its name stands, in files where that is not beside it. */
  readonly nameOf?: (input: string) => Place
}

/** What is settled, from what. */
export interface Rows {
  readonly label: string
  readonly rows: readonly Row[]
  readonly start?: Carried
}

export interface RowOptions {
  readonly inputs?: string
  readonly example?: string
  readonly locale?: NumberLocale
}

/**
 * The rows for a key; `also` are further keys that read the same rows.
 * @throws every problem of the file at its place; a usage error when nothing is named
 */
export function loadRows(options: RowOptions, key: LoadedKey, io: Io, also: readonly LoadedKey[] = []): Rows {
  if (options.inputs !== undefined && options.example !== undefined) throw usageError('give --inputs or --example, not both')
  if (options.inputs !== undefined) return fileRows(options.inputs, options.locale, [key, ...also], io)
  if (options.example !== undefined) return exampleRows(options.example, key)
  const names = key.whole.examples.map(({ name }) => `'${name}'`)
  throw usageError(`say which inputs: --inputs FILE${names.length > 0 ? `, or --example with one of ${names.join(', ')}` : ''}`)
}

function exampleRows(wanted: string, { whole, document }: LoadedKey): Rows {
  const index = whole.examples.findIndex(({ name }) => name === wanted)
  const example = whole.examples[index]
  if (!example) {
    const known = whole.examples.map(({ name }) => `'${name}'`).join(', ')
    throw usageError(`'${whole.name}' has no example '${wanted}'; ${known === '' ? 'it has none at all' : `it has ${known}`}`)
  }
  const { period, inputs, balances } = example
  const row: Row = {
    inputs,
    ...(period !== undefined && { period }),
    placeOf: (input) => document.placeOfName(`examples.${index}.inputs.${input}`),
  }
  return { label: wanted, rows: [row], ...(balances && { start: { balances, owed: {} } }) }
}

function fileRows(path: string, locale: NumberLocale | undefined, keys: readonly LoadedKey[], io: Io): Rows {
  const file = fileLabel(path)
  const book = io.workbook?.(path)
  if (book) return { label: file, rows: book.rows, ...(book.start && { start: book.start }) }
  const text = readText(path, io)
  if (!isTabular(path, text) && isReplayText(text, file)) return replayRows(path, text, locale, keys, io)
  const rows = isTabular(path, text) ? tableRows(text, file, locale) : documentRows(loadDocument(text, { file }))
  if (rows.length === 0) throw usageError(`'${file}' holds no inputs`)
  return { label: file, rows }
}

/** By its extension; standard input has none, and its first line tells. */
const isTabular = (path: string, text: string): boolean => (path === '-' ? /^\ufeff?\s*[^\s:{[-][^:\n]*[,;\t]/.test(text) : /\.(?:csv|tsv|txt)$/i.test(path))

const isReplayText = (text: string, file: string): boolean => /^replay\s*:|"replay"\s*:/m.test(text) && isReplay(loadDocument(text, { file }))

function tableRows(text: string, file: string, locale: NumberLocale | undefined): readonly Row[] {
  const { read, placeOf } = readInputsTable(text, { file, ...(locale && { locale }) })
  return read.rows.map((row) => ({ ...rowOf(row), placeOf: (input) => placeOf(input, row.line), nameOf: (input) => placeOf(input) }))
}

function documentRows(document: Document): readonly Row[] {
  const path = (index: number, input: string): string => (Array.isArray(document.tree) ? `${index}.${input}` : input)
  return readInputsDocument(document).rows.map((row, index) => ({
    ...rowOf(row),
    placeOf: (input) => document.placeOfName(path(index, input)),
  }))
}

function rowOf({ period, inputs, details }: InputRow): Row {
  const provisional = Object.values(details ?? {}).some(({ status }) => status === 'provisional')
  return { inputs, ...(period !== undefined && { period }), ...(provisional && { status: 'provisional' }), ...(details && { details }) }
}

/** A replay derives the inputs of several keys: only those of these keys are taken. */
function replayRows(path: string, text: string, locale: NumberLocale | undefined, keys: readonly LoadedKey[], io: Io): Rows {
  const file = fileLabel(path)
  const { name, periods } = loadReplay(loadDocument(text, { file }), { read: (inner) => readText(inner, io), parse: loadDocument, ...(locale && { locale }) })
  const declared = new Set(keys.flatMap(({ whole }) => whole.versions).flatMap(({ key }) => Object.keys(key.inputs)))
  const own = (inputs: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(inputs).filter(([input]) => declared.has(input))) as Record<string, string>
  return { label: name, rows: periods.map(({ period, inputs }) => ({ period, inputs: own(inputs), at: { file, line: 1, col: 1 } })) }
}
