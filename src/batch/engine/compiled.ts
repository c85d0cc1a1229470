/** Tapes compiled to WebAssembly: the fastest back-end. */
import type { Tape } from '../tape/tape.ts'
import { tapeModule } from '../wasm/tape-module.ts'
import type { Runner } from './runner.ts'
import { requireWebAssembly, type WasmMemory, type WasmModule } from './web-assembly.ts'

type Run = (base: number, stride: number, rows: number, list: number) => number

/** Rows per block where data is copied in: the columns of a block stay in the second cache. */
const blockRows = 1024

/** Where the columns of a memory stand: inputs, outputs, then the list of undecided rows. */
export interface Layout {
  readonly stride: number
  readonly list: number
  readonly bytes: number
}

/** Columns for `rows` rows. A stride that is a power of two would put all columns on the same lines of the cache. */
export function layoutOf(columns: number, rows: number): Layout {
  const stride = (rows + (rows % 2)) * 8 + 64
  const list = columns * stride
  return { stride, list, bytes: list + rows * 4 + 16 }
}

/** The most pages a memory can have: 4 GiB. */
const mostPages = 65_536

/** A memory of at least this many bytes; a shared one can be used by several threads at once. */
export const memoryFor = (bytes: number, shared = false): WasmMemory => {
  const initial = Math.ceil(bytes / 65_536)
  return new (requireWebAssembly().Memory)(shared ? { initial, maximum: mostPages, shared } : { initial })
}

/** The compiled tape, to be used over any memory of that kind. */
export const compiled = (tape: Tape, shared = false): WasmModule => new (requireWebAssembly().Module)(tapeModule(tape, shared))

/** A compiled tape over a memory laid out for `size` rows. */
export function over(module: WasmModule, tape: Tape, memory: WasmMemory, size: number): Runner {
  const { stride, list } = layoutOf(tape.inputs + tape.outputs.length, size)
  const run = new (requireWebAssembly().Instance)(module, { env: { memory } }).exports['run'] as Run
  const column = (index: number): Float64Array => new Float64Array(memory.buffer, index * stride, size)
  return {
    size,
    inputs: Array.from({ length: tape.inputs }, (_, index) => column(index)),
    outputs: tape.outputs.map((_, index) => column(tape.inputs + index)),
    undecided: new Uint32Array(memory.buffer, list, size),
    run: (rows) => run(0, stride, rows, list),
  }
}

/** The back-end. */
export function compiledRunner(tape: Tape): Runner {
  const { bytes } = layoutOf(tape.inputs + tape.outputs.length, blockRows)
  return over(compiled(tape), tape, memoryFor(bytes), blockRows)
}
