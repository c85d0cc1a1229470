/** Batches one after the other: only one is in memory at a time. */
import type { BatchResult } from './result.ts'

export interface StreamOptions {
  /** Checked before every block. What was answered before stays whole; nothing of the next is begun. */
  readonly signal?: AbortSignal
  /** Called after every block with the rows settled so far. */
  readonly onProgress?: (rows: number) => void
}

/** Settles block after block. A row among the problems of a block is counted from the start of that block. */
export async function* streamBlocks<Block>(
  blocks: AsyncIterable<Block> | Iterable<Block>,
  settle: (block: Block) => BatchResult,
  { signal, onProgress }: StreamOptions,
): AsyncGenerator<BatchResult, void, undefined> {
  let rows = 0
  signal?.throwIfAborted()
  for await (const block of blocks) {
    signal?.throwIfAborted()
    const result = settle(block)
    rows += result.rows
    yield result
    onProgress?.(rows)
    signal?.throwIfAborted()
  }
}
