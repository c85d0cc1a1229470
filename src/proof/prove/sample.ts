/** Points of a cell at which everything is computed in floating point: what they show need not be asked. */
import type { Ranges } from './range-box.ts'

export interface Sample {
  /** One number per input of the space. */
  readonly at: readonly number[]
  /** One number per instruction. */
  readonly values: Float64Array
}

/** Nearer than this part of the two numbers, floating point does not say which is the larger. */
const near = 1e-9

/** Is the value of one instruction clearly above that of another here? */
export const isAbove = ({ values }: Sample, a: number, b: number): boolean => {
  const [x, y] = [values[a] as number, values[b] as number]
  return x - y > near * (Math.abs(x) + Math.abs(y))
}

/** The points whose input `index` is in the range of a sub-box. */
export const samplesIn = (samples: readonly Sample[], { low, high }: Ranges, index: number): readonly Sample[] =>
  samples.filter(({ at }) => (at[index] as number) >= (low[index] as number) && (at[index] as number) <= (high[index] as number))
