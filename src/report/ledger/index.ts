/** Exports for the ledger. */
export { type CsvCell, type CsvConvention, csvConventions, plainCell, writeCsv } from './csv.ts'
export { ledgerColumns, ledgerCsv } from './ledger-csv.ts'
export { deficitRow, type LedgerKind, type LedgerOptions, type LedgerRow, ledgerRows, roundingRow, surplusRow } from './ledger-rows.ts'
export { type LedgerMapping, type LedgerTags, mappingIssues } from './mapping.ts'
