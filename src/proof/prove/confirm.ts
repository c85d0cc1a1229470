/** From a floating-point suspicion to a counterexample: exact, and as round as it can be. */
import { add, compare, mul, type Rational, rational } from '../../number/rational.ts'
import { type ExactMiss, exactMiss, isPairGoal, type Spot } from './miss.ts'
import { clampTo, fromFloat, nearest } from './rational-more.ts'
import type { Setup } from './setup.ts'

export interface Counterexample {
  readonly spot: Spot<Rational>
  readonly miss: ExactMiss
  readonly onGrid: boolean
}

/** The decimals an input is written in when nothing is declared. */
const usualDecimals = 6

/** The step in which an input is written. */
export const gridOf = (setup: Setup, index: number): Rational =>
  rational(1n, 10n ** BigInt(setup.claim.decimals?.[setup.free[index] as string] ?? usualDecimals))

/** The exact counterexample at, or near, a spot; `undefined` when the goal holds there. */
export function confirm(setup: Setup, goal: number, spot: Spot<number>): Counterexample | undefined {
  const along = alongOf(setup, goal)
  const raw: Spot<Rational> = {
    at: spot.at.map((x, i) => inRange(setup, i, fromFloat(x))),
    ...(spot.to === undefined ? {} : { to: inRange(setup, along, fromFloat(spot.to)) }),
  }
  const gridded: Spot<Rational> = {
    at: raw.at.map((x, i) => snapped(setup, i, x)),
    ...(raw.to === undefined ? {} : { to: snapped(setup, along, raw.to) }),
  }
  for (const start of [gridded, raw]) {
    const miss = exactMiss(setup, goal, start)
    if (miss !== undefined && miss.by.n > 0n) return shrunk(setup, goal, { spot: start, miss, onGrid: isOnGrid(setup, along, start) })
  }
  return undefined
}

const alongOf = (setup: Setup, goal: number): number => {
  const at = setup.program.goals[goal]
  return at !== undefined && isPairGoal(at) ? setup.free.indexOf(at.along) : -1
}

const inRange = (setup: Setup, index: number, x: Rational): Rational => {
  const { lo, hi } = setup.rangeOf(setup.free[index] as string)
  return clampTo(x, lo, hi)
}

const snapped = (setup: Setup, index: number, x: Rational): Rational => inRange(setup, index, nearest(x, gridOf(setup, index)))

const isMultiple = (x: Rational, step: Rational): boolean => (x.n * step.d) % (x.d * step.n) === 0n

function isOnGrid(setup: Setup, along: number, { at, to }: Spot<Rational>): boolean {
  return at.every((x, i) => isMultiple(x, gridOf(setup, i))) && (to === undefined || isMultiple(to, gridOf(setup, along)))
}

const half = { n: 1n, d: 2n }

/** Rounder numbers, as long as at least half of the miss remains. */
function shrunk(setup: Setup, goal: number, start: Counterexample): Counterexample {
  const along = alongOf(setup, goal)
  const least = mul(start.miss.by, half)
  let best = start
  const attempt = (spot: Spot<Rational>): boolean => {
    const miss = exactMiss(setup, goal, spot)
    if (miss === undefined || compare(miss.by, least) < 0 || miss.by.n <= 0n) return false
    best = { spot, miss, onGrid: isOnGrid(setup, along, spot) }
    return true
  }
  const put = (index: number, value: Rational): Spot<Rational> => ({ ...best.spot, at: best.spot.at.map((old, i) => (i === index ? value : old)) })
  // Twice: what one input allows may depend on another.
  for (let pass = 0; pass < 2; pass++)
    for (const index of setup.free.keys()) firstRounder(setup, index, best.spot.at[index] as Rational, (value) => attempt(put(index, value)))
  const { to } = best.spot
  if (to !== undefined) firstRounder(setup, along, to, (value) => attempt({ ...best.spot, to: value }))
  return best
}

/** Tries the ends of the range and ever finer roundings; stops at the first that is accepted, or at the number itself. */
function firstRounder(setup: Setup, index: number, x: Rational, accept: (value: Rational) => boolean): void {
  const { lo, hi } = setup.rangeOf(setup.free[index] as string)
  const width = add(hi, { n: -lo.n, d: lo.d })
  const grid = gridOf(setup, index)
  if (compare(x, lo) === 0 || compare(x, hi) === 0) return
  if (isMultiple(x, { n: powerBelow(width), d: 1n }) && powerBelow(width) > 1n) return
  let unit: Rational = { n: powerBelow(width), d: 1n }
  for (let count = 0; count < 8 && compare(unit, grid) >= 0; count++) {
    const value = inRange(setup, index, nearest(x, unit))
    if (compare(value, x) === 0 || accept(value)) return
    unit = mul(unit, { n: 1n, d: 10n })
  }
}

/** The largest power of ten not above a number, at least 1. */
function powerBelow(x: Rational): bigint {
  let power = 1n
  while (power * 10n * x.d <= x.n) power *= 10n
  return power
}
