/**
 * splitkey/batch: one key on very many rows, to the cent what `settle` answers for each.
 *
 * @example
 * const batch = compile(key)
 * const { columns, ...memory } = batch.columns.alloc(1_000_000) // fill columns.price, columns.sold, …
 */

export type { Interval } from '../number/interval.ts'
export { type BatchPlan, type Deal, planBatch } from './analysis/batch-plan.ts'
export { type Domain, type DomainOptions, type InputDomain, statedDomain, wholeDomain } from './analysis/domain.ts'
export type { Fraction } from './analysis/fraction.ts'
export type { Check } from './analysis/fractions.ts'
export type { Integer, IntegerOp, Term } from './analysis/integer.ts'
export { type Batch, type BatchOptions, type BatchWorkers, compile, type SettleColumnsOptions } from './compile.ts'
export type { BackendName } from './engine/kernel.ts'
export type { AllocatedColumns } from './rows/allocate-columns.ts'
export type { Columns } from './rows/read-columns.ts'
export type { BatchResult, RowIssues } from './rows/result.ts'
export type { RowPayouts } from './rows/row-payouts.ts'
export type { OnIssue } from './rows/settle-sources.ts'
export type { ColumnInput } from './rows/source.ts'
export type { StreamOptions } from './rows/stream.ts'
export { addTotals, groupedTotals, type Totals, totals } from './rows/totals.ts'
export type { Values } from './rows/values.ts'
export { kernelModule } from './wasm/kernels.ts'
