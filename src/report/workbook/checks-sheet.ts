/** The sheet of checks: all in one place, each a formula over the sheets of the periods, and one cell that says whether all hold. */
import type { Compared } from './comparison-sheet.ts'
import { range } from './period-rows.ts'
import { checkCells } from './period-sheet.ts'
import { type CellData, heads, type SheetData, text } from './sheet.ts'
import { onSheet } from './sheet-names.ts'

const columns = ['Period', 'Check', 'Found', 'Expected', 'Result'] as const

interface Check {
  readonly what: string
  /** A formula for what is found; expected is zero. */
  readonly found: string
  readonly format?: string
}

export function checksSheet(name: string, periods: readonly Compared[]): SheetData {
  const checks = periods.flatMap((period) => checksOf(period).map((check) => ({ ...check, label: period.label })))
  const last = checks.length + 1
  const rows = checks.map(({ label, what, found, format = '0' }, index): readonly CellData[] => [
    text(label, 'faint'),
    text(what),
    { look: 'number', formula: found, value: 0, format },
    { look: 'number', value: 0, format },
    { look: 'status', formula: `IF(ISERROR(C${index + 2}),"no value",IF(ABS(C${index + 2}-D${index + 2})<=0.000001,"ok","differs"))`, value: 'ok' },
  ])
  const all: readonly CellData[] = [
    text('all', 'total'),
    text('Every check holds', 'total'),
    { look: 'total', formula: `SUMPRODUCT(--(E2:E${last}<>"ok"))`, value: 0, format: '0' },
    { look: 'total', value: 0, format: '0' },
    { look: 'status', formula: `IF(C${last + 1}=0,"ok","differs")`, value: 'ok' },
  ]
  return { name, widths: [18, 64, 14, 12, 12], heads: true, frozen: { rows: 1, columns: 0 }, statusColumns: [4], rows: [heads(columns), ...rows, all] }
}

function checksOf({ sheet, table }: Compared): readonly Check[] {
  const results = onSheet(sheet, checkCells(table.rows))
  const count = (result: string): string => `COUNTIF(${results},"${result}")`
  // Every value of a period stands in one column of its sheet.
  const onOwn = (formula: string): string => formula.replace(/(?<!:)\$E\$/g, () => onSheet(sheet, '$E$'))
  const paid = [...table.paid.values()]
  const pot = table.rows.findIndex(({ name }) => name === table.pot)
  const money: Check[] =
    paid.length === 0
      ? []
      : [
          {
            what: 'what is paid and what goes into funds adds up to the pot',
            found: onOwn(`ROUND(SUM(${range(paid)})-$E$${pot + 2},6)`),
            format: '#,##0.00',
          },
          { what: 'what rounding down lost is whole cents', found: onOwn(`ROUND(${table.unbalanced},2)`), format: '#,##0.00' },
        ]
  return [
    ...money,
    { what: 'inputs and balances that are missing', found: count('missing') },
    { what: 'rows without a value (a division by zero, or a missing input)', found: count('no value') },
    { what: 'conditions that do not hold (a weight below zero)', found: count('below zero') },
    { what: 'rows that differ from splitkey, inputs as settled', found: count('differs') },
  ]
}
