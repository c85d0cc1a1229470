/** A point near a given one that meets the constraints of a cell, in floating point: thin cells are missed by corners and middles. */
import { floats, type Poly } from './poly.ts'
import type { Ranges } from './range-box.ts'
import type { Space } from './space.ts'

interface Slope {
  readonly value: number
  readonly slopes: readonly number[]
}

/** A polynomial at a point, and how it changes there with every input. */
function slopeAt(space: Space, p: Poly, point: readonly number[]): Slope {
  const values = floats(p)
  const slopes = space.names.map(() => 0)
  let total = 0
  p.keys.forEach((key, i) => {
    const powers: (readonly [number, number])[] = []
    let term = values[i] as number
    for (let rest = key, index = 0; rest > 0; index++) {
      const power = rest % space.limit
      if (power > 0) powers.push([index, power])
      term *= (point[index] as number) ** power
      rest = (rest - power) / space.limit
    }
    total += term
    for (const [index, power] of powers) {
      const others = powers.reduce(
        (sofar, [other, exponent]) => sofar * (point[other] as number) ** (other === index ? power - 1 : exponent),
        values[i] as number,
      )
      slopes[index] = (slopes[index] as number) + power * others
    }
  })
  return { value: total, slopes }
}

/** How often the constraint that is missed most is stepped to. */
const mostSteps = 12

/** Steps along the slope of the constraint that is missed by most of its range, inputs measured by their ranges. */
export function pulledInto(space: Space, { low, high }: Ranges, constraints: readonly Poly[], start: readonly number[]): readonly number[] {
  const widths = low.map((lo, index) => (high[index] as number) - lo)
  let point = start
  for (let step = 0; step < mostSteps; step++) {
    let worst: { readonly by: number; readonly move: readonly number[] } | undefined
    for (const constraint of constraints) {
      const { value, slopes } = slopeAt(space, constraint, point)
      const scaled = slopes.map((slope, index) => slope * (widths[index] as number))
      const size = scaled.reduce((sum, slope) => sum + slope * slope, 0)
      const by = -value / Math.sqrt(size || 1)
      if (value >= 0 || size === 0 || by <= (worst?.by ?? 0)) continue
      worst = { by, move: scaled.map((slope, index) => ((-1.01 * value * slope) / size) * (widths[index] as number)) }
    }
    if (worst === undefined) return point
    const { move } = worst
    point = point.map((x, index) => Math.min(high[index] as number, Math.max(low[index] as number, x + (move[index] as number))))
  }
  return point
}
