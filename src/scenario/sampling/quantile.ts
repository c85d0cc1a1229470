/** From a probability to the value of an uncertain input. */
import type { Distribution } from '../../core/distribution.ts'
import { type Issue, raise } from '../../core/issue.ts'
import { exp, normalQuantile, power } from './elementary.ts'

/** The value below which an input lies with this probability, strictly between 0 and 1. */
export type Quantile = (probability: number) => number

/** @throws `out-of-range` for parameters in the wrong order, a spread below zero or a median that is not above it */
export function quantileOf(distribution: Distribution, path: string): Quantile {
  const numbers = Object.fromEntries(
    Object.entries(distribution)
      .filter(([name]) => name !== 'kind')
      .map(([name, text]) => [name, numberOf(text)]),
  )
  raise(wrong(distribution, numbers, path))
  const { low = 0, mode = 0, high = 0, mean = 0, median = 0, sd = 0 } = numbers
  switch (distribution.kind) {
    case 'uniform':
      return (p) => low + p * (high - low)
    case 'triangular':
      return triangular(low, mode, high)
    case 'pert':
      return low === high ? () => low : pert(low, mode, high)
    case 'normal':
      return (p) => mean + sd * normalQuantile(p)
    case 'lognormal':
      return (p) => median * exp(sd * normalQuantile(p))
  }
}

const numberOf = (text: string): number => {
  const [top, bottom = '1'] = text.split('/') as [string, string?]
  return Number(top) / Number(bottom)
}

function wrong({ kind }: Distribution, given: Readonly<Record<string, number>>, path: string): readonly Issue[] {
  const { low = 0, mode = low, high = mode, sd = 0, median = 1 } = given
  const rising = low <= mode && mode <= high
  const message = !rising
    ? 'write the lowest value first, then the most likely one, then the highest'
    : sd < 0
      ? 'a standard deviation is zero or more'
      : kind === 'lognormal' && median <= 0
        ? 'a median of a log-normal input is above zero'
        : undefined
  return message === undefined ? [] : [{ code: 'out-of-range', path, input: path.slice(path.lastIndexOf('.') + 1), message }]
}

function triangular(low: number, mode: number, high: number): Quantile {
  const width = high - low
  const [left, right] = [mode - low, high - mode]
  return (p) => (p * width < left ? low + Math.sqrt(p * width * left) : high - Math.sqrt((1 - p) * width * right))
}

/** Steps of the table of a beta distribution; between them the quantile is a straight line. */
const steps = 4096

/** PERT (Malcolm et al. 1959): a beta distribution with α = 1 + 4 (mode − low)/(high − low) and β = 6 − α, from a table of its distribution. */
function pert(low: number, mode: number, high: number): Quantile {
  const alpha = 1 + (4 * (mode - low)) / (high - low)
  const beta = 6 - alpha
  const density = (x: number): number => (x <= 0 || x >= 1 ? (x <= 0 ? Number(alpha === 1) : Number(beta === 1)) : power(x, alpha - 1) * power(1 - x, beta - 1))
  const sums = new Float64Array(steps + 1)
  // Simpson's rule in every step.
  for (let step = 0; step < steps; step++)
    sums[step + 1] = (sums[step] as number) + density(step / steps) + 4 * density((step + half) / steps) + density((step + 1) / steps)
  const all = sums[steps] as number
  return (p) => low + (high - low) * inverse(sums, p * all)
}

const half = 0.5

/** Where a rising table reaches a height, as a part of its length. */
function inverse(sums: Float64Array, height: number): number {
  let [below, above] = [0, steps]
  while (above - below > 1) {
    const middle = (below + above) >> 1
    if ((sums[middle] as number) <= height) below = middle
    else above = middle
  }
  const [from, to] = [sums[below] as number, sums[above] as number]
  return (below + (height - from) / (to - from)) / steps
}
