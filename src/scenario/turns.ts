/** Where an amount turns inside a range: what a tornado, which looks at both ends, does not see. */
import { neg } from '../core/build.ts'
import { compare, fromText, type Rational, toText } from '../number/rational.ts'
import { agreedKeyOf, measured } from './exact-key.ts'
import { leastAlong } from './extremes.ts'
import { settleAt, settledAmount } from './settled.ts'
import { moved, movedWith, readSituation, type Situation } from './situation.ts'
import type { Tornado, TornadoBar } from './tornado.ts'

/** An amount inside the range that is beyond both ends. */
export interface Turn {
  readonly input: string
  readonly kind: 'least' | 'most'
  readonly at: string
  /** Settled, exact. */
  readonly amount: string
}

/**
 * For every bar of a tornado, where inside its range the amount is least or most, if that is beyond both ends.
 * @throws every problem of the base at once; `too-large` where a rounding that the agreement writes has too many stairs
 * @example turns(situation, tornado(situation, { of: 'W' })) // [{ input: 'hours', kind: 'most', at: '120', amount: '763.68' }]
 */
export function turns(situation: Situation, { of, bars }: Tornado): readonly Turn[] {
  const at = readSituation(situation)
  const exact = agreedKeyOf(situation.key)
  const requirements = exact.requirements.map(({ node }) => node)
  const node = measured(exact, of)
  const settledAt = (input: string, value: Rational): Rational => settledAmount(settleAt(situation, moved(situation, at, [[input, value]])), of)
  const turn = ({ input, low, high }: TornadoBar, kind: Turn['kind']): readonly Turn[] => {
    const found = leastAlong({
      node: kind === 'least' ? node : neg(node),
      requirements,
      at,
      moving: movedWith(situation, input),
      low: fromText(low.value),
      high: fromText(high.value),
    })
    if (!found) return []
    const amount = settledAt(input, found.at)
    const isBeyond = [low, high].every((end) => compare(amount, fromText(end.amount)) * (kind === 'least' ? 1 : -1) < 0)
    return isBeyond ? [{ input, kind, at: toText(found.at), amount: toText(amount) }] : []
  }
  return bars.flatMap((bar) => [...turn(bar, 'least'), ...turn(bar, 'most')])
}
