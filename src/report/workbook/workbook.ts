/** A workbook with live formulas: every line of the key can be recalculated by whoever opens it. */
import type { Agreement, Version } from '../../agreement/agreement.ts'
import { firstDay } from '../../agreement/period.ts'
import type { SettledPeriod } from '../../agreement/series.ts'
import { SplitKeyError } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import { exact } from '../../read/settlement.ts'
import { aboutSheet } from './about-sheet.ts'
import { changeLogSheet } from './change-log-sheet.ts'
import { checksSheet } from './checks-sheet.ts'
import { type Compared, comparisonSheet } from './comparison-sheet.ts'
import { balanceKind, type InputColumn, inputKind, inputsLayout, owedKind } from './inputs-sheet.ts'
import { loadHucre } from './load-hucre.ts'
import { parametersLayout } from './parameters-sheet.ts'
import { valueColumn } from './period-rows.ts'
import { periodSheet } from './period-sheet.ts'
import { periodTable } from './period-table.ts'
import { address, type CellNameData, type SheetData } from './sheet.ts'
import { onSheet, sheetNames } from './sheet-names.ts'
import { writeSheets } from './write-sheets.ts'

export interface WorkbookOptions {
  /** What the first sheet says besides: fingerprints, file names, versions of programs. */
  readonly facts?: Readonly<Record<string, string>>
}

/** A sheet per period; more are no longer compared by anybody. */
const mostPeriods = 250

/**
 * The bytes of a workbook (XLSX) in which every line of the lowered key is a formula over named cells, down to the cents. A period that
 * starts from what the one before left is linked to it; others, such as scenarios, stand by themselves. The same settlements give the
 * same bytes.
 * @throws `missing-peer` without the package hucre; `too-large` for more than 250 periods, or for numbers no spreadsheet can hold
 * @example await workbook(garden, settleSeries(garden, months))
 */
export async function workbook(whole: Agreement, settled: readonly SettledPeriod[], options: WorkbookOptions = {}): Promise<Uint8Array> {
  const issue = settled.length === 0 ? 'nothing is settled: a workbook has at least one period' : undefined
  const tooMany = settled.length > mostPeriods ? `${settled.length} periods are more than a workbook is good for; at most ${mostPeriods}` : undefined
  if (issue ?? tooMany) throw new SplitKeyError([{ code: tooMany ? 'too-large' : 'missing-part', path: '', message: (issue ?? tooMany) as string }])
  const { sheets, names } = workbookSheets(whole, settled, options)
  return writeSheets(await loadHucre(), whole.name, sheets, names)
}

/** The same as data, before any library writes it. */
export function workbookSheets(
  whole: Agreement,
  settled: readonly SettledPeriod[],
  { facts = {} }: WorkbookOptions,
): { readonly sheets: readonly SheetData[]; readonly names: readonly CellNameData[] } {
  const name = sheetNames()
  const [about, inputs, parameters] = [name('About'), name('Inputs'), name('Parameters')] as const
  const [comparison, checks, changes] = [name('Comparison'), name('Checks'), name('Change log')] as const
  const labels = settled.map(({ period }, index) => period || (settled.length === 1 ? 'Settlement' : `Settlement ${index + 1}`))
  const layout = inputsLayout(inputs, [...new Set(settled.map(({ version }) => version.key))])
  const compared = settled.map((one, index): Compared => {
    const opening = (kind: 'balance' | 'owed', of: string): string => layout.cell(kind === 'balance' ? balanceKind : owedKind, of, index)
    const table = periodTable(one, { input: (input) => layout.cell(inputKind, input, index), opening })
    return { sheet: name(labels[index] as string), label: labels[index] as string, status: one.status ?? '', table }
  })
  const columns = compared.map(({ label }, index) => inputColumn(label, settled, compared, index))
  const known = [...new Set(settled.map(({ version }) => version))]
  const terms = parametersLayout(
    parameters,
    known.map((version) => {
      const { table } = compared[settled.findIndex((one) => one.version === version)] as Compared
      return { version: labelOf(version, whole), parameters: table.formulas.parameters(), money: version.key.pot?.unit }
    }),
  )
  const periods = compared.map(({ sheet, table }, index) => {
    const { version } = settled[index] as SettledPeriod
    const changed = table.formulas.parameters().length > 0 ? terms.changed(labelOf(version, whole)) : undefined
    return periodSheet(sheet, table, version.key.pot?.unit, changed)
  })
  const key = (settled.at(-1) as SettledPeriod).version.key
  const sheets = [
    aboutSheet(about, whole, key, { periods: labels, facts, sheets: contents({ inputs, parameters, comparison, checks, changes }, compared) }),
    layout.sheet(columns),
    terms.sheet,
    ...periods,
    comparisonSheet(comparison, compared, key.pot?.unit),
    checksSheet(checks, compared),
    changeLogSheet(changes, whole),
  ]
  return { sheets, names: compared.flatMap((one, index) => namesOf(one, labelOf((settled[index] as SettledPeriod).version, whole), terms.cell)) }
}

