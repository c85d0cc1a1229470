/** What a batch answers: whole cents per recipient and row, and what became of rows that have no settlement. */
import { type Issue, SplitKeyError } from '../../core/issue.ts'
import type { BackendName } from '../engine/kernel.ts'

/** A row that has no settlement, and why. */
export interface RowIssues {
  /** Counted from 0. */
  readonly row: number
  readonly issues: readonly Issue[]
}

/** Payouts of a batch. */
export interface BatchResult {
  readonly rows: number
  /** What one is worth in `payouts`, canonical number text in the unit of the pot: `0.01`. */
  readonly step: string
  /** Per recipient (partners, then funds: what moved into them) a column of whole steps. Rows among `issues` are 0. */
  readonly payouts: Readonly<Record<string, Float64Array>>
  /** Rows without a settlement, in order. Empty unless the batch was asked to report them instead of throwing. */
  readonly issues: readonly RowIssues[]
  /** How many rows were decided apart, in BigInt, because the kernels left them. */
  readonly apart: number
  readonly backend: Exclude<BackendName, 'auto'>
  /** Balances without a column: every row starts them as agreed. */
  readonly atStart: readonly string[]
}

/** At most this many rows are named in one error. */
const mostNamed = 100

/** @throws the problems of the first rows that have any, each with its row */
export function raiseRows(rows: readonly RowIssues[]): void {
  if (rows.length === 0) return
  const named = rows.slice(0, mostNamed).flatMap(({ row, issues }) => issues.map((issue) => atRow(issue, row)))
  const more = rows.length - mostNamed
  const rest: readonly Issue[] = more > 0 ? [{ code: 'too-large', path: 'rows', message: `and ${more} more rows without a settlement` }] : []
  throw new SplitKeyError([...named, ...rest])
}

const atRow = (issue: Issue, row: number): Issue => ({
  ...issue,
  path: `rows.${row}${issue.path === '' ? '' : `.${issue.path}`}`,
  message: `row ${row}: ${issue.message}`,
})
