/** Ledger rows as CSV, as the bookkeeping software of a country reads it. */
import { type CsvCell, type CsvConvention, writeCsv } from './csv.ts'
import type { LedgerRow } from './ledger-rows.ts'

/** The columns, in their order; the names are the same in every convention, so that one import profile serves all partners. */
export const ledgerColumns = ['period', 'partner', 'ref', 'line', 'kind', 'status', 'amount', 'currency', 'account', 'vat', 'reference'] as const

/** @example ledgerCsv(ledgerRows(series, options), 'nl-BE') */
export function ledgerCsv(rows: readonly LedgerRow[], convention: CsvConvention): string {
  const cells = rows.map((row) => ledgerColumns.map((column): CsvCell => (column === 'amount' ? { number: padded(row.amount) } : row[column])))
  return writeCsv([[...ledgerColumns], ...cells], convention)
}

/** At least two decimals, so that a column of money looks like one. */
const padded = (amount: string): string => {
  const point = amount.indexOf('.')
  return point < 0 ? `${amount}.00` : amount.padEnd(point + 3, '0')
}
