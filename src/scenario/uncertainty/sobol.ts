/**
 * Which part of the variance of an amount comes from which source: Sobol indices. Sources that are drawn together (a correlated group, a
 * history) are one source, because the variance of what moves together cannot be divided.
 */
import { random } from '../random.ts'
import type { Source } from '../sampling/source.ts'
import type { Runner } from './runner.ts'
import { weightedSums } from './weighted-sums.ts'

/** An estimate with the interval that holds it in 95 % of resamples. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface SourceIndices {
  readonly source: string
  /** The part it explains alone. */
  readonly first: Estimate
  /** The part that would be left if all others were known. */
  readonly total: Estimate
}

const resamples = 200
/** Streams of the second sample stand apart from those of the first. */
const second = 1_000_000

/** One list per amount, the largest total first. Nothing is listed for an amount that does not vary. */
export function sobolIndices(
  run: Runner,
  sources: readonly Source[],
  { seed, count, periods }: { readonly seed: number; readonly count: number; readonly periods: number },
): readonly (readonly SourceIndices[])[] {
  const own = sources.map((_, index) => index)
  const draw = (streams: readonly number[]) => run({ sources, streams, seed, count, periods }).amounts
  const [a, b] = [draw(own), draw(own.map((index) => index + second))]
  const mixed = own.map((one) => draw(own.map((index) => (index === one ? index + second : index))))
  const samples = a.map((values, amount) => centred(values, b[amount] as Float64Array))
  const terms = samples.map((sample, amount) =>
    termsOf(
      sample,
      mixed.map((amounts) => amounts[amount] as Float64Array),
    ),
  )
  const shares = sharesOf(terms, seed, count)
  return samples.map(({ variance }, amount) => {
    if (variance === 0) return []
    return sources
      .map(({ name }, index): SourceIndices => {
        const own = shares.map((all) => (all[amount] as readonly Share[])[index] as Share)
        return { source: name, first: estimate(own.map(({ alone }) => alone)), total: estimate(own.map(({ left }) => left)) }
      })
      .sort((x, y) => y.total.value - x.total.value)
  })
}

interface Sample {
  readonly a: Float64Array
  readonly b: Float64Array
  readonly mean: number
  readonly variance: number
}

function centred(a: Float64Array, b: Float64Array): Sample {
  const count = a.length
  let sum = 0
  let varies = false
  for (let i = 0; i < count; i++) {
    sum += (a[i] as number) + (b[i] as number)
    varies ||= a[i] !== a[0] || b[i] !== a[0]
  }
  // The mean of equal numbers may be a last digit beside them, which is no variance.
  const mean = varies ? sum / (2 * count) : (a[0] as number)
  let squares = 0
  for (let i = 0; i < count; i++) squares += ((a[i] as number) - mean) ** 2 + ((b[i] as number) - mean) ** 2
  return { a, b, mean, variance: squares / (2 * count) }
}

/**
 * What is added up over the draws: the spread of the amount, then for every source what it explains alone and what is left without it; first
 * order by Saltelli et al. 2010, total by Jansen 1999.
 */
function termsOf({ a, b, mean }: Sample, mixed: readonly Float64Array[]): readonly Float64Array[] {
  const count = a.length
  const spread = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const [x, y] = [(a[i] as number) - mean, (b[i] as number) - mean]
    spread[i] = (x * x + y * y) / 2
  }
  return [
    spread,
    ...mixed.flatMap((values) => {
      const [alone, left] = [new Float64Array(count), new Float64Array(count)]
      for (let i = 0; i < count; i++) {
        const [x, y, z] = [(a[i] as number) - mean, (b[i] as number) - mean, (values[i] as number) - mean]
        alone[i] = y * (z - x)
        left[i] = ((x - z) * (x - z)) / 2
      }
      return [alone, left]
    }),
  ]
}

interface Share {
  readonly alone: number
  readonly left: number
}

/** Per resample, amount and source, its shares; the draws as they are come first. */
function sharesOf(terms: readonly (readonly Float64Array[])[], seed: number, count: number): readonly (readonly (readonly Share[])[])[] {
  const weights = new Float64Array(count).fill(1)
  const shares = () =>
    terms.map((own) => {
      const [whole = 0, ...sums] = weightedSums(own, weights)
      return Array.from({ length: sums.length / 2 }, (_, index): Share => {
        const [alone, left] = [sums[2 * index] as number, sums[2 * index + 1] as number]
        return whole === 0 ? { alone: 0, left: 0 } : { alone: alone / whole, left: left / whole }
      })
    })
  const { bits } = random(seed, 2 * second)
  // The bootstrap (Efron 1979): how often each draw is taken, the same for every amount and source.
  return [
    shares(),
    ...Array.from({ length: resamples }, () => {
      weights.fill(0)
      for (let i = 0; i < count; i++) {
        const pick = Math.floor((bits() / 2 ** 32) * count)
        weights[pick] = (weights[pick] as number) + 1
      }
      return shares()
    }),
  ]
}

/** The first value, and where 95 % of the others lie. */
function estimate([value, ...again]: readonly number[]): Estimate {
  const sorted = Float64Array.from(again).sort()
  return { value: value as number, low: sorted[Math.floor(resamples * 0.025)] as number, high: sorted[Math.ceil(resamples * 0.975) - 1] as number }
}
