/** splitkey/sql: a key as SQL in whole numbers, for the warehouse that has the rows already. */
export type { ColumnKind } from './dialect.ts'
export { type DialectName, dialectNames } from './dialects/index.ts'
export type { ColumnOptions } from './inputs.ts'
export type { SqlOptions } from './options.ts'
export { type Ask, type RunOptions, type RunOutcome, recordSettlement, settledRows, settlementTables } from './settlement-run.ts'
export { type SqlQuery, sqlProblems, toSql } from './to-sql.ts'
