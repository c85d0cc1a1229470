/** The sheet that puts periods side by side: payouts first, then what is left after own costs, balances and every line. */
import { formatOf, moneyFormat } from './formats.ts'
import type { PeriodRow } from './period-rows.ts'
import { valueColumn } from './period-rows.ts'
import type { PeriodTable } from './period-table.ts'
import { address, type CellData, heads, type SheetData, text } from './sheet.ts'
import { onSheet } from './sheet-names.ts'

/** One period and the sheet it stands on. */
export interface Compared {
  readonly sheet: string
  readonly label: string
  readonly status: string
  readonly table: PeriodTable
}

const order = ['paid', 'into fund', 'left after own costs', 'own costs', 'balance after', 'line', 'input']
/** What may be added up over periods: money that moves. */
const added = ['paid', 'into fund', 'left after own costs', 'own costs']

export function comparisonSheet(name: string, periods: readonly Compared[], money: string | undefined): SheetData {
  const rows = distinctRows(periods)
  const two = periods.length === 2
  const last = two ? ['Difference', 'In per cent'] : periods.length > 2 ? ['Total'] : []
  const head = heads(['Part', 'Name', 'Unit', ...periods.map(({ label, status }) => (status === '' ? label : `${label} (${status})`)), ...last])
  return {
    name,
    widths: [20, 34, 11, ...periods.map(() => 16), ...last.map(() => 16)],
    heads: true,
    frozen: { rows: 1, columns: 3 },
    filter: true,
    rows: [head, ...rows.map((row, index) => compareRow(row, index + 1, periods, money, two))],
  }
}

const identity = ({ part, title }: PeriodRow): string => `${part}\n${title}`

function distinctRows(periods: readonly Compared[]): readonly PeriodRow[] {
  const rows = new Map<string, PeriodRow>()
  for (const { table } of periods) for (const row of table.rows) if (order.includes(row.part) && !rows.has(identity(row))) rows.set(identity(row), row)
  return [...rows.values()].sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part))
}

function compareRow(row: PeriodRow, index: number, periods: readonly Compared[], money: string | undefined, two: boolean): readonly CellData[] {
  const look = row.strong ? 'total' : 'number'
  const format = row.format ?? (row.strong ? moneyFormat : formatOf(row.unit, money))
  const cells = periods.map(({ sheet, table }): CellData => {
    const at = table.rows.findIndex((other) => identity(other) === identity(row))
    const value = table.rows[at]?.value
    return at < 0 ? text('', 'faint') : { look, format, formula: onSheet(sheet, address(at + 1, valueColumn)), ...(value !== undefined && { value }) }
  })
  const [first, last] = [address(index, 3), address(index, 2 + periods.length)]
  const difference: CellData[] = two
    ? [
        { look, format, formula: `${last}-${first}` },
        { look, format: '0.0%', formula: `IF(${first}=0,"",${last}/${first}-1)` },
      ]
    : periods.length > 2
      ? [added.includes(row.part) ? { look, format, formula: `SUM(${first}:${last})` } : text('')]
      : []
  const [faint, plain] = row.strong ? (['total', 'total'] as const) : (['faint', 'text'] as const)
  return [text(row.part, faint), text(row.title, plain), text(row.unit, faint), ...cells, ...difference]
}
