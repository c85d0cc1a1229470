/** Does what all are due add up to the pot? Every split is made so; looked at here once per plan, on rows within the domain. */
import type { BatchPlan } from '../analysis/batch-plan.ts'
import { runIntegers } from '../exact/run-integers.ts'

/** Where between their bounds the inputs of the rows stand, in sevenths; which input goes where shifts from row to row. */
const places = [0n, 7n, 3n, 1n, 6n, 2n, 5n, 4n]

/** True when it holds in every row that is looked at, and there is one. */
export function addsUp({ deal, integers, divisors, requirements }: BatchPlan): boolean {
  if (!deal) return false
  const bounds = integers.flatMap((own) => (own.op === 'input' ? [own] : []))
  const rows = places.map((_, row) => {
    const at = new Map(bounds.map(({ name, lo, hi }, index) => [name, lo + ((hi - lo) * (places[(row + index * 3) % 8] as bigint)) / 7n]))
    return runIntegers(integers, at)
  })
  const settled = rows.filter(
    (values) => divisors.every(({ integer }) => values[integer] !== 0n) && requirements.every(({ integer }) => (values[integer] as bigint) >= 0n),
  )
  const holds = (values: readonly bigint[]): boolean =>
    deal.nums.reduce((sum, num) => sum + (values[num] as bigint), 0n) === (values[deal.total] as bigint) * (values[deal.perCent] as bigint)
  return settled.length > 0 && settled.every(holds)
}
