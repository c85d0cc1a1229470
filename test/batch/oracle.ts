/** What a batch must answer: every row settled by itself with rationals. */
import { isSplitKeyError } from '../../src/core/issue.ts'
import type { KeyData } from '../../src/core/key.ts'
import { settleData } from '../../src/read/settle.ts'
import type { Row } from './draw.ts'

/** Cents of every recipient in declared order, or the codes of what is wrong. */
export function settledAlone(key: KeyData, row: Row): readonly string[] {
  const pick = (names: object): Row => Object.fromEntries(Object.keys(names).map((name) => [name, row[name] as string]))
  try {
    return settleData(key, pick(key.inputs), { balances: pick(key.balances) })['~trace'].allotted.map(({ cents }) => cents.toString())
  } catch (error) {
    if (isSplitKeyError(error)) return error.issues.map(({ code }) => code)
    throw error
  }
}
