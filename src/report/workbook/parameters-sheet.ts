/** The sheet of parameters: every rate, share and threshold of the key, each in a cell of its own, so that no formula hides a number. */
import { constantFormat } from './formats.ts'
import type { Parameter } from './key-formulas.ts'
import { constantText, textToCell } from './numbers.ts'
import { address, type CellData, heads, type SheetData, text } from './sheet.ts'
import { onSheet } from './sheet-names.ts'

/** The parameters of one version of the key. */
export interface VersionParameters {
  readonly version: string
  readonly parameters: readonly Parameter[]
  readonly money: string | undefined
}

export interface ParametersLayout {
  readonly sheet: SheetData
  /** The cell of a parameter, by version and name. */
  readonly cell: (version: string, name: string) => string
  /** True where a parameter of the version was changed since the file was written. */
  readonly changed: (version: string) => string
}

const columns = ['Version', 'Parameter', 'Value', 'Unit', 'As agreed', 'Check', 'Used in'] as const

export function parametersLayout(sheetName: string, versions: readonly VersionParameters[]): ParametersLayout {
  const all = versions.flatMap(({ version, parameters, money }) => parameters.map((parameter) => ({ version, money, ...parameter })))
  const places = new Map(all.map(({ version, name }, index) => [`${version}\n${name}`, index + 1]))
  const rows = all.map(({ version, money, name, value, unit, usedIn }, index): readonly CellData[] => {
    const row = index + 1
    const format = constantFormat(value, unit, money)
    const number = { value: textToCell(value), format, ...(value.includes('/') && { formula: constantText(value) }) }
    const [own, agreed] = [address(row, 2), address(row, 4)]
    const check = `IF(ISNUMBER(${own}),IF(ABS(${own}-${agreed})<=0.000000000001*MAX(1,ABS(${agreed})),"as agreed","changed"),"changed")`
    return [
      text(version, 'faint'),
      text(name),
      { look: 'parameter', ...number },
      text(unit, 'faint'),
      { look: 'number', ...number },
      { look: 'status', formula: check, value: 'as agreed' },
      text(usedIn, 'note'),
    ]
  })
  const sheet: SheetData = {
    name: sheetName,
    widths: [14, 52, 15, 12, 15, 12, 34],
    heads: true,
    frozen: { rows: 1, columns: 2 },
    statusColumns: [5],
    filter: true,
    rows: [heads(columns), ...rows],
  }
  const [versionsAt, checksAt] = [0, 5].map((column) => onSheet(sheetName, `${address(1, column)}:${address(Math.max(all.length, 1), column)}`))
  return {
    sheet,
    cell: (version, name) => onSheet(sheetName, address(places.get(`${version}\n${name}`) as number, 2)),
    changed: (version) => `SUMPRODUCT((${versionsAt}="${version.replaceAll('"', '""')}")*(${checksAt}="changed"))>0`,
  }
}
