/** From probabilities to values of an uncertain input. */
import type { Distribution } from '../../core/distribution.ts'
import { raise } from '../../core/issue.ts'
import { exp, normalQuantile } from './elementary.ts'
import { pert } from './pert.ts'
import type { Quantiles } from './quantiles.ts'
import { parametersIn } from './read-distribution.ts'

/**
 * From the canonical parameters of a distribution that has been read (`readDistribution`).
 * @throws `out-of-range` when drawing, for a draw that is no number
 */
export function quantilesOf(distribution: Distribution, path: string): Quantiles {
  const numbers = parametersIn(distribution)
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
  const input = path.slice(path.lastIndexOf('.') + 1)
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
