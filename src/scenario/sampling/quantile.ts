/** From probabilities to values of an uncertain input. */
import type { Distribution } from '../../core/distribution.ts'
import { type Issue, raise } from '../../core/issue.ts'
import { exp, normalQuantile } from './elementary.ts'
import { pert } from './pert.ts'
import type { Quantiles } from './quantiles.ts'

/** @throws `out-of-range` for parameters in the wrong order, a spread below zero or a median that is not above it */
export function quantilesOf(distribution: Distribution, path: string): Quantiles {
  const numbers = Object.fromEntries(
    Object.entries(distribution)
      .filter(([name]) => name !== 'kind')
      .map(([name, text]) => [name, numberOf(text)]),
  )
  raise(wrong(distribution, numbers, path))
  const { low = 0, mode = 0, high = 0, mean = 0, median = 0, sd = 0 } = numbers
  switch (distribution.kind) {
    case 'uniform':
      return (column, count) => {
        for (let i = 0; i < count; i++) column[i] = low + (column[i] as number) * (high - low)
      }
    case 'triangular':
      return triangular(low, mode, high)
    case 'pert':
      return low === high ? (column, count) => void column.fill(low, 0, count) : pert(low, mode, high)
    case 'normal':
      return (column, count) => {
        normalQuantiles(column, count)
        for (let i = 0; i < count; i++) column[i] = mean + sd * (column[i] as number)
      }
    case 'lognormal':
      return (column, count) => {
        normalQuantiles(column, count)
        for (let i = 0; i < count; i++) column[i] = median * exp(sd * (column[i] as number))
      }
  }
}

/** The values of a standard normal number. */
export const normalQuantiles: Quantiles = (column, count) => {
  for (let i = 0; i < count; i++) column[i] = normalQuantile(column[i] as number)
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

function triangular(low: number, mode: number, high: number): Quantiles {
  const width = high - low
  const [left, right] = [mode - low, high - mode]
  return (column, count) => {
    for (let i = 0; i < count; i++) {
      const p = column[i] as number
      column[i] = p * width < left ? low + Math.sqrt(p * width * left) : high - Math.sqrt((1 - p) * width * right)
    }
  }
}
