/** The domain in floating point, and a point strictly inside every assumption. */

import { SplitKeyError } from '../../core/issue.ts'
import { compare, type Rational, zero } from '../../number/rational.ts'
import { toFloat } from '../../number/to-float.ts'
import { exactRun } from './exact-run.ts'
import { givenPoly } from './given-poly.ts'
import { bestMixture } from './matrix-game.ts'
import { asConstant, constant, floats, type Poly, variable } from './poly.ts'
import { clampTo, fromFloat, nearest } from './rational-more.ts'
import type { Halfspace, Region } from './sample-points.ts'
import type { Setup } from './setup.ts'
import { type Space, spaceOf } from './space.ts'

export interface Domain {
  readonly region: Region
  /** Exact and strictly inside; `undefined` when the assumptions leave a set without interior. */
  readonly inside: readonly Rational[] | undefined
}

/** @throws `out-of-range` when no point of the box meets the assumptions. */
export function domainOf(setup: Setup): Domain {
  const space = spaceOf(setup.free)
  const inputs = (name: string): Poly => {
    const value = setup.fixed.get(name)
    return value === undefined ? variable(space, space.names.indexOf(name)) : constant(space, value)
  }
  const polys = setup.program.given.map((at) => givenPoly(space, setup.program.code, at, inputs))
  const low = setup.free.map((name) => toFloat(setup.rangeOf(name).lo))
  const high = setup.free.map((name) => toFloat(setup.rangeOf(name).hi))
  if (polys.some((p) => (asConstant(p)?.n ?? 0n) < 0n)) throw emptyDomain()
  const given = polys.filter((p) => asConstant(p) === undefined).map((p) => halfspaceOf(space, p))
  const middle = low.map((lo, i) => (lo + (high[i] as number)) / 2)
  const { point, margin } = deepest(given, low, high, middle)
  if (margin < -1e-9) throw emptyDomain()
  const inside = margin > 1e-9 ? exactInside(setup, point) : undefined
  return { region: { low, high, given, inside: point }, inside }
}

const emptyDomain = (): SplitKeyError =>
  new SplitKeyError([{ code: 'schema', path: 'given', message: 'no point of the box meets the assumptions: there is nothing to prove' }])

function halfspaceOf(space: Space, p: Poly): Halfspace {
  const values = floats(p)
  const slopes = space.names.map((_, index) => {
    const place = p.keys.indexOf(space.unit[index] as number)
    return place < 0 ? 0 : (values[place] as number)
  })
  return { base: p.keys[0] === 0 ? (values[0] as number) : 0, slopes }
}

interface Deep {
  readonly point: readonly number[]
  /** The smallest assumption there, as a part of its largest size over the box. */
  readonly margin: number
}

/** The point that meets all assumptions by most: a matrix game to which the best corner is added until none is better. */
function deepest(given: readonly Halfspace[], low: readonly number[], high: readonly number[], middle: readonly number[]): Deep {
  if (given.length === 0) return { point: middle, margin: 1 }
  const sizes = given.map(
    ({ base, slopes }) =>
      Math.abs(base) + slopes.reduce((sum, slope, i) => sum + Math.abs(slope) * Math.max(Math.abs(low[i] as number), Math.abs(high[i] as number)), 0),
  )
  const valueAt = (k: number, point: readonly number[]): number => {
    const { base, slopes } = given[k] as Halfspace
    return slopes.reduce((sum, slope, i) => sum + slope * (point[i] as number), base) / (sizes[k] as number)
  }
  const row = (point: readonly number[]): Float64Array => Float64Array.from(given, (_, k) => -valueAt(k, point))
  const points = [middle]
  for (let round = 0; ; round++) {
    const mixture = bestMixture(points.map(row))
    const corner = low.map((lo, i) => {
      let slope = 0
      for (const [k, weight] of mixture.columns) slope += (weight * ((given[k] as Halfspace).slopes[i] as number)) / (sizes[k] as number)
      return slope > 0 ? (high[i] as number) : slope < 0 ? lo : (middle[i] as number)
    })
    const point = middle.map((_, i) => points.reduce((sum, each, j) => sum + (mixture.weights[j] as number) * (each[i] as number), 0))
    const known = points.some((each) => each.every((x, i) => x === corner[i]))
    if (known || round > 60) return { point, margin: Math.min(...given.map((_, k) => valueAt(k, point))) }
    points.push(corner)
  }
}

/** The point in short decimals, if it is still strictly inside. */
function exactInside(setup: Setup, point: readonly number[]): readonly Rational[] | undefined {
  for (const digits of [0n, 2n, 4n, 8n, 12n]) {
    const exact = point.map((x, i) => {
      const { lo, hi } = setup.rangeOf(setup.free[i] as string)
      return clampTo(nearest(fromFloat(x), { n: 1n, d: 10n ** digits }), lo, hi)
    })
    const values = exactRun(setup.program.code, (name) => setup.fixed.get(name) ?? (exact[setup.free.indexOf(name)] as Rational))
    if (setup.program.given.every((at) => compare(values[at] as Rational, zero) > 0)) return exact
  }
  return undefined
}
