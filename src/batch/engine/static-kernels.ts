/** Tapes run by static kernels: WebAssembly that was compiled before runs the steps of a tape as a program that stands in its memory. */
import type { Tape } from '../tape/tape.ts'
import { kernelModule, kernelRows, record } from '../wasm/kernels.ts'
import { memoryFor } from './compiled.ts'
import type { Runner } from './runner.ts'
import { type Slotted, slotted } from './slots.ts'
import { stepNames } from './steps.ts'
import { requireWebAssembly, type WasmMemory, type WasmModule } from './web-assembly.ts'

type Run = (program: number, end: number, offset: number, length: number) => void

/** Rows that are copied at once, and rows that a step computes at once, so that its columns stay in the nearest cache. */
const blockRows = 2048
const stepRows = 256
/** Not a power of two: columns that far apart would stand on the same lines of the cache. */
const wide = blockRows * 8 + 128
const narrow = stepRows * 8 + 128

/** The back-end; `module` is what `kernelModule` answers, compiled by whoever may. */
export const staticRunner =
  (module: WasmModule) =>
  (tape: Tape): Runner => {
    const plan = slotted(tape)
    const isWide = (slot: number): boolean => slot < tape.inputs || slot === plan.decided || plan.outputs.includes(slot)
    const { places, bytes } = placesOf(plan.slots, isWide)
    const place = (slot: number): number => places[slot] as number
    const memory = memoryFor(bytes + plan.steps.length * record.bytes)
    const end = bytes + plan.steps.length * record.bytes
    writeProgram(memory, plan, bytes, (slot) => ({ place: place(slot), moves: isWide(slot) }))
    for (const { slot, value } of plan.constants) new Float64Array(memory.buffer, place(slot), isWide(slot) ? blockRows : stepRows).fill(value)
    const steps = new (requireWebAssembly().Instance)(module, { env: { memory } }).exports['run'] as Run
    const column = (slot: number): Float64Array => new Float64Array(memory.buffer, place(slot), blockRows)
    const mask = new Int32Array(memory.buffer, place(plan.decided), blockRows * 2)
    const undecided = new Uint32Array(blockRows)
    const run = (rows: number): number => {
      for (let from = 0; from < rows; from += stepRows) {
        const some = Math.min(stepRows, rows - from)
        steps(bytes, end, from * 8, Math.ceil(some / kernelRows) * kernelRows * 8)
      }
      let count = 0
      for (let row = 0; row < rows; row++) if (mask[row * 2] === 0) undecided[count++] = row
      return count
    }
    const inputs = Array.from({ length: tape.inputs }, (_, index) => column(index))
    return { size: blockRows, inputs, outputs: plan.outputs.map(column), undecided, run }
  }

/** Columns that are copied hold a whole block, the others what a step computes. */
function placesOf(slots: number, isWide: (slot: number) => boolean): { readonly places: readonly number[]; readonly bytes: number } {
  let bytes = 0
  const places = Array.from({ length: slots }, (_, slot) => {
    const own = bytes
    bytes += isWide(slot) ? wide : narrow
    return own
  })
  return { places, bytes }
}

interface Place {
  readonly place: number
  readonly moves: boolean
}

function writeProgram(memory: WasmMemory, { steps }: Slotted, at: number, placeOf: (slot: number) => Place): void {
  const view = new DataView(memory.buffer)
  steps.forEach(({ name, args, numbers, to }, index) => {
    const start = at + index * record.bytes
    view.setInt32(start + record.step, stepNames.indexOf(name), true)
    for (const [operand, slot] of [to, ...args].entries()) {
      const { place, moves } = placeOf(slot)
      view.setInt32(start + record.places + operand * 4, place, true)
      view.setInt32(start + record.moves + operand * 4, moves ? -1 : 0, true)
    }
    for (const [which, value] of numbers.entries()) view.setFloat64(start + record.numbers + which * 8, value, true)
  })
}

/** The module itself, compiled here. */
export const staticKernels = (): WasmModule => new (requireWebAssembly().Module)(kernelModule())
