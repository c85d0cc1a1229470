/** The sheet of one period: every row with its own formula, our value beside it, and a cell that compares the two. */
import { formatOf, moneyFormat } from './formats.ts'
import type { PeriodRow } from './period-rows.ts'
import { valueColumn } from './period-rows.ts'
import type { PeriodTable } from './period-table.ts'
import { address, type CellData, heads, type SheetData, text } from './sheet.ts'

const columns = ['No.', 'Part', 'Name', 'Unit', 'Recalculated', 'splitkey', 'Check', 'Formula in words'] as const
const [oursColumn, checkColumn] = [valueColumn + 1, valueColumn + 2]

/** The column that other sheets look at, without the row of heads. */
export const checkCells = (rows: readonly PeriodRow[]): string => `${address(1, checkColumn)}:${address(rows.length, checkColumn)}`

/** `changed` is a formula that is true when a parameter of this version was changed. */
export function periodSheet(name: string, { rows }: PeriodTable, money: string | undefined, changed: string | undefined): SheetData {
  const untouched = rows.findIndex(({ check }) => check === 'untouched')
  const flag = address(untouched + 1, valueColumn)
  const typed = untouched === 0 ? [] : [`SUMPRODUCT(--(${address(1, checkColumn)}:${address(untouched, checkColumn)}<>"as settled"))>0`]
  const touched = [...typed, ...(changed === undefined ? [] : [changed])]
  const formula = touched.length === 0 ? '"yes"' : `IF(OR(${touched.join(',')}),"no","yes")`
  return {
    name,
    widths: [7, 20, 36, 11, 17, 17, 12, 80],
    heads: true,
    frozen: { rows: 1, columns: 3 },
    statusColumns: [checkColumn],
    filter: true,
    rows: [heads(columns), ...rows.map((row, index) => sheetRow(row.check === 'untouched' ? { ...row, formula } : row, index + 1, money, flag))],
  }
}

function sheetRow(row: PeriodRow, index: number, money: string | undefined, flag: string): readonly CellData[] {
  const format = row.format ?? (row.strong ? moneyFormat : formatOf(row.unit, money))
  const look = row.strong ? 'total' : 'number'
  const check = checkFormula(row, index, flag)
  const [faint, plain] = row.strong ? (['total', 'total'] as const) : (['faint', 'text'] as const)
  return [
    text(row.number, faint),
    text(row.part, faint),
    text(row.title, plain),
    text(row.unit, faint),
    { look, formula: row.formula, format, ...(row.value !== undefined && { value: row.value }) },
    row.check === 'settled' || row.check === 'input' ? { look, format, ...(row.value !== undefined && { value: row.value }) } : text(''),
    check === undefined ? text('') : { look: 'status', ...check },
    text(row.words ?? '', 'note'),
  ]
}

/** Fifteen digits less what a long formula loses. */
const tolerance = '0.0000001'

function checkFormula({ check }: PeriodRow, index: number, flag: string): { readonly formula: string; readonly value: string } | undefined {
  const [own, ours] = [address(index, valueColumn), address(index, oursColumn)]
  const equal = `ABS(${own}-${ours})<=${tolerance}*MAX(1,ABS(${ours}))`
  switch (check) {
    case 'input':
      return { formula: `IF(ISNUMBER(${own}),IF(${equal},"as settled","changed"),"missing")`, value: 'as settled' }
    case 'settled':
      return { formula: `IF(ISERROR(${own}),"no value",IF(${flag}="no","what if",IF(${equal},"ok","differs")))`, value: 'ok' }
    case 'condition':
      return { formula: `IF(ISERROR(${own}),"no value",IF(${own}<-0.000000001,"below zero","ok"))`, value: 'ok' }
    case 'untouched':
    case 'none':
      return undefined
  }
}
