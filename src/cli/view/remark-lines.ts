/** Remarks about settlements, one sentence for every input: about a series it says in how many periods, and which. */
import type { SettledPeriod } from '../../agreement/series.ts'
import { type Remark, remarkText } from '../../read/remarks.ts'

type Placed = Remark & { readonly period: string }

/** @example remarkLines(series) // ['price is outside the range for which the key was agreed, 30 to 60, in 2 of 12 periods: 2022-03, 2022-04'] */
export function remarkLines(series: readonly SettledPeriod[]): readonly string[] {
  const [only, ...more] = series
  if (only && more.length === 0) return only.settlement.remarks.map(({ message }) => message)
  // A later version may have agreed on something else: then it is another remark.
  const groups = new Map<string, Placed[]>()
  for (const { period, settlement } of series)
    for (const remark of settlement.remarks) {
      const about = `${remark.input}\n${remarkText(remark)}`
      groups.set(about, [...(groups.get(about) ?? []), { ...remark, period }])
    }
  return [...groups.values()].map((group) => groupLine(group, series.length))
}

/** So many periods are named, and no more. */
const named = 6

function groupLine(group: readonly Placed[], periods: number): string {
  const [first] = group as readonly [Placed]
  const which = group.slice(0, named).map(({ period }) => period)
  const rest = group.length > named ? ', …' : ''
  return `${first.input} is ${remarkText(first)}, in ${group.length} of ${periods} periods: ${which.join(', ')}${rest}`
}
