/** Totals of payouts, exactly. */
import type { BatchResult } from './result.ts'

/** Per recipient a sum of whole steps. */
export type Totals = Readonly<Record<string, bigint>>

/** What every recipient receives over all rows. */
export const totals = ({ payouts }: BatchResult): Totals => Object.fromEntries(Object.entries(payouts).map(([name, column]) => [name, sumOf(column)]))

/** Doubles are added as long as the sum is certainly whole, then in BigInt. */
function sumOf(column: Float64Array): bigint {
  let total = 0n
  let part = 0
  for (const cents of column) {
    const next = part + cents
    if (next <= Number.MAX_SAFE_INTEGER && next >= -Number.MAX_SAFE_INTEGER) part = next
    else {
      total += BigInt(part)
      part = cents
    }
  }
  return total + BigInt(part)
}

/** What every recipient receives per group: `groupOf` says to which group a row belongs. Groups are in order of their first row. */
export function groupedTotals<G>({ rows, payouts }: BatchResult, groupOf: (row: number) => G): ReadonlyMap<G, Totals> {
  const groups = new Map<G, Record<string, bigint>>()
  const names = Object.keys(payouts)
  for (let row = 0; row < rows; row++) {
    const group = groupOf(row)
    const sums = groups.get(group) ?? Object.fromEntries(names.map((name) => [name, 0n]))
    for (const name of names) sums[name] = (sums[name] as bigint) + BigInt(payouts[name]?.[row] as number)
    groups.set(group, sums)
  }
  return groups
}

/** Two totals of the same recipients together. */
export const addTotals = (a: Totals, b: Totals): Totals =>
  Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [name, (a[name] ?? 0n) + (b[name] ?? 0n)]))
