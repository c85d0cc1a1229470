/** A counterexample that people can read: round numbers, ends of ranges, as few decimals as the violation bears. */
import { add, fromText, type Rational, rational } from '../../number/rational.ts'
import type { Claim } from '../goal.ts'
import type { Point } from '../verdict.ts'
import type { Evaluator } from './evaluator.ts'
import { type Axis, snap } from './grid.ts'
import { along, type Violation, violationAt } from './violation.ts'

/** The same goal missed by at least half as much, at a rounder point. */
export function shrink(claim: Claim, found: Violation, axes: readonly Axis[], evaluator: Evaluator): Violation {
  let best = found
  const least = rational(found.by.n, found.by.d * 2n)
  const moving = along(claim.goals[found.goal] as Claim['goals'][number])
  for (let pass = 0; pass < 2; pass++)
    for (const axis of axes)
      for (const end of axis.name === moving ? (['at', 'to'] as const) : (['both'] as const)) {
        const now = (end === 'to' ? best.to : best.at)?.[axis.name] as string
        for (const candidate of rounder(now, axis)) {
          if (candidate === now) break
          const at = end === 'to' ? best.at : moved(best.at, axis.name, candidate)
          const to = best.to && (end === 'at' ? best.to : moved(best.to, axis.name, candidate))
          const next = violationAt(claim, found.goal, at, to, evaluator)
          if (next && atLeast(next.by, least)) {
            best = next
            break
          }
        }
      }
  return best
}

const moved = (point: Point, name: string, value: string): Point => ({ ...point, [name]: value })
const atLeast = (a: Rational, b: Rational): boolean => a.n * b.d >= b.n * a.d

/** The ends of the range, the middle of it, then the number itself from coarse to fine. */
function rounder(now: string, axis: Axis): readonly string[] {
  const [low, high, value] = [fromText(axis.low), fromText(axis.high), fromText(now)]
  const middle = add(low, high)
  const digits = [-4, -3, -2, -1, 0, 1, 2, 3, 4].filter((decimals) => decimals <= axis.decimals)
  return [axis.low, axis.high, snap(rational(middle.n, middle.d * 2n), axis, 0), ...digits.map((decimals) => snap(value, axis, decimals))]
}
