/** A key made ready for very many rows. */
import { SplitKeyError } from '../core/issue.ts'
import { type KeyData, recipientsOf } from '../core/key.ts'
import { type DomainOptions, statedDomain } from './analysis/domain.ts'
import { type BackendName, backendOf } from './engine/kernel.ts'
import type { WasmModule } from './engine/web-assembly.ts'
import { oneOf } from './one-of.ts'
import { type AllocatedColumns, allocateColumns } from './rows/allocate-columns.ts'
import { type Columns, isAllocated, readColumns } from './rows/read-columns.ts'
import type { BatchResult } from './rows/result.ts'
import { type RowPayouts, rowPayouts } from './rows/row-payouts.ts'
import { rowSources } from './rows/row-sources.ts'
import { scaledText } from './rows/scaled-text.ts'
import { type Context, type OnIssue, settleSources } from './rows/settle-sources.ts'
import { type StreamOptions, streamBlocks } from './rows/stream.ts'
import { type Values, valuesOf } from './rows/values.ts'
import { startPool } from './workers/pool.ts'
import { settleShared } from './workers/settle-shared.ts'

export interface BatchOptions {
  /** Ranges and decimals of inputs and opening balances that the key leaves open. Without them every batch is looked through first. */
  readonly inputs?: DomainOptions
  /** `auto` unless given: the fastest that is allowed here. */
  readonly backend?: BackendName
  /** The static kernels, compiled from the bytes of `kernelModule()`, where nothing may be compiled while running. */
  readonly kernels?: WasmModule
}

export interface SettleColumnsOptions {
  /** `throw` unless given: all rows without a settlement in one error. `report`: they are listed in the result and their payouts are 0. */
  readonly onIssue?: OnIssue
}

/** Threads that settle columns of one key; close them when they are no longer needed. */
export interface BatchWorkers {
  readonly settleColumns: (columns: Columns | AllocatedColumns, options?: SettleColumnsOptions & StreamOptions) => Promise<BatchResult>
  readonly close: () => Promise<void>
}

/** A key made ready. Every answer is to the cent what `settle` answers row by row. */
export interface Batch {
  readonly recipients: readonly string[]
  /** Inputs, then opening balances. */
  readonly inputs: readonly string[]
  readonly backend: Exclude<BackendName, 'auto'>
  /** Columns in kernel memory: nothing is copied; balances begin at their agreed start. `scaled` unless given; `shared` ones can be settled by workers where they stand. */
  readonly columns: { readonly alloc: (rows: number, options?: { readonly holds?: 'scaled' | 'raw'; readonly shared?: boolean }) => AllocatedColumns }
  readonly settleColumns: (columns: Columns | AllocatedColumns, options?: SettleColumnsOptions) => BatchResult
  /** Rows as objects of numbers or decimal texts; payouts as decimal texts. */
  readonly settleRows: (rows: readonly Readonly<Record<string, unknown>>[], options?: SettleColumnsOptions) => RowPayouts
  /** Lines, closing balances, and costs as `costs.NAME` and `net.NAME`, exactly. */
  readonly values: (columns: Columns | AllocatedColumns, names: readonly string[]) => Readonly<Record<string, Values>>
  /** Block by block, in the memory of one block. */
  readonly stream: (
    blocks: AsyncIterable<Columns | AllocatedColumns> | Iterable<Columns | AllocatedColumns>,
    options?: SettleColumnsOptions & StreamOptions,
  ) => AsyncGenerator<BatchResult, void, undefined>
  readonly startWorkers: (count: number) => Promise<BatchWorkers>
}

/**
 * Makes a key ready for batches.
 * @example compile(key).settleColumns({ price: Float64Array.of(45, 47.5), sold: Float64Array.of(400, 410) }).payouts.workshop
 * @throws `unknown-name`, `unknown-input`, `out-of-range`, `schema` for options that do not fit; `missing-part` for a key that pays nothing out
 */
export function compile(key: KeyData, options: BatchOptions = {}): Batch {
  const stated = statedDomain(key, options.inputs)
  if (!key.pot || !key.round)
    throw new SplitKeyError([
      { code: 'missing-part', path: key.pot ? 'round' : 'pot', message: 'a batch needs a key with a pot and a choice for leftover cents' },
    ])
  const names = [...Object.keys(key.inputs), ...Object.keys(key.balances)]
  const context: Context = { key, stated, recipients: recipientsOf(key), chosen: backendOf(options.backend ?? 'auto', options.kernels), kernels: new Map() }
  const alloc: Batch['columns']['alloc'] = (rows, { holds = 'scaled', shared = false } = {}) =>
    allocateColumns({
      ...{ names, rows, holds: oneOf(holds, ['scaled', 'raw'], 'holds'), shared, recipients: context.recipients.length },
      ...{ isCompiled: context.chosen.name === 'compiled', starts: startsOf(key, stated, holds) },
    })
  const settleColumns: Batch['settleColumns'] = (given, options = {}) => {
    const onIssue = onIssueIn(options)
    const { sources, rows } = readColumns(context, names, given)
    return settleSources(context, sources, rows, onIssue, isAllocated(given) ? given['~place'] : undefined)
  }
  const settleRows: Batch['settleRows'] = (rows, options = {}) =>
    rowPayouts(settleSources(context, rowSources(key, names, rows, stated), rows.length, onIssueIn(options)))
  const values: Batch['values'] = (given, wanted) => {
    const { sources, rows } = readColumns(context, names, given)
    return valuesOf(context, sources, rows, wanted)
  }
  const startWorkers: Batch['startWorkers'] = async (count) => {
    const pool = await startPool(count)
    const settle: BatchWorkers['settleColumns'] = async (given, { signal, onProgress, ...options } = {}) => {
      const onIssue = onIssueIn(options)
      const { sources, rows } = readColumns(context, names, given)
      if (context.chosen.name !== 'compiled') return settleColumns(given, { onIssue })
      const inPlace = isAllocated(given) && given['~shared'] !== undefined
      const shared = inPlace ? given : alloc(rows, { shared: true })
      return settleShared(context, pool, shared, sources, { onIssue, signal, onProgress, copies: !inPlace })
    }
    return { settleColumns: settle, close: pool.close }
  }
  const stream: Batch['stream'] = (blocks, own = {}) => streamBlocks(blocks, (block) => settleColumns(block, own), own)
  return Object.freeze({
    recipients: context.recipients,
    inputs: names,
    backend: context.chosen.name,
    columns: { alloc },
    settleColumns,
    settleRows,
    values,
    stream,
    startWorkers,
  })
}

const onIssueIn = ({ onIssue = 'throw' }: SettleColumnsOptions): OnIssue => oneOf(onIssue, ['throw', 'report'], 'onIssue')

/** Agreed starts as columns hold them. One whose decimals nobody states is left out: settling then asks for them. */
function startsOf(key: KeyData, stated: Context['stated'], holds: 'scaled' | 'raw'): Readonly<Record<string, number>> {
  const known = Object.entries(key.balances).filter(([name]) => holds === 'raw' || stated[name]?.decimals !== undefined)
  return Object.fromEntries(known.map(([name, { start }]) => [name, holds === 'raw' ? Number(start) : scaledText(start, stated[name]?.decimals as number)]))
}
