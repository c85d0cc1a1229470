/** Worths cut into parts so small that all sums over coalitions of one size are exact in floats. */
import type { Scaled } from './worths.ts'

/** The worths are the sum of the parts, each times `2^shift`. */
export interface Limb {
  readonly part: Float64Array
  readonly shift: bigint
}

/** Bits in one limb: with 24 players `2^26 × 24!/(12!)²` is still below `2^53`. */
const bits = 26
const radix = 2 ** bits

/** One part when that is already safe, two for other floats, as many as needed for big integers. */
export function limbs({ values, most }: Scaled, n: number): Limb[] {
  if (!(values instanceof Float64Array)) return bigLimbs(values)
  if (most * middle(n) < 2 ** 53) return [{ part: values, shift: 0n }]
  const upper = values.map((value) => Math.trunc(value / radix))
  const lower = values.map((value) => value % radix)
  return [
    { part: lower, shift: 0n },
    { part: upper, shift: BigInt(bits) },
  ]
}

function bigLimbs(values: readonly bigint[]): Limb[] {
  const parts: Limb[] = []
  let rest = values
  for (let shift = 0n; rest.some((value) => value !== 0n); shift += BigInt(bits)) {
    parts.push({ part: Float64Array.from(rest, (value) => Number(value % BigInt(radix))), shift })
    rest = rest.map((value) => value / BigInt(radix))
  }
  return parts
}

/** The most coalitions of one size: `n` over `n/2`. */
function middle(n: number): number {
  let count = 1
  for (let k = 1; k <= n >> 1; k++) count = (count * (n + 1 - k)) / k
  return Math.round(count)
}
