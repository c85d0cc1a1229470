/** What a query must answer: the settlement of each row, or the number of its problem. */

import { inUnits } from '../../src/cents/allocate.ts'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { type KeyData, recipientsOf } from '../../src/core/key.ts'
import { toText } from '../../src/number/rational.ts'
import { readyOf } from '../../src/read/run.ts'
import { settleData } from '../../src/read/settle.ts'
import { inputsOf, type Row } from './rows.ts'

const problems = { 'divides-by-zero': '2', 'negative-weight': '3', 'does-not-add-up': '4' } as const

/** Payouts in the order of the recipients, then 0; or nothing, then the problem. */
export function expectedOf(key: KeyData, row: Row): readonly (string | null)[] {
  const recipients = recipientsOf(key)
  try {
    const { allotted } = settleData(key, inputsOf(row))['~trace']
    return [...recipients.map((name) => toText(inUnits(allotted.find((part) => part.name === name)?.cents ?? 0n, readyOf(key).step))), '0']
  } catch (error) {
    for (const [code, problem] of Object.entries(problems))
      if (isSplitKeyError(error, code as keyof typeof problems)) return [...recipients.map(() => null), problem]
    throw error
  }
}

/** The same number without zeros that say nothing. */
export const plain = (text: string | null): string | null =>
  text === null ? null : text.includes('.') ? text.replace(/\.?0+$/, '').replace(/^-0$/, '0') : text
