/** Files of rows by way of DuckDB, an optional peer. */
export { batchKernel } from './batch-kernel.ts'
export { type BlockKernel, type KernelOf, type RowProblem, rationalKernel } from './kernel.ts'
export { type SettledFile, type SettleFileOptions, settleFile } from './settle-file.ts'
export { formatOf } from './source.ts'
