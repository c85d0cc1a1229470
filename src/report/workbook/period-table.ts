/** The sheet of one period as rows: what goes in, every line of the key, what is due, what is paid, what balances hold afterwards. */
import type { SettledPeriod } from '../../agreement/series.ts'
import { inputRows, owedRows, untouchedRow } from './input-rows.ts'
import { type KeyFormulas, keyFormulas, writtenSizes } from './key-formulas.ts'
import { conditionRows, lineRows } from './line-rows.ts'
import type { Making, Sources } from './period-making.ts'
import { type PeriodRow, periodRows } from './period-rows.ts'
import { closingRows, costRows, payoutRows } from './result-rows.ts'

export interface PeriodTable {
  readonly rows: readonly PeriodRow[]
  readonly formulas: KeyFormulas
  /** What balances hold, and what is still owed, after this period. */
  readonly closing: ReadonlyMap<string, string>
  readonly owed: ReadonlyMap<string, string>
  readonly paid: ReadonlyMap<string, string>
  readonly pot: string | undefined
  readonly unbalanced: string | undefined
}

/** @throws `too-large` for a number that no spreadsheet can hold */
export function periodTable({ settlement }: Pick<SettledPeriod, 'settlement'>, sources: Sources): PeriodTable {
  const trace = settlement['~trace']
  const { lowered } = trace.plan
  const sizes = writtenSizes([...lowered.lines.values(), ...lowered.due.values()])
  const making: Making = { trace, formulas: keyFormulas(lowered), rows: periodRows(), money: trace.key.pot?.unit, sizes }
  const { rows, formulas } = making
  inputRows(making, sources)
  const owedBefore = owedRows(making, sources)
  untouchedRow(making)
  lineRows(making)
  conditionRows(making)
  const cents = payoutRows(making, owedBefore)
  const closing = closingRows(making, settlement, cents)
  costRows(making, settlement, cents)
  const pot = trace.key.pot && formulas.line('pot')
  return { rows: rows.all(), formulas, closing, owed: cents?.owed ?? new Map(), paid: cents?.paid ?? new Map(), pot, unbalanced: cents?.unbalanced }
}
