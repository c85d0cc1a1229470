/** The sheet of inputs: one row per input, one column per period. It is also the form that `readWorkbook` reads back. */
import type { SettledPeriod } from '../../agreement/series.ts'
import type { Balance, KeyData } from '../../core/key.ts'
import { recipientsOf } from '../../core/key.ts'
import type { InputSpec } from '../../core/node.ts'
import { formatOf } from './formats.ts'
import { isExactInCell, textToCell } from './numbers.ts'
import { address, type CellData, heads, type SheetData, text } from './sheet.ts'
import { onSheet } from './sheet-names.ts'

/** The columns before the periods. */
export const inputHeads = ['Kind', 'Name', 'Unit', 'Lowest', 'Highest', 'Source', 'Note'] as const
export const inputKind = 'input'
export const balanceKind = 'balance before'
export const owedKind = 'owed before'

/** A period, and where it takes its balances from: the cells of the period before, or its own column. */
export interface InputColumn {
  readonly label: string
  readonly settled: SettledPeriod
  /** Cells of the sheet of the period before, by kind and name. */
  readonly carried?: (kind: typeof balanceKind | typeof owedKind, name: string) => string | undefined
}

interface Row {
  readonly kind: string
  readonly name: string
  readonly unit: string
  readonly spec?: InputSpec
}

export interface InputsLayout {
  /** Where a period finds an input, a balance or what is owed. */
  readonly cell: (kind: string, name: string, period: number) => string
  /** The sheet itself; asked for when the sheets of the periods are known. */
  readonly sheet: (columns: readonly InputColumn[]) => SheetData
}

/** Lays out the inputs of all these periods: every input of any version of the key has a row. */
export function inputsLayout(sheetName: string, keys: readonly KeyData[]): InputsLayout {
  const rows = rowsOf(keys)
  const places = new Map(rows.map(({ kind, name }, index) => [`${kind}\n${name}`, index + 1]))
  const cell = (kind: string, name: string, period: number): string =>
    onSheet(sheetName, address(places.get(`${kind}\n${name}`) as number, inputHeads.length + period))
  const money = keys[0]?.pot?.unit
  const sheet = (columns: readonly InputColumn[]): SheetData => ({
    name: sheetName,
    widths: [15, 24, 11, 10, 10, 22, 34, ...columns.map(() => 15)],
    heads: true,
    frozen: { rows: 1, columns: 3 },
    rows: [heads([...inputHeads, ...columns.map(({ label }) => label)]), ...rows.map((row) => sheetRow(row, columns, money))],
  })
  return { cell, sheet }
}

function rowsOf(keys: readonly KeyData[]): readonly Row[] {
  const rows = new Map<string, Row>()
  const put = (row: Row): void => {
    if (!rows.has(`${row.kind}\n${row.name}`)) rows.set(`${row.kind}\n${row.name}`, row)
  }
  for (const { inputs } of keys) for (const [name, spec] of Object.entries(inputs)) put({ kind: inputKind, name, unit: spec.unit, spec })
  for (const { balances } of keys) for (const [name, { unit }] of Object.entries<Balance>(balances)) put({ kind: balanceKind, name, unit })
  for (const key of keys) if (key.round?.leftover === 'carry') for (const name of recipientsOf(key)) put({ kind: owedKind, name, unit: `× ${key.round.to}` })
  return [...rows.values()]
}

function sheetRow({ kind, name, unit, spec }: Row, columns: readonly InputColumn[], money: string | undefined): readonly CellData[] {
  const format = formatOf(unit, money)
  const [lowest, highest] = spec?.range ?? []
  const bound = (value: string | undefined): CellData => (value === undefined ? text('') : { look: 'number', value: textToCell(value), format })
  const who = spec?.controlledBy === undefined ? '' : `in the hands of ${spec.controlledBy}`
  const inexact = columns.flatMap(({ label, settled }) => inexactNote(label, given(kind, name, settled)))
  const note = [spec?.note ?? '', who, ...inexact].filter((part) => part !== '').join('; ')
  const described = [text(kind, 'faint'), text(name), text(unit, 'faint'), bound(lowest), bound(highest), text(spec?.source ?? '', 'note'), text(note, 'note')]
  return [...described, ...columns.map((column) => valueCell(kind, name, column, format, spec?.range))]
}

/** What a period was settled with, as canonical text; `undefined` where its version of the key does not know it. */
function given(kind: string, name: string, { settlement }: SettledPeriod): string | undefined {
  const { inputs, opening, openingOwed, key } = settlement['~trace']
  if (kind === inputKind) return inputs[name]
  if (kind === balanceKind) return opening[name]
  return key.round?.leftover === 'carry' && recipientsOf(key).includes(name) ? (openingOwed[name] ?? '0') : undefined
}

const inexactNote = (label: string, value: string | undefined): readonly string[] =>
  value === undefined || isExactInCell(value) || value.includes('/') ? [] : [`${label} is exactly ${value.slice(0, 60)}`]

function valueCell(kind: string, name: string, { settled, carried }: InputColumn, format: string, range: readonly [string, string] | undefined): CellData {
  const value = given(kind, name, settled)
  if (value === undefined) return text('', 'faint')
  const from = kind === inputKind ? undefined : carried?.(kind as typeof balanceKind, name)
  if (from !== undefined) return { look: 'number', formula: from, value: textToCell(value), format }
  const fraction = value.includes('/') && { formula: value }
  return { look: 'input', value: textToCell(value), format, ...fraction, ...(range && { within: [textToCell(range[0]), textToCell(range[1])] as const }) }
}
