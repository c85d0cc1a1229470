import { rational, toText } from '../../number/rational.ts'
import { outOfRange } from '../number-like.ts'
import { directionNumbers } from './direction-numbers.ts'

/** Bits of every coordinate: points with an index below 2³². */
const bits = 32
const dimensions = directionNumbers.length + 1

/**
 * Points of the Sobol sequence in the unit cube: deterministic, even, exact fractions over a power of two. In Gray-code order with the
 * direction numbers of Joe and Kuo, equal to SciPy's `qmc.Sobol(scramble=False)`; point 0 is the origin. At most 40 dimensions.
 * Throws `out-of-range` for a dimension or index that is not a whole number in range.
 *
 * @example sobolSequence({ dimension: 2, from: 1, count: 2 }) // [['0.5', '0.5'], ['0.75', '0.25']]
 */
export function sobolSequence({
  dimension,
  from = 0,
  count,
}: {
  readonly dimension: number
  readonly from?: number
  readonly count: number
}): readonly (readonly string[])[] {
  requireWhole(dimension, 'dimension', 1, dimensions)
  requireWhole(from, 'from', 0, 2 ** bits - 1)
  requireWhole(count, 'count', 0, Math.min(1_000_000, 2 ** bits - from))
  const directions = Array.from({ length: dimension }, (_, axis) => directionsOf(axis))
  return Array.from({ length: count }, (_, n) => directions.map((own) => coordinate(BigInt(from + n), own)))
}

function requireWhole(value: number, name: string, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) outOfRange(name, `${name} must be a whole number from ${least} to ${most}: found ${value}`)
}

/** The sum without carry of the direction numbers that the Gray code of the index picks. */
function coordinate(index: bigint, directions: readonly bigint[]): string {
  let [gray, sum] = [index ^ (index >> 1n), 0n]
  for (let bit = 0; gray > 0n; bit++, gray >>= 1n) if (gray & 1n) sum ^= directions[bit] as bigint
  return toText(rational(sum, 1n << BigInt(bits)))
}

/** The recurrence of Bratley and Fox, as Joe and Kuo state it; the first axis is the van der Corput sequence. */
function directionsOf(axis: number): readonly bigint[] {
  const row = directionNumbers[axis - 1]
  if (row === undefined) return Array.from({ length: bits }, (_, bit) => 1n << BigInt(bits - 1 - bit))
  const [degree, inner, ...initial] = row as readonly [number, number, ...number[]]
  const v = initial.map((m, bit) => BigInt(m) << BigInt(bits - 1 - bit))
  for (let bit = degree; bit < bits; bit++) {
    const back = v[bit - degree] as bigint
    let next = back ^ (back >> BigInt(degree))
    for (let k = 1; k < degree; k++) if ((inner >> (degree - 1 - k)) & 1) next ^= v[bit - k] as bigint
    v.push(next)
  }
  return v
}
