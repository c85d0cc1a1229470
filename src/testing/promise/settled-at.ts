/** What is settled at a counterexample: who is paid what there, and why. */
import { isSplitKeyError } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import { explain } from '../../read/explain.ts'
import { explanationText } from '../../read/explain-text.ts'
import { settleData } from '../../read/settle.ts'
import { exact } from '../../read/settlement.ts'
import { showAmount } from '../../read/show.ts'
import type { Point } from '../draw/points.ts'

/**
 * The payouts at a point, and the explanation of one of them. What the point does not say counts at the low end of its range, or as zero;
 * balances at their start: the promise does not depend on it.
 */
export function settledAt(key: KeyData, point: Point, of: string): string {
  const inputs = Object.fromEntries(Object.entries(key.inputs).map(([name, { range }]) => [name, point[name] ?? range?.[0] ?? '0']))
  const balances = Object.fromEntries(Object.entries(key.balances).map(([name, { start }]) => [name, point[name] ?? start]))
  try {
    const settlement = settleData(key, inputs, { balances })
    const paid = Object.entries(exact(settlement, 'payouts')).map(([name, amount]) => `${name} ${showAmount(amount)}`)
    return [`paid: ${paid.join(', ')}`, '', explanationText(explain(settlement, of))].join('\n')
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return `it cannot be settled there: ${error.message}`
  }
}
