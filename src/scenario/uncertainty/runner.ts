/** Computes a key on many draws, block by block, over one period or several with balances carried. */
import type { Backend } from '../../batch/engine/runner.ts'
import type { Node } from '../../core/node.ts'
import type { Source } from '../sampling/source.ts'
import type { Situation } from '../situation.ts'
import { bestBackend, blockLength } from './columns.ts'
import { drawing } from './drawing.ts'
import { preparing } from './prepared.ts'

/** What is to be drawn. */
export interface Draws {
  readonly sources: readonly Source[]
  /** Which stream of its own each source draws from. */
  readonly streams: readonly number[]
  readonly seed: number
  readonly count: number
  /** How many periods a path has; what is answered is the sum over them. */
  readonly periods: number
}

/** What came of it. */
export interface Drawn {
  /** Per amount asked for, its sum over the periods of every path. */
  readonly amounts: readonly Float64Array[]
  /** What was drawn for one path, in its first period, by input. */
  readonly inputsOf: (path: number) => ReadonlyMap<string, number>
}

export type Runner = (draws: Draws, after?: (done: number, all: number) => void) => Drawn

/** Prepares a key for draws from these sources; `nodes` are the amounts asked for. */
export function runnerOf(situation: Situation, nodes: readonly Node[], sources: readonly Source[], backend: Backend = bestBackend()): Runner {
  const prepared = preparing(situation, nodes, sources, backend)
  return ({ sources: own, streams, seed, count, periods }, after = () => undefined) => {
    const { input, output, begin, compute, carry } = prepared(periods > 1)
    const running = own.map((source, index) => source.stream(seed, streams[index] as number))
    const { draw, mark, inputsOf } = drawing(own, input, count)
    const amounts = nodes.map(() => new Float64Array(count))
    for (let from = 0; from < count; from += blockLength) {
      const length = Math.min(blockLength, count - from)
      begin()
      mark(running, from)
      for (const stream of running) stream.begin(length)
      for (let period = 0; period < periods; period++) {
        draw(running, length)
        compute(length)
        amounts.forEach((sums, index) => void addTo(sums, output(index), from, length))
        carry(length)
      }
      after(from + length, count)
    }
    return { amounts, inputsOf }
  }
}

function addTo(sums: Float64Array, values: Float64Array, from: number, count: number): void {
  for (let path = 0; path < count; path++) sums[from + path] = (sums[from + path] as number) + (values[path] as number)
}
