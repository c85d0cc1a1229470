/** Which input moves a partner's result most: each alone, from the low to the high end of its range. */
import type { Issue } from '../core/issue.ts'
import { compare, type Rational, sub, toText } from '../number/rational.ts'
import { type Ranges, readBox } from './box.ts'
import { size } from './incentive/slopes.ts'
import { settleAt, settledAmount } from './settled.ts'
import { moved, readSituation, type Situation } from './situation.ts'

/** One bar. Amounts are settled, exact. */
export interface TornadoBar {
  readonly input: string
  readonly low: { readonly value: string; readonly amount: string }
  readonly high: { readonly value: string; readonly amount: string }
  /** The size of the difference between both ends. */
  readonly swing: string
}

export interface Tornado {
  readonly of: string
  readonly base: string
  /** The largest swing first. */
  readonly bars: readonly TornadoBar[]
}

/**
 * @throws every problem of the base and of the ranges at once; `unknown-name`; `divides-by-zero` at an end without a value
 * @example tornado({ key, inputs }, { of: 'W', ranges: { aluminium: [1.1, 3.6], units: [600, 1400] } }).bars[0]?.input // 'units'
 */
export function tornado(situation: Situation, { of, ranges }: { readonly of: string; readonly ranges?: Ranges }): Tornado {
  const issues: Issue[] = []
  const box = readBox(situation.key, ranges, issues)
  const at = readSituation(situation, issues)
  const amountAt = (changed: readonly (readonly [string, Rational])[]): Rational => settledAmount(settleAt(situation, moved(situation, at, changed)), of)
  const bars = [...box].map(([input, [low, high]]) => {
    const [atLow, atHigh] = [amountAt([[input, low]]), amountAt([[input, high]])]
    const end = (value: Rational, amount: Rational) => ({ value: toText(value), amount: toText(amount) })
    return { swing: size(sub(atHigh, atLow)), bar: { input, low: end(low, atLow), high: end(high, atHigh) } }
  })
  bars.sort((a, b) => compare(b.swing, a.swing))
  return { of, base: toText(amountAt([])), bars: bars.map(({ swing, bar }) => ({ ...bar, swing: toText(swing) })) }
}
