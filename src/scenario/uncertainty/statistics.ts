/** What many draws of one amount say. */
import { type Span, sortedPlaces } from './select.ts'

/** In the unit of the amount, in double precision. */
export interface Statistics {
  readonly mean: number
  /** The standard deviation. */
  readonly sd: number
  readonly least: number
  readonly most: number
  /** By percentage: the smallest amount that at least so many draws do not exceed. */
  readonly quantiles: Readonly<Record<string, number>>
  /** The part of draws that end below zero. */
  readonly chanceOfLoss: number
  /** The mean of the worst 5 % of draws (conditional value at risk). */
  readonly expectedShortfall: number
}

const percentages = [1, 5, 10, 25, 50, 75, 90, 95, 99] as const
const tail = 0.05

/** Statistics of at least one draw. The draws themselves stay as they are. */
export function statisticsOf(draws: Float64Array): Statistics {
  const count = draws.length
  const worst = Math.ceil(count * tail)
  const places = [0, ...percentages.map((percentage) => placeOf(percentage, count)), worst - 1, count - 1]
  const { sum, ...span } = summed(draws)
  const found = sortedPlaces(draws, places, span)
  const [least, quantiles] = [found[0] as number, found.slice(1, -2)]
  const [limit, most] = found.slice(-2) as [number, number]
  const mean = sum / count
  const { squares, losses, below, shortfall } = around(draws, mean, limit)
  return {
    mean,
    sd: count > 1 ? Math.sqrt(squares / (count - 1)) : 0,
    least,
    most,
    quantiles: Object.fromEntries(percentages.map((percentage, index) => [`${percentage}%`, quantiles[index] as number])),
    chanceOfLoss: losses / count,
    // As many draws at the limit as are missing.
    expectedShortfall: (shortfall + (worst - below) * limit) / worst,
  }
}

/** Where a quantile stands among sorted draws. */
const placeOf = (percentage: number, count: number): number => Math.max(0, Math.ceil((percentage * count) / 100) - 1)

/** Sums of at most this many first, so that a million terms lose no more digits than a thousand. */
const part = 1024

/** The sum of the draws, in the order in which they were drawn, the least and the most. */
function summed(draws: Float64Array): Span & { readonly sum: number } {
  let [whole, least, most] = [0, draws[0] as number, draws[0] as number]
  for (let from = 0; from < draws.length; from += part) {
    const to = Math.min(from + part, draws.length)
    let sum = 0
    for (let index = from; index < to; index++) {
      const value = draws[index] as number
      sum += value
      if (value < least) least = value
      else if (value > most) most = value
    }
    whole += sum
  }
  return { sum: whole, least, most }
}

interface Around {
  readonly squares: number
  readonly losses: number
  /** How many draws are below the limit, and their sum. */
  readonly below: number
  readonly shortfall: number
}

/** What can be said once the mean and a limit are known. */
function around(draws: Float64Array, mean: number, limit: number): Around {
  let [squares, losses, below, shortfall] = [0, 0, 0, 0]
  for (let from = 0; from < draws.length; from += part) {
    const to = Math.min(from + part, draws.length)
    let sum = 0
    for (let index = from; index < to; index++) {
      const value = draws[index] as number
      squares += (value - mean) * (value - mean)
      if (value < 0) losses++
      if (value < limit) {
        below++
        sum += value
      }
    }
    shortfall += sum
  }
  return { squares, losses, below, shortfall }
}
