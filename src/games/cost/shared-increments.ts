/** What airport and serial cost sharing have in common. */
import { add, sub, zero } from '../../number/rational.ts'
import type { Rational } from '../fraction.ts'

/** Each step from one level to the next, shared equally by the player who reaches it and all later ones. */
export function sharedIncrements(levels: readonly Rational[]): Rational[] {
  let share = zero
  return levels.map((level, k) => {
    const step = sub(level, levels[k - 1] ?? zero)
    share = add(share, { n: step.n, d: step.d * BigInt(levels.length - k) })
    return share
  })
}