const labelOf = (version: Version, { versions }: Agreement): string =>
  version.from ?? (versions.length > 1 ? `version ${versions.indexOf(version) + 1}` : 'the key')

/** A period whose sheet goes on from the sheet before it takes its balances from there. */
function inputColumn(label: string, settled: readonly SettledPeriod[], compared: readonly Compared[], index: number): InputColumn {
  const [now, before, sheetBefore] = [settled[index] as SettledPeriod, settled[index - 1], compared[index - 1]]
  if (!before || !sheetBefore || !follows(before, now)) return { label, settled: now }
  const carried: InputColumn['carried'] = (kind, of) => {
    const cell = (kind === balanceKind ? sheetBefore.table.closing : sheetBefore.table.owed).get(of)
    return cell === undefined ? undefined : onSheet(sheetBefore.sheet, cell)
  }
  return { label, settled: now, carried }
}

/** Does a period open with what the one before it left? */
function follows(before: SettledPeriod, now: SettledPeriod): boolean {
  const [ended, begins] = [firstDay(before.period), firstDay(now.period)]
  if (ended === undefined || begins === undefined || ended >= begins) return false
  const [left, found] = [exact(before.settlement, 'balances'), now.settlement['~trace']]
  const owed = before.settlement.owed
  return (
    Object.entries(found.opening).every(([name, value]) => left[name] === undefined || left[name] === value) &&
    recipients(found.key).every((name) => (owed[name] ?? '0') === (found.openingOwed[name] ?? '0'))
  )
}

const recipients = (key: KeyData): readonly string[] => (key.round?.leftover === 'carry' ? [...key.parties, ...Object.keys(key.balances)] : [])

/** Every name is valid on the sheet of its period, so that `price` is the price of that period. */
function namesOf({ sheet, table }: Compared, version: string, parameter: (version: string, name: string) => string): readonly CellNameData[] {
  const rows = table.rows.map(({ name }, index) => ({ name, cell: onSheet(sheet, address(index + 1, valueColumn)), sheet }))
  return [...rows, ...table.formulas.parameters().map(({ name }) => ({ name, cell: parameter(version, name), sheet }))]
}

type SheetTitles = Readonly<Record<'inputs' | 'parameters' | 'comparison' | 'checks' | 'changes', string>>

function contents({ inputs, parameters, comparison, checks, changes }: SheetTitles, compared: readonly Compared[]): readonly (readonly [string, string])[] {
  const [first, last] = [compared[0], compared.at(-1)]
  const span = first === last ? first?.sheet : `${first?.sheet} … ${last?.sheet}`
  return [
    [inputs, 'what goes in, per period; the only sheet to type in'],
    [parameters, 'what was agreed: every rate, share and threshold of the key'],
    [span ?? '', 'one sheet per period: every line of the key as a formula, beside what splitkey computed'],
    [comparison, 'the periods side by side'],
    [checks, 'all checks in one place; the last row says whether all hold'],
    [changes, 'versions of the key, and open rows for the changes made here'],
  ]
}
