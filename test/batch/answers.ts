/** What a batch answered, row by row, so that it can be compared. */
import type { BatchResult } from '../../src/batch/index.ts'

/** Per row the cents as texts, or the codes of what is wrong. */
export function answersOf(result: BatchResult): readonly (readonly string[])[] {
  const bad = new Map(result.issues.map(({ row, issues }) => [row, issues.map(({ code }) => code)]))
  const columns = Object.values(result.payouts)
  return Array.from({ length: result.rows }, (_, row) => bad.get(row) ?? columns.map((column) => BigInt(column[row] as number).toString()))
}
