/** What a back-end makes of a tape: something that runs it over a block of rows. */
import type { Tape } from '../tape/tape.ts'

/** A tape made ready. `inputs` are filled, `run` is called, `outputs` are read; all of them are columns of `size` rows. */
export interface Runner {
  readonly size: number
  readonly inputs: readonly Float64Array[]
  readonly outputs: readonly Float64Array[]
  /** The rows, counted within the block, that the last run left undecided; their outputs mean nothing. */
  readonly undecided: Uint32Array
  /** Runs the first `rows` rows. Answers how many are undecided. */
  readonly run: (rows: number) => number
}

/** A back-end. */
export type Backend = (tape: Tape) => Runner
