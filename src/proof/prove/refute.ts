/** Looks for a counterexample to one goal before any proof, and while a proof is under way. */

import { fromText } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'
import { attack, descend, type Found, type Target } from './attack.ts'
import { type Counterexample, confirm } from './confirm.ts'
import { isPairGoal } from './miss.ts'
import { acrossThreshold } from './narrow-pairs.ts'
import { thresholds } from './prove-jumps.ts'
import type { Setup } from './setup.ts'
import type { Space } from './space.ts'

export interface Suspicion {
  readonly found: Counterexample | undefined
  /** The worst points seen, missed or not. */
  readonly worst: readonly (readonly number[])[]
}

/** The sampled search. */
export function refute(setup: Setup, index: number, target: Target): Suspicion {
  const { spots, seen } = attack(target)
  const jumps = jumpSpots(setup, target, spots)
  for (const { spot, miss } of [...jumps, ...spots]) {
    if (!(miss > 0)) continue
    const found = confirm(setup, index, spot)
    if (found !== undefined) return { found, worst: [] }
  }
  return { found: undefined, worst: seen }
}

/** Pairs next to a threshold, worst first: where a value jumps they say more than any other pair. */
function jumpSpots(setup: Setup, target: Target, spots: readonly Found[]): readonly Found[] {
  const { goal, region } = target
  if (!isPairGoal(goal)) return []
  const along = setup.free.indexOf(goal.along)
  if (along < 0) return []
  const limit = goal.kind === 'slope' ? toFloat(fromText(goal.limit)) : 0
  const points = [...spots.map(({ spot }) => spot.at), region.low, region.high, region.inside]
  const pairs = thresholds(setup.program, goal).flatMap((step) => points.map((point) => acrossThreshold(setup, target, step, along, point, limit)))
  const worst = (found: readonly Found[]): readonly Found[] =>
    found
      .filter(({ miss }) => miss > 0)
      .sort((a, b) => b.miss - a.miss)
      .slice(0, 2)
  return [0, 1].flatMap((way) => worst(pairs.flatMap((pair) => pair[way] ?? [])))
}

/** How often a point of a proof is confirmed exactly: near equality floating point suspects too much. */
const mostConfirmed = 40

/** Looks at points that a proof could not get past; remembers the first counterexample. */
export function watch(setup: Setup, index: number, target: Target) {
  const memory: { found: Counterexample | undefined; left: number } = { found: undefined, left: mostConfirmed }
  const missedAt = (space: Space) => {
    const places = setup.free.map((name) => space.names.indexOf(name))
    return (point: readonly number[]): boolean => {
      if (memory.found !== undefined) return true
      const full = places.map((place, i) => (place < 0 ? (target.region.inside[i] as number) : (point[place] as number)))
      const here = target.look(full)
      if (!(here.miss > 0) || memory.left <= 0) return false
      memory.left--
      memory.found = confirm(setup, index, here.spot) ?? confirm(setup, index, descend(target, here, 2).spot)
      return memory.found !== undefined
    }
  }
  return { memory, missedAt }
}
