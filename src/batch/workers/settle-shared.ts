/** Settles columns in shared memory on several threads: each runs the kernel over parts of the rows, in place. */
import { layoutOf } from '../engine/compiled.ts'
import type { AllocatedColumns } from '../rows/allocate-columns.ts'
import { type BatchResult, raiseRows } from '../rows/result.ts'
import { type Context, decideRows, kernelFor, type OnIssue, resultOf } from '../rows/settle-sources.ts'
import type { Source } from '../rows/source.ts'
import { tapeModule } from '../wasm/tape-module.ts'
import type { Job } from './body.ts'
import type { Pool } from './pool.ts'

/** Rows per job: small enough that progress and cancelling are prompt. */
const jobRows = 1 << 18
const blockRows = 1024

export interface SharedOptions {
  readonly onIssue: OnIssue
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((rows: number) => void) | undefined
}

/** Payouts are zero again when it fails or is cancelled: nothing half-written. */
export async function settleShared(
  context: Context,
  pool: Pool,
  given: AllocatedColumns,
  sources: readonly Source[],
  { onIssue, signal, onProgress }: SharedOptions,
): Promise<BatchResult> {
  const { outputs } = given['~place']
  try {
    signal?.throwIfAborted()
    const jobs = jobsOf(context, given, sources)
    const onDone = (done: number): void => onProgress?.(Math.min(done * jobRows, given.rows))
    const left = (await pool.run(jobs, { signal, onDone })).flat()
    const issues = decideRows(context, kernelFor(context, sources).plan, sources, outputs, left)
    if (onIssue === 'throw') raiseRows(issues)
    return resultOf(context, outputs, given.rows, issues, left.length)
  } catch (error) {
    for (const column of outputs) column.fill(0)
    throw error
  }
}

function jobsOf(context: Context, given: AllocatedColumns, sources: readonly Source[]): readonly Job[] {
  const { tapes } = kernelFor(context, sources)
  const [inputs, outputs] = [sources.length, context.recipients.length]
  const modules = tapes.map((tape, index) => tapeModule(tape, index === 0))
  const { stride, list } = layoutOf(inputs + outputs, given.rows)
  const block = { rows: blockRows, ...layoutOf(inputs + outputs, blockRows) }
  return Array.from({ length: Math.ceil(given.rows / jobRows) }, (_, index) => {
    const from = index * jobRows
    return { memory: given['~shared'], modules, inputs, outputs, stride, list, from, rows: Math.min(jobRows, given.rows - from), block }
  })
}
