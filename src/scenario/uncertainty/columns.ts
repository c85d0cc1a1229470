/**
 * A key computed for many draws at once, in double precision: as a tape, run by whatever this place allows. For statistics only: an amount
 * is within about 1e-12 of its exact value before rounding, relative to the largest amount on the way, and nothing here is paid.
 */
import { compiledRunner } from '../../batch/engine/compiled.ts'
import { generatedRunner, mayGenerate } from '../../batch/engine/generated.ts'
import { plainRunner } from '../../batch/engine/plain.ts'
import type { Backend } from '../../batch/engine/runner.ts'
import { mayCompile } from '../../batch/engine/web-assembly.ts'
import type { Node } from '../../core/node.ts'
import { blockOf } from './block.ts'
import { type Question, tapeOf } from './key-tape.ts'

/** How many draws are computed at once: columns of this length stay in the processor's cache. Where series are drawn, answers depend on it. */
export const blockLength = 512

/** Formulas ready for blocks of draws. */
export interface Columns {
  /** The column of a name that varies: write the draws here before `run`. */
  readonly input: (name: string) => Float64Array
  /** The column of the n-th formula after `run`. */
  readonly output: (index: number) => Float64Array
  /** Computes so many draws. Answers the place of one that has no meaning, or `undefined` where all have. */
  readonly run: (count: number) => number | undefined
}

/** The fastest way that is allowed here; every one computes the same doubles. */
export const bestBackend = (): Backend => (mayCompile() ? compiledRunner : mayGenerate() ? generatedRunner : plainRunner)

/** Prepares formulas. */
export function columnsOf(nodes: readonly Node[], question: Question, backend: Backend = bestBackend()): Columns {
  const { tape, names } = tapeOf(nodes, question)
  const { inputs, outputs, run } = blockOf(backend(tape), blockLength)
  const columns = new Map(names.map((name, index) => [name, inputs[index] as Float64Array]))
  return { input: (name) => columns.get(name) as Float64Array, output: (index) => outputs[index] as Float64Array, run }
}
