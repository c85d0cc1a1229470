/** The numbers a replay starts from: published series, means of them, and a calendar. */
import { type Issue, unknownName } from '../core/issue.ts'
import { onlyFields } from '../core/reading/context.ts'
import { add, fromText, mul, rational, toText, zero } from '../number/rational.ts'
import { readInputsCsv } from './csv.ts'
import type { Tree } from './document.ts'
import { isMapping } from './empty.ts'
import type { InputRows } from './input-rows.ts'
import type { NumberLocale } from './local-number.ts'
import { isMonth, months } from './months.ts'

type Fields = { readonly [name: string]: Tree }
type Report = (issue: Issue) => undefined

/** Every number of a replay by name. */
export interface SeriesTable {
  readonly units: Readonly<Record<string, string>>
  /** Where in the document a name was given. */
  readonly section: Readonly<Record<string, 'series' | 'means' | 'calendar'>>
  /** All values of one month, by its position. */
  readonly valuesAt: (index: number) => Readonly<Record<string, string>>
}

interface Series {
  readonly unit: string
  readonly byMonth: ReadonlyMap<string, string>
}

interface Sources {
  readonly resolve: (path: string) => string
  readonly read: (path: string) => string
  readonly report: Report
  /** Without it, a number that locales read differently is refused. */
  readonly locale?: NumberLocale
}

/** Reads `series`, `means` and `calendar` for these months. A series has a value in each of them. */
export function readSeries(tree: Fields, all: readonly string[], sources: Sources): SeriesTable {
  const { report } = sources
  const files = new Map<string, InputRows>()
  const series = new Map<string, Series>()
  for (const [name, entry] of mapping(tree['series'], 'series', report)) {
    const one = readOne(entry, `series.${name}`, files, sources)
    if (one) series.set(name, one)
  }
  for (const [name, { byMonth }] of series) demand(all, byMonth, `series.${name}`, report)
  const means = mapping(tree['means'], 'means', report).flatMap(([name, entry]) => readMean(name, entry, series, report))
  const calendar = mapping(tree['calendar'], 'calendar', report).map(([name, entry]) => [name, readCalendar(entry, `calendar.${name}`, report)] as const)
  const names = { series: [...series.keys()], means: means.map(([name]) => name), calendar: calendar.map(([name]) => name) }
  const units = [
    ...[...series].map(([name, { unit }]) => [name, unit]),
    ...means.map(([name, { unit }]) => [name, unit]),
    ...calendar.map(([name]) => [name, '1']),
  ]
  const fixed = Object.fromEntries(means.map(([name, { value }]) => [name, value]))
  const valuesAt = (index: number): Texts => ({ ...fixed, ...inMonth(all[index] as string, series, calendar) })
  return { units: Object.fromEntries(units), section: sections(names, report), valuesAt }
}

type Texts = Readonly<Record<string, string>>
type Calendar = readonly (readonly [string, ReadonlySet<number>])[]

function inMonth(month: string, series: ReadonlyMap<string, Series>, calendar: Calendar): Texts {
  const ofSeries = [...series].map(([name, { byMonth }]) => [name, byMonth.get(month) as string])
  const ofCalendar = calendar.map(([name, due]) => [name, due.has(Number(month.slice(5))) ? '1' : '0'])
  return Object.fromEntries([...ofSeries, ...ofCalendar])
}

function sections(names: Readonly<Record<'series' | 'means' | 'calendar', readonly string[]>>, report: Report): SeriesTable['section'] {
  const section: Record<string, 'series' | 'means' | 'calendar'> = {}
  for (const where of ['series', 'means', 'calendar'] as const)
    for (const name of names[where]) {
      const other = section[name]
      if (other !== undefined) report({ code: 'duplicate-name', path: `${where}.${name}`, name, message: `'${name}' is already one of the ${other}` })
      section[name] = other ?? where
    }
  return section
}

