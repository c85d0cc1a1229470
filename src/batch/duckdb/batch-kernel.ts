/** The fast kernel on the blocks of a file: columns in kernel memory, whole numbers moved without making a BigInt of each. */
import type { KeyData } from '../../core/key.ts'
import type { DomainOptions } from '../analysis/domain.ts'
import { mostDecimals } from '../analysis/domain.ts'
import { type Batch, compile } from '../compile.ts'
import { type KernelOf, type RowProblem, rationalKernel } from './kernel.ts'
import type { Surveyed } from './survey.ts'

/** As many rows as DuckDB hands over at once. */
const blockRows = 2048
const half = 2 ** 32

/** Settles blocks by the kernel of `compile`; keys and columns it cannot take are settled row by row. */
export const batchKernel: KernelOf = (key, inputs) => {
  const domain = domainOf(key, inputs)
  if (!domain) return rationalKernel(key, inputs)
  const batch = compile(key, { inputs: domain })
  const block = batch.columns.alloc(blockRows)
  for (const name of batch.inputs) block.columns[name]?.fill(constantOf(key, name))
  return (columns, rows, cents) => {
    for (const [index, { input }] of inputs.entries()) fill(block.columns[input] as Float64Array, columns[index] as BigInt64Array, rows)
    const { payouts, issues } = batch.settleColumns(block, { onIssue: 'report' })
    write(batch, payouts, rows, cents)
    // Beyond the last row, the first one stands again.
    return issues
      .filter(({ row }) => row < rows)
      .map(({ row, issues: found }): RowProblem => ({ row, message: found.map(({ message }) => message).join('; ') }))
  }
}

/** Every input: surveyed, or the same in every row. Nothing where a number is no decimal, or is too long for a double. */
function domainOf(key: KeyData, inputs: readonly Surveyed[]): DomainOptions | undefined {
  const surveyed = new Map(inputs.map((input) => [input.input, input]))
  const names = [...Object.keys(key.inputs), ...Object.keys(key.balances)]
  const entries = names.map((name) => {
    const constant = key.balances[name]?.start ?? '0'
    const { range, decimals } = surveyed.get(name) ?? { range: [constant, constant] as const, decimals: constant.split('.')[1]?.length ?? 0 }
    return [name, { range, decimals }] as const
  })
  const isExact = (end: string, decimals: number): boolean => !end.includes('/') && Math.abs(Number(end)) * 10 ** decimals < 2 ** 52
  const possible = entries.every(([, { range, decimals }]) => decimals <= mostDecimals && range.every((end) => isExact(end, decimals)))
  return possible ? Object.fromEntries(entries) : undefined
}

/** What stands in a column that the file does not fill. */
const constantOf = (key: KeyData, name: string): number => Number((key.balances[name]?.start ?? '0').replace('.', ''))

/** Integers of 64 bits as doubles, by their halves: exact, because the survey found none beyond 2⁵². */
function fill(to: Float64Array, from: BigInt64Array, rows: number): void {
  const low = new Uint32Array(from.buffer, from.byteOffset, rows * 2)
  const high = new Int32Array(from.buffer, from.byteOffset, rows * 2)
  for (let row = 0; row < rows; row++) to[row] = (high[row * 2 + 1] as number) * half + (low[row * 2] as number)
  to.fill(to[0] as number, rows)
}

function write({ recipients }: Batch, payouts: Readonly<Record<string, Float64Array>>, rows: number, cents: BigInt64Array): void {
  const words = new Int32Array(cents.buffer, cents.byteOffset, cents.length * 2)
  recipients.forEach((name, index) => {
    const column = payouts[name] as Float64Array
    for (let row = 0; row < rows; row++) {
      const value = column[row] as number
      const at = (row * recipients.length + index) * 2
      const high = Math.floor(value / half)
      words[at] = value - high * half
      words[at + 1] = high
    }
  })
}
