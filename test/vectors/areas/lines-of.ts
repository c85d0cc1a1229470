/** Formulas as a document holds them, settled: the shortest way from a published formula to the public API. */

import { settleData } from '../../../src/read/settle.ts'
import { exact } from '../../../src/read/settlement.ts'
import { loadKey } from '../../../src/text/load.ts'

/** Exact values of lines that need no inputs. */
export const linesOf = (lines: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  exact(settleData(loadKey({ splitkey: 1, name: 'vector', lines }), {}), 'lines')

/** The exact value of one formula. */
export const computed = (formula: string): string => linesOf({ answer: formula })['answer'] as string

/** Divides whole units by a split as a document writes it; leftover units in order. */
export function unitsOf(total: string, parties: readonly string[], surplus: object): Readonly<Record<string, string>> {
  const key = loadKey({ splitkey: 1, name: 'vector', parties, pot: `${total} EUR`, surplus, round: { to: '1 EUR', leftover: 'in-order' } })
  return exact(settleData(key, {}), 'payouts')
}
