/**
 * What a worker thread runs: the compiled tapes over parts of the rows, in shared memory. It is text, because a bundle has no file of its
 * own that a thread could start from. CommonJS, as `node:worker_threads` evaluates it.
 */
import type { WasmModule } from '../engine/web-assembly.ts'

/**
 * All rows of a batch, given to every thread at once. Threads take the next part from a counter that they share, so that none waits for
 * another or for the thread that asked, and one that is held up takes fewer.
 */
export interface Job {
  readonly memory: unknown
  /** The modules of the tapes, in order; the first runs in the shared memory. Compiled once, for all threads. */
  readonly modules: readonly WasmModule[]
  readonly inputs: number
  readonly outputs: number
  readonly stride: number
  readonly list: number
  readonly rows: number
  /** How many rows a thread takes at a time; even. */
  readonly part: number
  /** Over shared memory: see `turns`. */
  readonly turns: Int32Array
  /** Whether to say so after every part. */
  readonly tells: boolean
  /** How a block for the tapes after the first is laid out. */
  readonly block: { readonly rows: number; readonly stride: number; readonly list: number; readonly bytes: number }
}

/** What stands where in `turns`: the next part, how many parts are filled, whether to stop, how many parts are done. */
export const turns = { next: 0, filled: 1, stop: 2, done: 3, size: 4 } as const

/** Answers every job with the rows that no tape decided. */
export const workerBody = `
const { parentPort } = require('node:worker_threads')

const instanceOf = (module, memory) => new WebAssembly.Instance(module, { env: { memory } }).exports.run

function decide(job, module, wanted) {
  const { block, inputs, outputs, stride } = job
  const memory = new WebAssembly.Memory({ initial: Math.ceil(block.bytes / 65536) })
  const run = instanceOf(module, memory)
  const own = (index) => new Float64Array(memory.buffer, index * block.stride, block.rows)
  const shared = (index) => new Float64Array(job.memory.buffer, index * stride)
  const undecided = []
  for (let from = 0; from < wanted.length; from += block.rows) {
    const rows = wanted.slice(from, from + block.rows)
    for (let c = 0; c < inputs; c++) for (let i = 0, to = own(c), all = shared(c); i < rows.length; i++) to[i] = all[rows[i]]
    const open = run(0, block.stride, rows.length, block.list)
    for (let c = inputs; c < inputs + outputs; c++) for (let i = 0, of = own(c), all = shared(c); i < rows.length; i++) all[rows[i]] = of[i]
    for (const at of new Uint32Array(memory.buffer, block.list, open)) undecided.push(rows[at])
  }
  return undecided
}

parentPort.on('message', (job) => {
  const { turns, rows, part, stride } = job
  const [first, ...others] = job.modules
  const run = instanceOf(first, job.memory)
  let left = []
  for (;;) {
    const turn = Atomics.add(turns, ${turns.next}, 1)
    const from = turn * part
    if (from >= rows) break
    for (let filled = Atomics.load(turns, ${turns.filled}); filled <= turn; filled = Atomics.load(turns, ${turns.filled})) Atomics.wait(turns, ${turns.filled}, filled)
    if (Atomics.load(turns, ${turns.stop})) break
    const list = job.list + from * 4
    const count = run(from * 8, stride, Math.min(part, rows - from), list)
    if (count > 0) for (const row of new Uint32Array(job.memory.buffer, list, count)) left.push(row + from)
    Atomics.add(turns, ${turns.done}, 1)
    if (job.tells) parentPort.postMessage('done')
  }
  for (const module of others) if (left.length > 0) left = decide(job, module, left)
  parentPort.postMessage(left)
})
`
