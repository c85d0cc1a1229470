/** Prices over time: index values that never mix silently, series of them, and a check of revision clauses. */
export { type CheckOptions, checkPriceRevision } from './check-price-revision.ts'
export type { Finding, FindingCode } from './finding.ts'
export { averaged, type IndexSeries, indexAt, indexSeries, lagged, stepped } from './index-series.ts'
export { type IndexBasis, type IndexValue, indexRatio, indexValue, rebased, requireSameBasis } from './index-value.ts'
