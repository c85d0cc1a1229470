/** A back-end run over blocks of one length, whatever length its own blocks have. */
import type { Runner } from '../../batch/engine/runner.ts'

/** A tape made ready for blocks of one length. */
export interface Block {
  readonly inputs: readonly Float64Array[]
  readonly outputs: readonly Float64Array[]
  /** Runs the first `count` rows. Answers one that is undecided, or `undefined` where none is. */
  readonly run: (count: number) => number | undefined
}

/** Where the blocks of the back-end are long enough, its own columns are used; else they are copied. */
export function blockOf({ size, inputs, outputs, undecided, run }: Runner, length: number): Block {
  if (size >= length) return { inputs, outputs, run: (count) => (run(count) > 0 ? undecided[0] : undefined) }
  const [own, made] = [inputs, outputs].map((columns) => columns.map(() => new Float64Array(length))) as [Float64Array[], Float64Array[]]
  const part = (from: number, count: number): number | undefined => {
    inputs.forEach((column, index) => void column.set((own[index] as Float64Array).subarray(from, from + count)))
    const left = run(count)
    outputs.forEach((column, index) => void (made[index] as Float64Array).set(column.subarray(0, count), from))
    return left > 0 ? from + (undecided[0] as number) : undefined
  }
  return {
    inputs: own,
    outputs: made,
    run: (count) => {
      let found: number | undefined
      for (let from = 0; from < count && found === undefined; from += size) found = part(from, Math.min(size, count - from))
      return found
    },
  }
}
