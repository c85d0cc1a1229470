/** What settles a block of rows, and one that is right for every key: the exact settlement of each row. */
import { isSplitKeyError } from '../../core/issue.ts'
import { type KeyData, recipientsOf } from '../../core/key.ts'
import { powerOfTen, toText } from '../../number/rational.ts'
import { settleData } from '../../read/settle.ts'
import type { Surveyed } from './survey.ts'

/** A row that has no settlement, by its position in the block. */
export interface RowProblem {
  readonly row: number
  readonly message: string
}

/**
 * Settles `rows` rows. `columns[i][row]` is input `i` times `10^decimals`; `cents[row * recipients + recipient]` receives what is paid, in
 * steps of the key. Answers the rows that have no settlement.
 */
export type BlockKernel = (columns: readonly BigInt64Array[], rows: number, cents: BigInt64Array) => readonly RowProblem[]

/** Makes a kernel for a key and the inputs as they occur. */
export type KernelOf = (key: KeyData, inputs: readonly Surveyed[]) => BlockKernel

/** Row by row, in exact rationals. Inputs that no formula reads are taken as zero. */
export const rationalKernel: KernelOf = (key, inputs) => {
  const width = recipientsOf(key).length
  const unread = Object.fromEntries(Object.keys(key.inputs).map((name) => [name, '0']))
  const starts = Object.fromEntries(Object.entries(key.balances).map(([name, { start }]) => [name, start]))
  return (columns, rows, cents) => {
    const problems: RowProblem[] = []
    for (let row = 0; row < rows; row++) {
      const given = inputs.map(({ input, decimals }, index) => [input, toText({ n: columns[index]?.[row] as bigint, d: powerOfTen(decimals) })] as const)
      const of = (names: Readonly<Record<string, unknown>>) => Object.fromEntries(given.filter(([name]) => Object.hasOwn(names, name)))
      try {
        const { allotted } = settleData(key, { ...unread, ...of(key.inputs) }, { balances: { ...starts, ...of(key.balances) } })['~trace']
        allotted.forEach((part, index) => {
          cents[row * width + index] = part.cents
        })
      } catch (error) {
        if (!isSplitKeyError(error)) throw error
        problems.push({ row, message: error.issues.map(({ message }) => message).join('; ') })
      }
    }
    return problems
  }
}
