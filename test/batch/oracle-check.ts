/** The answers of the quick oracle over many rows, themselves compared with `settle` on some rows of every key. */
import { isSplitKeyError } from '../../src/core/issue.ts'
import { type KeyData, recipientsOf } from '../../src/core/key.ts'
import { powerOfTen, rational, toText } from '../../src/number/rational.ts'
import { settleData } from '../../src/read/settle.ts'
import { type Answer, quickOracle, type WholeColumn } from './quick-oracle.ts'

export type WholeColumns = Readonly<Record<string, WholeColumn>>

/** What every row of a key must answer. */
export interface Wanted {
  readonly recipients: readonly string[]
  /** Per recipient a column of cents; 0 in rows with a problem. */
  readonly cents: readonly Float64Array[]
  /** Row to the code of what is wrong with it. */
  readonly problems: ReadonlyMap<number, string>
  /** Rows in which equal claims to a cent were decided by the declared order. */
  readonly tied: number
}

/** So many rows of every key are settled by the library as well. */
const checkedRows = 12

/** The first `rows` rows of a key. @throws where the quick oracle and `settle` disagree, or a double does not hold the cents */
export function wantedOf(key: KeyData, columns: WholeColumns, rows: number): Wanted {
  const oracle = quickOracle(key, columns)
  const recipients = recipientsOf(key)
  const cents = recipients.map(() => new Float64Array(rows))
  const problems = new Map<number, string>()
  let tied = 0
  for (let row = 0; row < rows; row++) {
    const answer = oracle(row)
    if (row % Math.ceil(rows / checkedRows) === 0) check(key, columns, row, answer)
    if ('problem' in answer) problems.set(row, answer.problem)
    else {
      tied += answer.tied ? 1 : 0
      answer.cents.forEach((own, index) => {
        ;(cents[index] as Float64Array)[row] = safe(own)
      })
    }
  }
  return { recipients, cents, problems, tied }
}

function safe(cents: bigint): number {
  if (!Number.isSafeInteger(Number(cents))) throw new RangeError(`a double does not hold ${cents} cents: draw smaller rows`)
  return Number(cents)
}

function check(key: KeyData, columns: WholeColumns, row: number, answer: Answer): void {
  const settled = settledRow(key, columns, row)
  const quick = 'problem' in answer ? answer.problem : answer.cents.join()
  if (settled !== quick) throw new Error(`row ${row} of '${key.name}': settle answers ${settled}, the quick oracle ${quick}`)
}

/** The values of a row as decimal texts. */
export const textsOf = (columns: WholeColumns, names: readonly string[], row: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap((name) => (columns[name] ? [[name, toText(rational(columns[name].values[row] as bigint, powerOfTen(columns[name].decimals)))]] : [])),
  )

function settledRow(key: KeyData, columns: WholeColumns, row: number): string {
  const starts = Object.fromEntries(Object.entries(key.balances).map(([name, { start }]) => [name, start]))
  const balances = { ...starts, ...textsOf(columns, Object.keys(key.balances), row) }
  try {
    return settleData(key, textsOf(columns, Object.keys(key.inputs), row), { balances })
      ['~trace'].allotted.map(({ cents }) => cents)
      .join()
  } catch (error) {
    if (isSplitKeyError(error)) return error.issues[0]?.code as string
    throw error
  }
}
