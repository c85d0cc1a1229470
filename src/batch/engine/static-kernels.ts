/** Tapes run by static kernels: WebAssembly that was compiled before, one call per operation and block. */
import type { Tape } from '../tape/tape.ts'
import { kernelModule, kernelRows } from '../wasm/kernels.ts'
import { memoryFor } from './compiled.ts'
import type { Runner } from './runner.ts'
import { type Step, slotted } from './slots.ts'
import { requireWebAssembly, type WasmModule } from './web-assembly.ts'

type Kernels = Readonly<Record<string, (...addresses: number[]) => void>>

const blockRows = 256
// Not a power of two: columns that far apart would stand on the same lines of the cache.
const bytes = blockRows * 8 + 128

/** The back-end; `module` is what `kernelModule` answers, compiled by whoever may. */
export const staticRunner =
  (module: WasmModule) =>
  (tape: Tape): Runner => {
    const { steps, constants, slots, outputs, decided } = slotted(tape)
    const memory = memoryFor(slots * bytes)
    const kernels = new (requireWebAssembly().Instance)(module, { env: { memory } }).exports as Kernels
    const column = (index: number): Float64Array => new Float64Array(memory.buffer, index * bytes, blockRows)
    for (const { slot: at, value } of constants) column(at).fill(value)
    const calls = steps.map((step) => callOf(step, kernels))
    const mask = new Int32Array(memory.buffer, decided * bytes, blockRows * 2)
    const undecided = new Uint32Array(blockRows)
    const run = (rows: number): number => {
      if (rows === 0) return 0
      const length = Math.ceil(rows / kernelRows) * kernelRows * 8
      for (const call of calls) call(length)
      let count = 0
      for (let row = 0; row < rows; row++) if (mask[row * 2] === 0) undecided[count++] = row
      return count
    }
    const inputs = Array.from({ length: tape.inputs }, (_, index) => column(index))
    return { size: blockRows, inputs, outputs: outputs.map((at) => column(at)), undecided, run }
  }

function callOf({ op, args, to }: Step, kernels: Kernels): (length: number) => void {
  const out = to * bytes
  const [a, b, c] = args.map((at) => at * bytes) as [number, number, number]
  const kernel = kernels[op] as Kernels[string]
  if (op === 'select') return (length) => kernel(out, b, c, a, out + length)
  if (op === 'inside') return (length) => kernel(out, a, b, c, out + length)
  return b === undefined ? (length) => kernel(out, a, out + length) : (length) => kernel(out, a, b, out + length)
}

/** The module itself, compiled here. */
export const staticKernels = (): WasmModule => new (requireWebAssembly().Module)(kernelModule())
