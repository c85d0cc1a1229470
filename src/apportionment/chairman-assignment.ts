import { SplitKeyError } from '../core/issue.ts'
import { fractionText } from '../core/number-text.ts'
import { type Weights, weigh } from './weights.ts'

/** Whose turn it is, period by period. */
export interface Assignment<P extends string = string> {
  readonly sequence: readonly P[]
  /** The most anybody was ever away from its exact part so far, as exact text. */
  readonly maxDeviation: string
  /** What the theorem promises: `1 − 1/(2n − 2)`; 0 for one party. */
  readonly bound: string
}

const most = 1_000_000

/**
 * One indivisible thing per period (a cent, a turn in the chair), so that everybody's count stays as close as possible to its part of
 * the periods so far, for ever (Tijdeman 1980). Each period goes, among those whose part is far enough ahead, to the one that cannot
 * wait longest. Needs weights that do not change.
 *
 * @example chairmanAssignment({ A: '1/2', B: '1/3', C: '1/6' }, 6).sequence // ['A', 'B', 'A', 'C', 'B', 'A']
 * @throws `out-of-range` when the number of periods is no whole number up to a million
 */
export function chairmanAssignment<P extends string>(weights: Weights<P>, periods: number): Assignment<P> {
  const { names, weights: parts, total } = weigh(weights)
  if (!Number.isSafeInteger(periods) || periods < 0 || periods > most)
    throw new SplitKeyError([
      { code: 'out-of-range', path: 'periods', input: 'periods', message: `periods must be a whole number up to ${most}; found ${periods}` },
    ])
  const slack = BigInt(Math.max(2 * parts.filter((part) => part > 0n).length - 2, 1))
  const counts = parts.map(() => 0n)
  const sequence: P[] = []
  let deviation = 0n
  for (let period = 1n; period <= BigInt(periods); period++) {
    // How far behind everybody is, times the total of the weights.
    const behind = parts.map((part, index) => part * period - (counts[index] as bigint) * total)
    const chosen = mostUrgent(parts, behind, total, slack)
    ;(counts[chosen] as bigint)++
    sequence.push(names[chosen] as P)
    behind.forEach((gap, index) => {
      const after = index === chosen ? gap - total : gap
      deviation = max(deviation, after < 0n ? -after : after)
    })
  }
  const bound = parts.filter((part) => part > 0n).length < 2 ? '0' : fractionText(slack - 1n, slack)
  return Object.freeze({ sequence: Object.freeze(sequence), maxDeviation: fractionText(deviation, total), bound })
}

/** Among those at least `1/slack` behind: who reaches `1 − 1/slack` first, that is, least `(1 − 1/slack − behind) ÷ weight`. */
function mostUrgent(parts: readonly bigint[], behind: readonly bigint[], total: bigint, slack: bigint): number {
  const eligible = parts.map((_part, index) => index).filter((index) => (parts[index] as bigint) > 0n && (behind[index] as bigint) * slack >= total)
  const room = (index: number): bigint => total * (slack - 1n) - (behind[index] as bigint) * slack
  return eligible.reduce((best, index) => (room(index) * (parts[best] as bigint) < room(best) * (parts[index] as bigint) ? index : best))
}

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b)
