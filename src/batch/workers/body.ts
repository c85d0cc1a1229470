/**
 * What a worker thread runs: the compiled tapes over a part of the rows, in shared memory. It is text, because a bundle has no file of its
 * own that a thread could start from. CommonJS, as `node:worker_threads` evaluates it.
 */

/** One part of the rows; `from` is even. */
export interface Job {
  readonly memory: unknown
  /** The bytes of the modules of the tapes, in order; the first runs in the shared memory. */
  readonly modules: readonly Uint8Array[]
  readonly inputs: number
  readonly outputs: number
  readonly stride: number
  readonly list: number
  readonly from: number
  readonly rows: number
  /** How a block for the tapes after the first is laid out. */
  readonly block: { readonly rows: number; readonly stride: number; readonly list: number; readonly bytes: number }
}

/** Answers every job with the rows that no tape decided. */
export const workerBody = `
const { parentPort } = require('node:worker_threads')

function instanceOf(bytes, memory) {
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } }).exports.run
}

function decide(job, bytes, wanted) {
  const { block, inputs, outputs, stride } = job
  const memory = new WebAssembly.Memory({ initial: Math.ceil(block.bytes / 65536) })
  const run = instanceOf(bytes, memory)
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
  const [first, ...others] = job.modules
  const list = job.list + job.from * 4
  const count = instanceOf(first, job.memory)(job.from * 8, job.stride, job.rows, list)
  let left = Array.from(new Uint32Array(job.memory.buffer, list, count), (row) => row + job.from)
  for (const bytes of others) if (left.length > 0) left = decide(job, bytes, left)
  parentPort.postMessage(left)
})
`
