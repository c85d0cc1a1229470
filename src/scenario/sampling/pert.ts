/** The PERT distribution. */
import { power } from './elementary.ts'
import type { Quantiles } from './quantiles.ts'

/** Steps of the table of a beta distribution; between them the quantile is a straight line. */
const steps = 4096

/** PERT (Malcolm et al. 1959): a beta distribution with α = 1 + 4 (mode − low)/(high − low) and β = 6 − α, from a table of its distribution. */
export function pert(low: number, mode: number, high: number): Quantiles {
  const alpha = 1 + (4 * (mode - low)) / (high - low)
  const beta = 6 - alpha
  const density = (x: number): number => (x <= 0 || x >= 1 ? (x <= 0 ? Number(alpha === 1) : Number(beta === 1)) : power(x, alpha - 1) * power(1 - x, beta - 1))
  const sums = new Float64Array(steps + 1)
  // Simpson's rule in every step.
  for (let step = 0; step < steps; step++)
    sums[step + 1] = (sums[step] as number) + density(step / steps) + 4 * density((step + half) / steps) + density((step + 1) / steps)
  const all = sums[steps] as number
  const starts = startsOf(sums)
  return (column, count) => {
    for (let i = 0; i < count; i++) column[i] = low + (high - low) * inverse(sums, starts, (column[i] as number) * all)
  }
}

const half = 0.5

/** For equal parts of the height of a rising table, a step that begins at or before each: where looking for a height begins. */
function startsOf(sums: Float64Array): Uint16Array {
  const starts = new Uint16Array(steps + 1)
  const all = sums[steps] as number
  let step = 0
  for (let part = 0; part <= steps; part++) {
    while (step < steps - 1 && (sums[step + 1] as number) <= (part * all) / steps) step++
    starts[part] = step
  }
  return starts
}

/** Where a rising table reaches a height, as a part of its length. */
function inverse(sums: Float64Array, starts: Uint16Array, height: number): number {
  const all = sums[steps] as number
  // One part earlier: a quotient may be rounded up to the next.
  let below = starts[Math.max(Math.floor((height / all) * steps) - 1, 0)] as number
  while (below < steps - 1 && (sums[below + 1] as number) <= height) below++
  const [from, to] = [sums[below] as number, sums[below + 1] as number]
  // Where the end of the table does not rise any more, its end.
  return (below + (to > from ? (height - from) / (to - from) : 1)) / steps
}