function mapping(tree: Tree, path: string, report: Report): readonly (readonly [string, Tree])[] {
  if (tree === undefined) return []
  return isMapping(tree) ? Object.entries(tree) : (report({ code: 'schema', path, message: `${path} are written as { name: … }` }) ?? [])
}

function readOne(entry: Tree, path: string, files: Map<string, InputRows>, { resolve, read, report, locale }: Sources): Series | undefined {
  if (!isMapping(entry)) return report({ code: 'schema', path, message: 'a series is written as { file: prices.csv, column: aluminium, unit: EUR/kg }' })
  onlyFields(entry, ['file', 'column', 'unit'], path, { report })
  const { file, column, unit } = entry
  if (typeof file !== 'string' || typeof column !== 'string' || typeof unit !== 'string')
    return report({ code: 'missing-part', path, message: 'a series needs a file, a column and a unit' })
  const resolved = resolve(file)
  const rows = files.get(resolved) ?? readInputsCsv(read(resolved), { file: resolved, ...(locale && { locale }) })
  files.set(resolved, rows)
  if (!rows.columns.includes(column)) return report(unknownName('unknown-name', `${path}.column`, column, rows.columns))
  return { unit, byMonth: new Map(rows.rows.map(({ period, inputs }) => [period ?? '', inputs[column] as string])) }
}

/** Reports the months in which a series has no value: the first few, and how many more. */
function demand(wanted: readonly string[], byMonth: ReadonlyMap<string, string>, path: string, report: Report): boolean {
  const missing = wanted.filter((month) => !byMonth.has(month))
  if (missing.length === 0) return true
  const more = missing.length > 3 ? ` and ${missing.length - 3} more` : ''
  report({
    code: 'missing-input',
    path,
    input: path.slice(path.indexOf('.') + 1),
    message: `the series has no value for ${missing.slice(0, 3).join(', ')}${more}`,
  })
  return false
}

type Mean = readonly [string, { readonly unit: string; readonly value: string }]

function readMean(name: string, entry: Tree, series: ReadonlyMap<string, Series>, report: Report): readonly Mean[] {
  const path = `means.${name}`
  const fail = (issue: Issue): readonly [] => report(issue) ?? []
  if (!isMapping(entry)) return fail({ code: 'schema', path, message: 'a mean is written as { of: series, from: 2019-01, to: 2019-12 }' })
  onlyFields(entry, ['of', 'from', 'to'], path, { report })
  const { of, from, to } = entry
  if (typeof of !== 'string' || typeof from !== 'string' || typeof to !== 'string')
    return fail({ code: 'missing-part', path, message: 'a mean needs of, from and to' })
  const one = series.get(of)
  if (!one) return fail(unknownName('unknown-name', `${path}.of`, of, [...series.keys()]))
  const span = isMonth(from) && isMonth(to) ? months(from, to) : []
  if (span.length === 0) return fail({ code: 'unknown-period', path, message: 'from and to are months, the first one first: 2019-01, 2019-12' })
  return demand(span, one.byMonth, path, report) ? [[name, { unit: one.unit, value: meanOf(span, one) }]] : []
}

function meanOf(span: readonly string[], { byMonth }: Series): string {
  const sum = span.reduce((total, month) => add(total, fromText(byMonth.get(month) as string)), zero)
  return toText(mul(sum, rational(1n, BigInt(span.length))))
}

function readCalendar(entry: Tree, path: string, report: Report): ReadonlySet<number> {
  const list = Array.isArray(entry) ? (entry as readonly Tree[]) : []
  if (list.length === 0) report({ code: 'schema', path, message: 'a calendar is a list of months of the year: [1, 4, 7, 10]' })
  list.forEach((month, index) => {
    if (typeof month !== 'string' || !/^(?:[1-9]|1[0-2])$/.test(month))
      report({ code: 'schema', path: `${path}.${index}`, message: 'a month of the year is a number from 1 to 12' })
  })
  return new Set(list.map(Number))
}
