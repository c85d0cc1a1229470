/** Tapes in plain JavaScript: step by step over a block of rows. For places where WebAssembly is not allowed. */
import type { Tape } from '../tape/tape.ts'
import { loopRows } from './plain-loop.ts'
import { plainLoops } from './plain-loops.ts'
import type { Runner } from './runner.ts'
import { slotted } from './slots.ts'

/** Rows per block: the slots of a block stay in the nearest cache. */
const blockRows = 256

/** The back-end. */
export function plainRunner(tape: Tape): Runner {
  const { steps, constants, slots, outputs, decided } = slotted(tape)
  const memory: readonly Float64Array[] = Array.from({ length: slots }, () => new Float64Array(blockRows))
  for (const { slot, value } of constants) memory[slot]?.fill(value)
  const column = (slot: number | undefined): Float64Array => memory[slot ?? 0] as Float64Array
  const ready = steps.map(({ name, args: [a, b, c], numbers: [k = 0, l = 0], to }) => {
    const loop = plainLoops[name]
    const columns = [column(to), column(a), column(b), column(c)] as const
    return (n: number): void => loop(columns[0], columns[1], columns[2], columns[3], k, l, n)
  })
  const undecided = new Uint32Array(blockRows)
  const mask = column(decided)
  const run = (rows: number): number => {
    const whole = Math.ceil(rows / loopRows) * loopRows
    for (const loop of ready) loop(whole)
    let count = 0
    for (let row = 0; row < rows; row++) if (mask[row] !== 1) undecided[count++] = row
    return count
  }
  return { size: blockRows, inputs: memory.slice(0, tape.inputs), outputs: outputs.map(column), undecided, run }
}
