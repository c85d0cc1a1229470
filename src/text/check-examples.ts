/** Runs the worked examples of an agreement: what it says and what it settles must be the same amounts. */
import { versionFor } from '../agreement/agreement.ts'
import { type Issue, isSplitKeyError, unknownName } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import { compare, fromText, type Rational, sub, toText } from '../number/rational.ts'
import { settleData } from '../read/settle.ts'
import { exact, type Settlement } from '../read/settlement.ts'
import type { AgreementFile } from './agreement-file.ts'
import type { Document } from './document.ts'
import { locate } from './locate.ts'
import type { WorkedExample } from './worked-example.ts'

/**
 * Every difference between the examples and what comes out, exactly; an empty list means that all hold. With the document, each
 * stands at its place in the file.
 * @example checkExamples(loadAgreement(document), document).map(formatIssue)
 */
export function checkExamples(file: AgreementFile, document?: Document): readonly Issue[] {
  const issues = file.examples.flatMap((example, index) => checkExample(file, example, `examples.${index}`))
  return document ? issues.map((issue) => locate(issue, document)) : issues
}

function checkExample(file: AgreementFile, example: WorkedExample, path: string): readonly Issue[] {
  if (example.period === undefined && file.versions.length > 1)
    return [{ code: 'missing-part', path, message: `say which version '${example.name}' is about: period: ${file.versions.at(-1)?.from}` }]
  const sectionOf = (issue: Issue): string => (issue.code === 'unknown-balance' || issue.message.startsWith('balance ') ? 'balances' : 'inputs')
  try {
    const key = example.period === undefined ? (file.versions[0]?.key as KeyData) : versionFor(file, example.period).key
    return differences(example, settleData(key, example.inputs, example.balances && { balances: example.balances }), path)
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map((issue) => ({
      ...issue,
      path: 'input' in issue || 'name' in issue ? `${path}.${sectionOf(issue)}.${issue.path}` : path,
      message: `${issue.message} (example '${example.name}')`,
    }))
  }
}

/** What one settlement offers for comparison, exactly. */
export function differences({ name, expect }: Pick<WorkedExample, 'name' | 'expect'>, settlement: Settlement, path: string): readonly Issue[] {
  const found = { lines: amounts(settlement, 'lines'), payouts: amounts(settlement, 'payouts'), balances: amounts(settlement, 'balances') }
  const codes = { lines: 'unknown-line', payouts: 'unknown-party', balances: 'unknown-balance' } as const
  return (['lines', 'payouts', 'balances'] as const).flatMap((section) =>
    Object.entries(expect[section] ?? {}).flatMap(([what, text]): readonly Issue[] => {
      const at = `${path}.expect.${section}.${what}`
      const is = found[section].get(what)
      if (!is) return [unknownName(codes[section], at, what, [...found[section].keys()])]
      if (compare(is, fromText(text)) === 0) return []
      return [
        {
          code: 'example-differs',
          path: at,
          message: `${what} is ${toText(is)}, the example says ${text} (${name}; difference ${toText(sub(is, fromText(text)))})`,
        },
      ]
    }),
  )
}

const amounts = (settlement: Settlement, field: 'lines' | 'payouts' | 'balances'): ReadonlyMap<string, Rational> =>
  new Map(Object.entries(exact(settlement, field)).map(([name, text]) => [name, fromText(text)]))
