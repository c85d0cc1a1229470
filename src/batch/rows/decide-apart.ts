/** One row decided apart, by the settlement itself, which knows no domain and says what is wrong. */
import { type Issue, isSplitKeyError } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import { fromText, powerOfTen } from '../../number/rational.ts'
import { betweenText, isWithin } from '../../read/remarks.ts'
import { settleData } from '../../read/settle.ts'
import type { Settlement } from '../../read/settlement.ts'
import type { InputDomain } from '../analysis/domain.ts'
import type { Source } from './source.ts'

/** What becomes of a row: the cents of every recipient, or why there are none. */
export type Decision = { readonly cents: readonly bigint[] } | { readonly issues: readonly Issue[] }

/** The texts of a row by name; `undefined` for what is no number. */
export type RowTexts = Readonly<Record<string, string | undefined>>

/** What a row of these columns says. */
export const textsOf = (sources: readonly Source[], row: number): RowTexts => Object.fromEntries(sources.map(({ name, text }) => [name, text(row)]))

/** Decides a row; `stated` is what the key or the caller declared of its inputs. */
export function decideApart(key: KeyData, stated: Readonly<Record<string, Partial<InputDomain>>>, row: RowTexts): Decision {
  const issues = Object.entries(row).flatMap(([name, text]) => issueOf(name, text, stated[name] ?? {}))
  return issues.length > 0 ? { issues } : bySettling(key, row)
}

/** What is wrong with a value: no number, outside the declared range, more decimals than declared. */
function issueOf(name: string, text: string | undefined, { range, decimals }: Partial<InputDomain>): readonly Issue[] {
  if (text === undefined) return [{ code: 'not-a-number', path: name, input: name, message: `the value of '${name}' is not a number` }]
  const outside = (message: string): readonly Issue[] => [{ code: 'out-of-range', path: name, input: name, message }]
  if (range && !isWithin(text, range)) return outside(`${name} is ${text}; its range is ${betweenText(range)}`)
  if (decimals !== undefined && !isWhole(text, decimals)) return outside(`${name} is ${text}; it has at most ${decimals} decimals`)
  return []
}

function isWhole(text: string, decimals: number): boolean {
  const { n, d } = fromText(text)
  return (n * powerOfTen(decimals)) % d === 0n
}

/** The settlement of a row of numbers, which knows no domain. @throws what `settle` throws */
export function settlementOfRow(key: KeyData, row: RowTexts): Settlement {
  const pick = (names: object): Record<string, string> => Object.fromEntries(Object.keys(names).map((name) => [name, row[name] as string]))
  return settleData(key, pick(key.inputs), { balances: pick(key.balances) })
}

function bySettling(key: KeyData, row: RowTexts): Decision {
  try {
    return { cents: settlementOfRow(key, row)['~trace'].allotted.map(({ cents }) => cents) }
  } catch (error) {
    if (isSplitKeyError(error)) return { issues: error.issues }
    throw error
  }
}
