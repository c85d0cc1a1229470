/** Files of rows by way of DuckDB, an optional peer. */
export { batchKernel } from './batch-kernel.ts'
export { type BlockKernel, type KernelOf, type RowProblem, rationalKernel } from './kernel.ts'
export { formatOf } from './open-source.ts'
export type { FileRemark } from './remarks.ts'
export { type SettledFile, type SettleFileOptions, settleFile } from './settle-file.ts'
