/** Cases of agreements as data: inputs, and the amounts that were published for them. */
import { z } from 'zod'
import { formatIssue, isSplitKeyError } from '../core/issue.ts'
import { canonicalNumber } from '../core/number-text.ts'
import { settleData } from '../read/settle.ts'
import type { AgreementFile } from '../text/agreement-file.ts'
import { differences } from '../text/check-examples.ts'
import { usageError } from './usage-error.ts'

const number = z.union([z.string(), z.number()]).transform((written, context) => {
  const text = canonicalNumber(String(written))
  if (text === undefined) context.addIssue(`'${String(written).slice(0, 40)}' is not a number`)
  return text ?? '0'
})
const numbers = z.record(z.string(), number)
const oneCase = z.strictObject({
  agreement: z.string(),
  scenario: z.string(),
  inputs: numbers,
  balances: numbers.optional(),
  expected: z.strictObject({ lines: numbers.optional(), payouts: numbers.optional(), balances: numbers.optional() }),
})

/** One scenario of an agreement. */
export type AgreementCase = z.output<typeof oneCase>

export interface CaseResults {
  readonly passed: number
  readonly failed: number
  /** Cases of agreements that there is no document of. */
  readonly skipped: number
  /** One line per amount that differs. */
  readonly problems: readonly string[]
}

/** @throws a usage error that names the file, and the place in it */
export function readCases(path: string, read: () => string): readonly AgreementCase[] {
  const refuse = (why: string): never => {
    throw usageError(`${path}: ${why}`)
  }
  const parsed = z.array(oneCase).safeParse(parseJson(read, refuse))
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  return refuse(`${first?.path.join('.') ?? ''}: ${first?.message ?? 'this is no list of cases'}`)
}

function parseJson(read: () => string, refuse: (why: string) => never): unknown {
  try {
    return JSON.parse(read().replace(/^\ufeff/, ''))
  } catch (error) {
    return refuse(error instanceof SyntaxError ? `this is not JSON: ${error.message}` : `it cannot be read: ${(error as Error).message}`)
  }
}

/** Settles every case and compares every line, payout and balance, exactly. */
export function runCases(cases: readonly AgreementCase[], agreements: ReadonlyMap<string, AgreementFile>): CaseResults {
  const built = cases.filter(({ agreement }) => agreements.has(agreement))
  const results = built.map((one) => problemsOf(one, agreements.get(one.agreement) as AgreementFile))
  const failed = results.filter((problems) => problems.length > 0).length
  return { passed: built.length - failed, failed, skipped: cases.length - built.length, problems: results.flat() }
}

function problemsOf({ agreement, scenario, inputs, balances, expected }: AgreementCase, { versions }: AgreementFile): readonly string[] {
  const name = `${agreement}, ${scenario}`
  const [version] = versions
  if (!version) return [`${name}: the agreement has no version`]
  const given = Object.fromEntries(Object.entries(expected).filter(([, amounts]) => amounts !== undefined))
  try {
    const settlement = settleData(version.key, inputs, balances && { balances })
    return differences({ name, expect: given }, settlement, '').map(({ message }) => message)
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map((issue) => `${name}: ${formatIssue(issue)}`)
  }
}
