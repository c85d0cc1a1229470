/** Runs the tapes of a kernel over columns, block by block; each tape is given what the one before left undecided. */
import type { Runner } from './runner.ts'

/** Fills `outputs` and answers the rows that no tape decided. Without a runner that is all of them. */
export function runTapes(runners: readonly Runner[], inputs: readonly Float64Array[], outputs: readonly Float64Array[], rows: number): readonly number[] {
  const [first, ...others] = runners
  if (!first) return Array.from({ length: rows }, (_, row) => row)
  let undecided = runAll(first, inputs, outputs, rows)
  for (const runner of others) undecided = runSome(runner, inputs, outputs, undecided)
  return undecided
}

/** All rows, in order. Columns that are the runner's own are not copied. */
function runAll(runner: Runner, inputs: readonly Float64Array[], outputs: readonly Float64Array[], rows: number): readonly number[] {
  const undecided: number[] = []
  const own = inputs[0] === runner.inputs[0]
  for (let from = 0; from < rows; from += runner.size) {
    const count = Math.min(runner.size, rows - from)
    if (!own) inputs.forEach((column, index) => void runner.inputs[index]?.set(column.subarray(from, from + count)))
    const open = runner.run(count)
    for (let index = 0; index < open; index++) undecided.push(from + (runner.undecided[index] as number))
    if (!own) outputs.forEach((column, index) => void column.set(runner.outputs[index]?.subarray(0, count) ?? [], from))
  }
  return undecided
}

/** Some rows, gathered into blocks and put back. */
export function runSome(runner: Runner, inputs: readonly Float64Array[], outputs: readonly Float64Array[], wanted: readonly number[]): readonly number[] {
  const undecided: number[] = []
  for (let from = 0; from < wanted.length; from += runner.size) {
    const rows = wanted.slice(from, from + runner.size)
    inputs.forEach((column, index) => {
      const block = runner.inputs[index] as Float64Array
      rows.forEach((row, at) => {
        block[at] = column[row] as number
      })
    })
    const open = runner.run(rows.length)
    outputs.forEach((column, index) => {
      const block = runner.outputs[index] as Float64Array
      rows.forEach((row, at) => {
        column[row] = block[at] as number
      })
    })
    for (let index = 0; index < open; index++) undecided.push(rows[runner.undecided[index] as number] as number)
  }
  return undecided
}
