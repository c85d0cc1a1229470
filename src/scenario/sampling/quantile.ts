/** From probabilities to values of an uncertain input. */
import type { Distribution } from '../../core/distribution.ts'
import { type Issue, raise } from '../../core/issue.ts'
import { exp, normalQuantile } from './elementary.ts'
import { pert } from './pert.ts'
import type { Quantiles } from './quantiles.ts'
import { toDouble } from './to-double.ts'

/**
 * @throws `out-of-range` for parameters in the wrong order, a spread below zero or a median that is not above it; when drawing, for a draw
 * that is no number
 */
export function quantilesOf(distribution: Distribution, path: string): Quantiles {
  const numbers = Object.fromEntries(
    Object.entries(distribution)
      .filter(([name]) => name !== 'kind')
      .map(([name, text]) => [name, toDouble(text)]),
  )
  raise(wrong(distribution, numbers, path))
  const made = quantilesFrom(distribution.kind, numbers)
  return isTame(distribution.kind, numbers) ? made : checked(made, distribution, path)
}

/** Below these no draw comes near the end of numbers: a normal number is within 9 standard deviations. */
const tame = { number: 1e100, logarithm: 20 }

const isTame = (kind: Distribution['kind'], numbers: Readonly<Record<string, number>>): boolean =>
  Object.values(numbers).every((x) => Math.abs(x) <= tame.number) && (kind !== 'lognormal' || (numbers['sd'] ?? 0) <= tame.logarithm)

/** Products and squares of larger draws have no double. */
const largest = 1e150

/** Refuses draws that are no numbers, or too large to compute with. */
function checked(quantiles: Quantiles, { kind, ...parameters }: Distribution, path: string): Quantiles {
  const input = inputIn(path)
  const given = Object.entries(parameters).map(([name, text]) => `${name} ${text.slice(0, 40)}`)
  return (column, count) => {
    quantiles(column, count)
    const wild = column.subarray(0, count).find((x) => !(Math.abs(x) <= largest))
    if (wild === undefined) return
    const found = Number.isFinite(wild) ? String(wild) : Number.isNaN(wild) ? 'no number' : wild < 0 ? 'minus infinity' : 'infinite'
    const beyond = `with ${kind}, ${given.join(', ')}, draws lie beyond ${largest}, as far as they can be computed with`
    const message = `a draw of ${input} is ${found}: ${beyond}; write a narrower distribution`
    raise([{ code: 'out-of-range', path, input, message }])
  }
}

const inputIn = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

function quantilesFrom(kind: Distribution['kind'], numbers: Readonly<Record<string, number>>): Quantiles {
  const { low = 0, mode = 0, high = 0, mean = 0, median = 0, sd = 0 } = numbers
  switch (kind) {
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

function wrong({ kind }: Distribution, given: Readonly<Record<string, number>>, path: string): readonly Issue[] {
  const { low = 0, mode = low, high = mode, sd = 0, median = 1 } = given
  const rising = low <= mode && mode <= high
  const endless = Object.keys(given).find((name) => !Number.isFinite(given[name]))
  const message =
    endless !== undefined
      ? `${endless} is beyond 1.8e308, which is as far as numbers go here`
      : !rising
        ? 'write the lowest value first, then the most likely one, then the highest'
        : sd < 0
          ? 'a standard deviation is zero or more'
          : kind === 'lognormal' && median <= 0
            ? 'a median of a log-normal input is above zero'
            : undefined
  return message === undefined ? [] : [{ code: 'out-of-range', path, input: inputIn(path), message }]
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
