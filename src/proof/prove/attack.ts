/** Looks for a counterexample in floating point: corners, random points, then downhill from the worst. */

import { fromText } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'
import type { GoalAt } from '../certificate.ts'
import { floatAllowance, isPairGoal, rawMiss, type Spot } from './miss.ts'
import { isIn, type Region, samplePoints } from './sample-points.ts'
import type { Setup } from './setup.ts'

export interface Found {
  readonly spot: Spot<number>
  readonly miss: number
}

/** A goal to be missed, in floating point. */
export interface Target {
  readonly goal: GoalAt
  readonly region: Region
  /** The largest miss at a point; for goals about two points, with the best second point. */
  readonly look: (point: readonly number[]) => Found
}

/** How far the second point lies from the first, as parts of the range. */
const ways = [1, 0.2, 0.05, 0.01, 1e-4, 1e-6]

const none: Found = { spot: { at: [] }, miss: Number.NEGATIVE_INFINITY }

export function targetOf(setup: Setup, index: number, region: Region): Target {
  const goal = setup.program.goals[index] as GoalAt
  const allowed = floatAllowance(setup, index)
  if (!isPairGoal(goal)) {
    const look = (at: readonly number[]): Found => {
      const miss = rawMiss(goal, setup.run.at(at)[goal.of] as number, 0, 0, 0) - allowed
      return Number.isNaN(miss) ? none : { spot: { at }, miss }
    }
    return { goal, region, look }
  }
  const along = setup.free.indexOf(goal.along)
  const limit = goal.kind === 'slope' ? toFloat(fromText(goal.limit)) : 0
  const look = (at: readonly number[]): Found => (along < 0 ? none : widest(setup, goal, along, limit, allowed, region, at))
  return { goal, region, look }
}

/** The worst pair that starts at a point. */
function widest(setup: Setup, goal: GoalAt, along: number, limit: number, allowed: number, region: Region, at: readonly number[]): Found {
  const [lo, hi, x] = [region.low[along], region.high[along], at[along]] as [number, number, number]
  const start = setup.run.at(at)[goal.of] as number
  let best = none
  for (const way of ways)
    for (const side of [1, -1]) {
      const to = Math.min(hi, Math.max(lo, x + side * way * (hi - lo)))
      if (to === x) continue
      const miss = rawMiss(goal, start, setup.run.along(along, to)[goal.of] as number, to - x, limit) - allowed
      if (miss > best.miss && (region.given.length === 0 || isIn(region, at.with(along, to)))) best = { spot: { at, to }, miss }
    }
  return best
}

export interface Attack {
  /** The worst spots found, worst first, whether the goal is missed there or not. */
  readonly spots: readonly Found[]
  /** Points seen on the way, the worst first. */
  readonly seen: readonly (readonly number[])[]
}

/** How many of the points seen are handed on. */
const mostSeen = 100

export function attack(target: Target): Attack {
  const found = samplePoints(target.region)
    .filter((point) => target.region.given.length === 0 || isIn(target.region, point))
    .map(target.look)
    .filter(({ miss }) => miss > Number.NEGATIVE_INFINITY)
  found.sort((a, b) => b.miss - a.miss)
  // Where nothing is missed yet, the worst spot says enough: a proof that gets stuck looks where it is stuck.
  const many = (found[0]?.miss ?? 0) > 0 ? 3 : 1
  const spots = found.slice(0, many).map((one) => descend(target, one))
  return { spots: spots.sort((a, b) => b.miss - a.miss), seen: found.slice(0, mostSeen).map(({ spot }) => spot.at) }
}

/** Moves one coordinate at a time while that makes the miss larger. */
export function descend(target: Target, start: Found, rounds = 3): Found {
  const { low, high } = target.region
  let best = start
  for (let round = 0; round < rounds; round++) {
    const before = best.miss
    low.forEach((lo, i) => {
      const hi = high[i] as number
      const x = best.spot.at[i] as number
      const step = (hi - lo) * 0.3 ** round * 0.2
      for (const value of [lo, hi, x - step, x + step, x - step / 5, x + step / 5]) {
        const clamped = Math.min(hi, Math.max(lo, value))
        if (clamped === best.spot.at[i]) continue
        const point = best.spot.at.map((old, j) => (j === i ? clamped : old))
        if (!isIn(target.region, point)) continue
        const next = target.look(point)
        if (next.miss > best.miss) best = next
      }
    })
    if (best.miss === before && round > 0) break
  }
  return best
}
