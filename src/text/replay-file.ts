/**
 * A replay as a document: which keys, over which months, and how their inputs follow from published series. Inputs are formulas over
 * series, means and constants. They are one clause, settled month by month, so that a third stays a third.
 *
 * Files are named from the folder of the document; the caller reads them.
 */
import type { PeriodInputs } from '../agreement/series.ts'
import { type Issue, isSplitKeyError } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import { settleData } from '../read/settle.ts'
import { exact } from '../read/settlement.ts'
import { type AgreementFile, loadAgreement } from './agreement-file.ts'
import { beside } from './beside.ts'
import type { Document, Tree } from './document.ts'
import { loadKey } from './load.ts'
import type { NumberLocale } from './local-number.ts'
import { locate } from './locate.ts'
import { raiseInOrder } from './problems.ts'
import { readReplayHead } from './replay-head.ts'
import { readSeries, type SeriesTable } from './replay-series.ts'

/** What a replay needs from outside. */
export interface ReplaySources {
  /** The text of a file. It is given the path from the folder of the replay: `docs/planter/data/prices.csv`. */
  readonly read: (path: string) => string
  /** Turns a text into a document, as `loadDocument` of `splitkey/yaml` does. */
  readonly parse: (text: string, options: { readonly file: string }) => Document
  /** How files of series write numbers, where the replay does not say. */
  readonly locale?: NumberLocale
}

/** A replay, ready for `replay(agreements, periods)`. */
export interface ReplayFile {
  readonly name: string
  readonly agreements: Readonly<Record<string, AgreementFile>>
  /** Every month with the derived inputs, exact: a fraction where a number is no finite decimal. */
  readonly periods: readonly PeriodInputs[]
}

type Fields = { readonly [name: string]: Tree }
type Report = (issue: Issue) => undefined

/**
 * Loads a replay, with the keys and series it names.
 * @throws every problem of the document at once, each at its place; the problems of the first key or series file that has any
 * @example loadReplay(loadDocument(text, { file }), { read: (path) => readFileSync(path, 'utf8'), parse: loadDocument })
 */
export function loadReplay(document: Document, sources: ReplaySources): ReplayFile {
  const issues: Issue[] = []
  const report: Report = (issue) => void issues.push(issue)
  const check = (): void => raiseInOrder(issues.map((issue) => locate(issue, document)))
  const resolve = (path: string): string => beside(document, path)
  const { name, all, tree, locale = sources.locale } = readReplayHead(document.tree, report)
  check()
  const agreements = readKeys(tree['keys'] as Fields, resolve, sources)
  const table = readSeries(tree, all, { resolve, read: sources.read, report, ...(locale && { locale }) })
  check()
  const clause = readClause(name, tree['inputs'] as Fields, table, report)
  check()
  for (const [key, agreement] of Object.entries(agreements))
    compareInputs(key, agreement, { ...clause?.lines, ...(clause && calendarLines(clause, table)) }, report)
  check()
  const periods = all.map((period, index) => derive(period, index, clause as KeyData, table, report))
  check()
  return { name, agreements, periods }
}

function readKeys(keys: Fields, resolve: (path: string) => string, { read, parse }: ReplaySources): Readonly<Record<string, AgreementFile>> {
  const load = (path: string): AgreementFile => loadAgreement(parse(read(path), { file: path }))
  return Object.fromEntries(Object.entries(keys).map(([key, path]) => [key, load(resolve(path as string))]))
}

/** The formulas of the inputs as a clause: series, means and calendar go in, derived inputs come out as lines. */
function readClause(name: string, inputs: Fields, table: SeriesTable, report: Report): KeyData | undefined {
  try {
    return loadKey({ splitkey: 1, name, inputs: table.units, lines: inputs })
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    for (const issue of error.issues) report({ ...issue, path: pathIn(issue.path, table) })
    return undefined
  }
}

/** The clause calls the formulas lines, and its inputs are series, means and calendar. */
function pathIn(path: string, table: SeriesTable): string {
  const [head = '', name = '', ...rest] = path.split('.')
  if (head === 'lines') return ['inputs', name, ...rest].join('.')
  return head === 'inputs' ? [table.section[name] ?? 'series', name, ...rest].join('.') : `inputs.${path}`
}

const calendarLines = (clause: KeyData, table: SeriesTable): Readonly<Record<string, { readonly unit: string }>> =>
  Object.fromEntries(Object.entries(clause.inputs).filter(([name]) => table.section[name] === 'calendar'))

/** Every input that a key needs is derived, in its unit. */
function compareInputs(key: string, agreement: AgreementFile, derived: Readonly<Record<string, { readonly unit: string }>>, report: Report): void {
  for (const { key: version } of agreement.versions)
    for (const [input, { unit }] of Object.entries(version.inputs)) {
      const found = Object.hasOwn(derived, input) ? derived[input] : undefined
      if (!found) report({ code: 'missing-input', path: 'inputs', input, message: `key ${key} needs '${input}', and it is not derived here` })
      else if (found.unit !== unit) report({ code: 'unit', path: `inputs.${input}`, message: `${found.unit} where key ${key} needs ${unit}` })
    }
}

function derive(period: string, index: number, clause: KeyData, table: SeriesTable, report: Report): PeriodInputs {
  const given = table.valuesAt(index)
  const calendar = Object.entries(given).filter(([name]) => table.section[name] === 'calendar')
  try {
    const settlement = settleData(clause, given)
    return { period, inputs: { ...Object.fromEntries(calendar), ...exact(settlement, 'lines') } }
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    for (const issue of error.issues) report({ ...issue, path: pathIn(issue.path, table), message: `${issue.message} (${period})` })
    return { period, inputs: {} }
  }
}
