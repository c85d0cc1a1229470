/** Columns in kernel memory: what is written there is settled without being copied. */
import { compiled, layoutOf, memoryFor, over } from '../engine/compiled.ts'
import type { Kernel } from '../engine/kernel.ts'
import type { Runner } from '../engine/runner.ts'
import type { WasmMemory } from '../engine/web-assembly.ts'
import type { Tape } from '../tape/tape.ts'
import type { InPlace } from './settle-sources.ts'

/** Columns to be filled, one per input and opening balance. Payouts stand in the same memory: settling again overwrites them. */
export interface AllocatedColumns {
  readonly rows: number
  /** How the columns hold their values. */
  readonly holds: 'scaled' | 'raw'
  readonly columns: Readonly<Record<string, Float64Array>>
  readonly '~place': InPlace
  /** The memory itself where several threads can use it. */
  readonly '~shared'?: WasmMemory
}

/** What is to be allocated. */
export interface Allocation {
  readonly names: readonly string[]
  readonly recipients: number
  readonly rows: number
  readonly holds: 'scaled' | 'raw'
  /** Is there a compiled kernel to run in the memory? */
  readonly isCompiled: boolean
  readonly shared: boolean
  /** What columns hold until they are filled: balances their agreed start; others 0. */
  readonly starts: Readonly<Record<string, number>>
}

/** Allocates columns. */
export function allocateColumns({ names, recipients, rows, holds, isCompiled, shared, starts }: Allocation): AllocatedColumns {
  const count = names.length + recipients
  const layout = layoutOf(count, rows)
  const memory: WasmMemory = isCompiled ? memoryFor(layout.bytes, shared) : { buffer: new ArrayBuffer(layout.bytes) }
  const column = (index: number): Float64Array => new Float64Array(memory.buffer, index * layout.stride, rows)
  const all = Array.from({ length: count }, (_, index) => column(index))
  const runners = new WeakMap<Tape, Runner>()
  const runner = (kernel: Kernel): Runner | undefined => {
    const [tape] = kernel.tapes
    if (!isCompiled || !tape || rows === 0) return undefined
    const known = runners.get(tape)
    if (known) return known
    // The same views, so that the runner knows its own columns.
    const made = { ...over(compiled(tape, shared), tape, memory, rows), inputs: all.slice(0, names.length), outputs: all.slice(names.length) }
    runners.set(tape, made)
    return made
  }
  const columns = Object.fromEntries(names.map((name, index) => [name, (all[index] as Float64Array).fill(starts[name] ?? 0)]))
  return { rows, holds, columns, '~place': { outputs: all.slice(names.length), runner }, ...(shared && isCompiled && { '~shared': memory }) }
}
