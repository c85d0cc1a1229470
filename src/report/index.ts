/** splitkey/report */

export * from './fingerprint.ts'
export * from './ledger/index.ts'
export * from './page/index.ts'
export * from './papers/index.ts'
export * from './prose/index.ts'
export * from './workbook/index.ts'
