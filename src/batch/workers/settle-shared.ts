/** Settles columns in shared memory on several threads: each runs the kernel over parts of the rows, in place. */
import { layoutOf } from '../engine/compiled.ts'
import type { Kernel } from '../engine/kernel.ts'
import { requireWebAssembly, type WasmModule } from '../engine/web-assembly.ts'
import type { AllocatedColumns } from '../rows/allocate-columns.ts'
import { type BatchResult, raiseRows } from '../rows/result.ts'
import { type Context, decideRows, kernelFor, type OnIssue, resultOf } from '../rows/settle-sources.ts'
import type { Source } from '../rows/source.ts'
import { tapeModule } from '../wasm/tape-module.ts'
import { type Job, turns } from './body.ts'
import type { Pool } from './pool.ts'

/** Rows that a thread takes at a time: few enough that no thread waits long for the last, and that progress and cancelling are prompt. */
const partRows = 1 << 16
const blockRows = 1024

/** How a batch in shared memory is settled. */
export interface SharedOptions {
  readonly onIssue: OnIssue
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((rows: number) => void) | undefined
  /** The columns still stand elsewhere: threads settle the first rows while the next are copied. */
  readonly copies: boolean
}

/** Settles all rows of `given`. Payouts are zero again when it fails or is cancelled: nothing half-written. */
export async function settleShared(
  context: Context,
  pool: Pool,
  given: AllocatedColumns,
  sources: readonly Source[],
  { onIssue, signal, onProgress, copies }: SharedOptions,
): Promise<BatchResult> {
  const { outputs } = given['~place']
  const kernel = kernelFor(context, sources)
  try {
    signal?.throwIfAborted()
    const left = kernel.tapes.length === 0 ? rowNumbers(given.rows) : await leftBy(kernel, pool, given, sources, { signal, onProgress, copies })
    const issues = decideRows(context, kernel.plan, sources, outputs, left)
    if (onIssue === 'throw') raiseRows(issues)
    return resultOf(context, { sources, outputs, rows: given.rows, issues, apart: left.length })
  } catch (error) {
    for (const column of outputs) column.fill(0)
    throw error
  }
}

/** Where numbers are too wide for any tape, every row is decided apart. */
const rowNumbers = (rows: number): readonly number[] => Array.from({ length: rows }, (_, row) => row)

/** Runs the tapes on the threads; answers the rows that none decided. */
function leftBy(
  kernel: Kernel,
  pool: Pool,
  given: AllocatedColumns,
  sources: readonly Source[],
  { signal, onProgress, copies }: Omit<SharedOptions, 'onIssue'>,
): Promise<readonly number[]> {
  const job = jobOf(kernel, given, sources, { copies, tells: onProgress !== undefined })
  const onDone = (parts: number): void => onProgress?.(Math.min(parts * partRows, given.rows))
  return pool.run(job, { signal, onDone, ...(copies && { begun: () => fill(job, given, sources) }) })
}

/** Copies part after part; threads wait for what is not there yet. */
function fill({ turns: own, part, rows }: Job, to: AllocatedColumns, sources: readonly Source[]): void {
  for (let from = 0; from < rows; from += part) {
    for (const { name, values } of sources) to.columns[name]?.set(values.subarray(from, from + part), from)
    Atomics.add(own, turns.filled, 1)
    Atomics.notify(own, turns.filled)
  }
}

const modules = new WeakMap<Kernel, readonly WasmModule[]>()

/** The tapes compiled for threads, once per kernel: a cache. */
function modulesOf(kernel: Kernel): readonly WasmModule[] {
  const known = modules.get(kernel)
  if (known) return known
  const made = kernel.tapes.map((tape, index) => new (requireWebAssembly().Module)(tapeModule(tape, index === 0)))
  modules.set(kernel, made)
  return made
}

interface How {
  readonly copies: boolean
  readonly tells: boolean
}

function jobOf(kernel: Kernel, { rows, ...given }: AllocatedColumns, sources: readonly Source[], { copies, tells }: How): Job {
  const [inputs, outputs] = [sources.length, given['~place'].outputs.length]
  const { stride, list } = layoutOf(inputs + outputs, rows)
  const block = { rows: blockRows, ...layoutOf(inputs + outputs, blockRows) }
  const own = new Int32Array(new SharedArrayBuffer(turns.size * Int32Array.BYTES_PER_ELEMENT))
  own[turns.filled] = copies ? 0 : Math.ceil(rows / partRows)
  return { memory: given['~shared'], modules: modulesOf(kernel), inputs, outputs, stride, list, rows, part: partRows, turns: own, tells, block }
}
