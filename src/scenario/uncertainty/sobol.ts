/**
 * Which part of the variance of an amount comes from which source: Sobol indices. Sources that are drawn together (a correlated group, a
 * history) are one source, because the variance of what moves together cannot be divided.
 */
import { random } from '../random.ts'
import type { Source } from '../sampling/source.ts'
import type { Runner } from './runner.ts'

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
  const picks = picksOf(seed, count)
  return a.map((values, amount) => {
    const sample = centred(values, b[amount] as Float64Array)
    if (sample.variance === 0) return []
    return sources
      .map(({ name }, index) => indicesOf(name, sample, (mixed[index] as readonly Float64Array[])[amount] as Float64Array, picks))
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
  for (let i = 0; i < count; i++) sum += (a[i] as number) + (b[i] as number)
  const mean = sum / (2 * count)
  let squares = 0
  for (let i = 0; i < count; i++) squares += ((a[i] as number) - mean) ** 2 + ((b[i] as number) - mean) ** 2
  return { a, b, mean, variance: squares / (2 * count) }
}

/** The resamples of the bootstrap (Efron 1979): how often each draw is taken. */
function picksOf(seed: number, count: number): readonly Uint16Array[] {
  const { bits } = random(seed, 2 * second)
  return Array.from({ length: resamples }, () => {
    const times = new Uint16Array(count)
    for (let i = 0; i < count; i++) {
      const pick = Math.floor((bits() / 2 ** 32) * count)
      times[pick] = (times[pick] as number) + 1
    }
    return times
  })
}

/** First order by Saltelli et al. 2010, total by Jansen 1999. */
function indicesOf(source: string, { a, b, mean }: Sample, mixed: Float64Array, picks: readonly Uint16Array[]): SourceIndices {
  const count = a.length
  const [alone, left, spread] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  for (let i = 0; i < count; i++) {
    const [x, y, z] = [(a[i] as number) - mean, (b[i] as number) - mean, (mixed[i] as number) - mean]
    alone[i] = y * (z - x)
    left[i] = ((x - z) * (x - z)) / 2
    spread[i] = (x * x + y * y) / 2
  }
  const shares = (times?: Uint16Array): readonly [number, number] => {
    let [own, rest, whole] = [0, 0, 0]
    for (let i = 0; i < count; i++) {
      const weight = times ? (times[i] as number) : 1
      own += weight * (alone[i] as number)
      rest += weight * (left[i] as number)
      whole += weight * (spread[i] as number)
    }
    return whole === 0 ? [0, 0] : [own / whole, rest / whole]
  }
  const [here, again] = [shares(), picks.map((times) => shares(times))]
  const estimate = (which: 0 | 1): Estimate => {
    const sorted = again.map((pair) => pair[which]).sort((x, y) => x - y)
    return { value: here[which], low: sorted[Math.floor(resamples * 0.025)] as number, high: sorted[Math.ceil(resamples * 0.975) - 1] as number }
  }
  return { source, first: estimate(0), total: estimate(1) }
}
