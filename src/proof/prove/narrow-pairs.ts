/** Across a threshold a value may jump: the pair of points close to it on both sides says so better than any other. */

import { toFloat } from '../../number/to-float.ts'
import type { Instruction } from '../certificate.ts'
import type { Found, Target } from './attack.ts'
import { gridOf } from './confirm.ts'
import { rawMiss } from './miss.ts'
import { argsOf } from './program.ts'
import type { Setup } from './setup.ts'

/** Pairs next to the threshold of a step, on the line of a spot, the wider first; none when the step does not change there. */
export function acrossThreshold(setup: Setup, target: Target, step: number, along: number, point: readonly number[], limit: number): readonly Found[] {
  const condition = argsOf(setup.program.code[step] as Instruction)[0] as number
  const at = point.slice()
  const side = (x: number): number => {
    at[along] = x
    return (setup.run.at(at)[condition] as number) >= 0 ? 1 : 0
  }
  let [lo, hi] = [target.region.low[along], target.region.high[along]] as [number, number]
  const width = hi - lo
  const first = side(lo)
  if (side(hi) === first) return []
  for (let count = 0; count < 60 && hi - lo > width * 1e-13; count++) {
    const x = (lo + hi) / 2
    if (side(x) === first) lo = x
    else hi = x
  }
  const far = first === 0 ? hi : lo
  // As near as the inputs are written: over a longer way, what changes with it can hide the jump.
  const ways = [width * 1e-3, Math.max(width * 1e-9, toFloat(gridOf(setup, along)))]
  const value = (x: number): number => {
    at[along] = x
    return setup.run.at(at)[target.goal.of] as number
  }
  return ways.map((way) => {
    const near = Math.min(target.region.high[along] as number, Math.max(target.region.low[along] as number, far + (first === 0 ? -way : way)))
    const miss = rawMiss(target.goal, value(near), value(far), far - near, limit)
    return { spot: { at: point.map((x, i) => (i === along ? near : x)), to: far }, miss }
  })
}
