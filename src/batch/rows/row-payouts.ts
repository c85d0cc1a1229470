/** Payouts row by row, as decimal texts. */
import { canonicalNumber } from '../../core/number-text.ts'
import { fromText, mul, rational, toText } from '../../number/rational.ts'
import type { BatchResult, RowIssues } from './result.ts'

/** Per row what every recipient receives; a row without a settlement has none. */
export interface RowPayouts {
  readonly rows: readonly (Readonly<Record<string, string>> | undefined)[]
  readonly issues: readonly RowIssues[]
}

export function rowPayouts({ rows, step, payouts, issues }: BatchResult): RowPayouts {
  const text = amountText(step)
  const bad = new Set(issues.map(({ row }) => row))
  const columns = Object.entries(payouts)
  const all = Array.from({ length: rows }, (_, row) =>
    bad.has(row) ? undefined : Object.fromEntries(columns.map(([name, column]) => [name, text(column[row] as number)])),
  )
  return { rows: all, issues }
}

/** Whole steps as an amount. Steps of `0.01`, `0.1` and `1`, nearly all there are, need no rational. */
function amountText(step: string): (steps: number) => string {
  const places = ['1', '0.1', '0.01', '0.001'].indexOf(step)
  const size = fromText(step)
  if (places < 0) return (steps) => toText(mul(rational(BigInt(steps)), size))
  return (steps) => canonicalNumber(`${steps}e-${places}`) as string
}
