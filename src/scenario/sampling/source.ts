/** Where uncertain inputs come from: one distribution, several that move together, or the months of a real series. */
import { type Random, random } from '../random.ts'
import { normalProbability } from './elementary.ts'
import { normalQuantiles } from './quantile.ts'
import type { Quantiles } from './quantiles.ts'

/** Draws for one block of paths. What one source draws does not depend on the others. */
export interface Source {
  /** What it is called where variance is attributed to it. */
  readonly name: string
  /** The inputs it fills, in order. */
  readonly inputs: readonly string[]
  /** A stream of draws: `fill` writes the next period of each of `count` paths; `begin` says that new paths begin. */
  readonly stream: (seed: number, stream: number) => Stream
}

export interface Stream {
  readonly begin: (count: number) => void
  readonly fill: (columns: readonly Float64Array[], count: number) => void
  /** Another that goes on from here, by itself; where paths begin. */
  readonly copy: () => Stream
}

/** A stream of a seed, from what draws with given numbers. */
function streamsOf(draws: (numbers: Random) => Omit<Stream, 'copy'>): Source['stream'] {
  const over = (numbers: Random): Stream => ({ ...draws(numbers), copy: () => over(numbers.copy()) })
  return (seed, stream) => over(random(seed, stream))
}

/** More decimals than any double has; with many more, their power of ten would be infinite. */
const mostDecimals = 100

/** Rounds to so many decimals, as values would be written down; not by Math.round, which takes several times as long where digits are random. */
function rounded(column: Float64Array, count: number, decimals: number): void {
  const scale = 10 ** Math.min(decimals, mostDecimals)
  for (let i = 0; i < count; i++) column[i] = Math.floor((column[i] as number) * scale + 0.5) / scale
}

/** An input with a distribution of its own, in so many decimals. */
export function independent(input: string, quantiles: Quantiles, decimals: number): Source {
  return {
    name: input,
    inputs: [input],
    stream: streamsOf((numbers) => ({
      begin: () => undefined,
      fill: ([column], count) => {
        numbers.parts(column as Float64Array, count)
        quantiles(column as Float64Array, count)
        rounded(column as Float64Array, count, decimals)
      },
    })),
  }
}

export interface Correlated {
  readonly input: string
  readonly quantiles: Quantiles
  readonly decimals: number
}

/**
 * Inputs with distributions of their own that move together: a Gaussian copula. `factor` is the lower triangle of the correlation of the
 * underlying normal numbers (Cholesky).
 */
export function together(members: readonly Correlated[], factor: readonly (readonly number[])[]): Source {
  return {
    name: members.map(({ input }) => input).join(' + '),
    inputs: members.map(({ input }) => input),
    stream: streamsOf(({ parts }) => {
      let z = new Float64Array(0)
      return {
        begin: (count) => {
          // Draw by draw: the numbers of one draw stand next to each other.
          if (z.length < count * members.length) z = new Float64Array(count * members.length)
        },
        fill: (columns, count) => {
          parts(z, count * members.length)
          normalQuantiles(z, count * members.length)
          members.forEach(({ quantiles, decimals }, i) => {
            const column = columns[i] as Float64Array
            combined(column, z, factor[i] as readonly number[], members.length, count)
            quantiles(column, count)
            rounded(column, count, decimals)
          })
        },
      }
    }),
  }
}

/** The probability of each sum of normal numbers, weighted by one row of the factor. */
function combined(column: Float64Array, z: Float64Array, weights: readonly number[], width: number, count: number): void {
  for (let path = 0; path < count; path++) {
    let sum = 0
    for (let j = 0; j < weights.length; j++) sum += (weights[j] as number) * (z[path * width + j] as number)
    column[path] = inside(normalProbability(sum))
  }
}

const least = 2 ** -54
const inside = (p: number): number => Math.min(Math.max(p, least), 1 - least)

/**
 * The months of a real series, all its inputs of one month at once, so that what moved together still does. Consecutive periods of a path
 * are consecutive months of a block; after `block` of them another block begins anywhere (moving-block bootstrap, Künsch 1989). The last
 * months are followed by the first.
 */
export function history(inputs: readonly string[], months: readonly (readonly number[])[], block: number, name = 'history'): Source {
  const columnsOf = inputs.map((_, index) => Float64Array.from(months, (month) => month[index] as number))
  return {
    name,
    inputs,
    stream: streamsOf(({ bits }) => {
      let [at, left] = [new Int32Array(0), 0]
      const jump = (count: number): void => {
        for (let path = 0; path < count; path++) at[path] = Math.floor((bits() / 2 ** 32) * months.length)
        left = block
      }
      return {
        begin: (count) => {
          at = new Int32Array(count)
          left = 0
        },
        fill: (columns, count) => {
          if (left === 0) jump(count)
          else for (let path = 0; path < count; path++) at[path] = ((at[path] as number) + 1) % months.length
          left--
          columns.forEach((column, index) => {
            const values = columnsOf[index] as Float64Array
            for (let path = 0; path < count; path++) column[path] = values[at[path] as number] as number
          })
        },
      }
    }),
  }
}
