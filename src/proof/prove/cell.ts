/** Where a proof stands: a sub-box with the polynomials known to be ≥ 0 on it, and what has been computed there. */
import type { Poly } from './poly.ts'
import type { Ranges } from './range-box.ts'
import { type Sample, samplesIn } from './sample.ts'
import type { Value } from './value.ts'

export interface Cell {
  readonly box: Ranges
  readonly constraints: readonly Poly[]
  /** Which of them are above zero wherever the cell has to answer: at the other points case 0 of a `step` does. */
  readonly above: readonly number[]
  readonly divisors: readonly Poly[]
  /** Per instruction, as far as computed. */
  readonly values: readonly (Value | undefined)[]
  /** Cells without interior may be dropped: continuity takes care of them. */
  readonly thin: boolean
  /** Points at which the decisions on the path were clear; there may be none. */
  readonly samples: readonly Sample[]
}

/** The part of a cell in a sub-box that is smaller in one input. */
export const withBox = (cell: Cell, box: Ranges, index: number): Cell => ({ ...cell, box, samples: samplesIn(cell.samples, box, index) })

export const withValue = (cell: Cell, at: number, value: Value): Cell => {
  const values = cell.values.slice()
  values[at] = value
  return { ...cell, values }
}
