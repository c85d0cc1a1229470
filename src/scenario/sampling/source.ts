/** Where uncertain inputs come from: one distribution, several that move together, or the months of a real series. */
import { type Random, random } from '../random.ts'
import { normalProbability, normalQuantile } from './elementary.ts'
import type { Quantile } from './quantile.ts'

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
}

/** An input with a distribution of its own. Values are rounded to so many decimals, as they would be written down. */
export function independent(input: string, quantile: Quantile, decimals: number): Source {
  const scale = 10 ** decimals
  return {
    name: input,
    inputs: [input],
    stream: (seed, stream) => {
      const { part } = random(seed, stream)
      return {
        begin: () => undefined,
        fill: ([column], count) => {
          for (let path = 0; path < count; path++) (column as Float64Array)[path] = Math.round(quantile(part()) * scale) / scale
        },
      }
    },
  }
}

export interface Correlated {
  readonly input: string
  readonly quantile: Quantile
  readonly decimals: number
}

/**
 * Inputs with distributions of their own that move together: a Gaussian copula. `factor` is the lower triangle of the correlation of the
 * underlying normal numbers (Cholesky).
 */
export function together(members: readonly Correlated[], factor: readonly (readonly number[])[]): Source {
  const scales = members.map(({ decimals }) => 10 ** decimals)
  const z = new Float64Array(members.length)
  const fillOne = ({ part }: Random, columns: readonly Float64Array[], path: number): void => {
    for (let i = 0; i < z.length; i++) z[i] = normalQuantile(part())
    members.forEach(({ quantile }, i) => {
      let sum = 0
      for (let j = 0; j <= i; j++) sum += ((factor[i] as readonly number[])[j] as number) * (z[j] as number)
      const scale = scales[i] as number
      ;(columns[i] as Float64Array)[path] = Math.round(quantile(inside(normalProbability(sum))) * scale) / scale
    })
  }
  return {
    name: members.map(({ input }) => input).join(' + '),
    inputs: members.map(({ input }) => input),
    stream: (seed, stream) => {
      const numbers = random(seed, stream)
      return {
        begin: () => undefined,
        fill: (columns, count) => {
          for (let path = 0; path < count; path++) fillOne(numbers, columns, path)
        },
      }
    },
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
    stream: (seed, stream) => {
      const { bits } = random(seed, stream)
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
    },
  }
}
