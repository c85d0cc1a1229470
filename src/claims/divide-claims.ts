/** Too little for all claims, divided by a named rule: numbers in, exact numbers out. */
import { lit } from '../core/build.ts'
import type { ClaimsRule } from '../core/claims/claims-rule.ts'
import { claimsRules } from '../core/claims/index.ts'
import { claimsLimitIssue } from '../core/claims/limit-issue.ts'
import { type ClaimsRuleName, claimsRuleNames } from '../core/claims/names.ts'
import { type Issue, raise, SplitKeyError, unknownName } from '../core/issue.ts'
import { nameIssue } from '../core/names.ts'
import type { Node } from '../core/node.ts'
import { compareNumbers, ratio, sumNumbers } from '../core/number-text.ts'
import { fromText, mul, toText } from '../number/rational.ts'
import type { Numeric } from '../read/inputs.ts'
import { valuesOf } from './evaluate.ts'
import { type ByName, readByName, readNumber, underNames } from './named-numbers.ts'

export interface ClaimsOptions<P extends string = string> {
  /** For the rules that level awards or losses: a weight of 2 counts twice. All above zero. */
  readonly weights?: ByName<P>
  /** Claims are quantities, each at its own price above zero: the estate is money and the awards are quantities. */
  readonly prices?: ByName<P>
}

/**
 * Divides `estate`, from zero to the sum of the claims, by a claims rule. Nobody receives less than nothing or more than its claim,
 * and together they receive exactly the estate. The same formula as in a key that says `{ claims: { rule, … } }`.
 *
 * Answers canonical number text per claimant, in the unit of the claims: `'25.5'`, or `'70/3'` where no decimal is exact.
 * @throws `unknown-rule`, `not-a-number`, `out-of-range` (estate), `negative-weight` (claim, weight, price), `too-large`, …: all at once
 * @example divideClaims('talmud', 200, { A: 100, B: 200, C: 300 }) // { A: '50', B: '75', C: '75' }
 */
export function divideClaims<const P extends string>(
  rule: ClaimsRuleName,
  estate: Numeric,
  claims: ByName<P>,
  options: ClaimsOptions<NoInfer<P>> = {},
): Readonly<Record<P, string>> {
  const names = Object.keys(claims) as P[]
  const issues: Issue[] = names.flatMap((name) => nameIssue(`claims.${name}`, name) ?? [])
  const definition = ruleOf(rule, names.length, options.weights !== undefined, issues)
  const amounts = readByName(claims, names, 'claims', issues)
  const above = (record: ByName | undefined, what: string): readonly string[] | undefined =>
    record && aboveZero(readByName(record, names, what, issues), names, what, issues)
  const [weights, prices] = [above(options.weights, 'weights'), above(options.prices, 'prices')]
  const values = prices ? amounts.map((amount, index) => toText(mul(fromText(amount), fromText(prices[index] as string)))) : amounts
  const text = readNumber(estate, 'estate', issues)
  if (issues.length === 0) checkRange(text, values, names, issues)
  raise(issues)
  const problem = { estate: lit(text), claims: values.map((value) => lit(value)), ...(weights && { weights }), name: (_step: string, node: Node) => node }
  const awards = valuesOf((definition as ClaimsRule).divide(problem)).map(toText)
  return underNames(names, prices ? awards.map((award, index) => ratio(award, prices[index] as string) as string) : awards)
}

function ruleOf(name: string, count: number, weighted: boolean, issues: Issue[]): ClaimsRule | undefined {
  if (!Object.hasOwn(claimsRules, name)) throw new SplitKeyError([unknownName('unknown-rule', 'rule', name, claimsRuleNames)])
  const rule = claimsRules[name as ClaimsRuleName]
  const issue = claimsLimitIssue(rule, count, weighted, 'claims')
  if (issue) issues.push(issue)
  if (count === 0) issues.push({ code: 'missing-part', path: 'claims', message: 'at least one claim is needed' })
  return rule
}

function aboveZero(texts: readonly string[], names: readonly string[], what: string, issues: Issue[]): readonly string[] {
  texts.forEach((text, index) => {
    if (compareNumbers(text, '0') <= 0)
      issues.push({
        code: 'negative-weight',
        path: `${what}.${names[index]}`,
        weight: `${what} of ${names[index]}`,
        message: `${what} must be above zero: ${text}`,
      })
  })
  return texts
}

function checkRange(estate: string, claims: readonly string[], names: readonly string[], issues: Issue[]): void {
  claims.forEach((claim, index) => {
    if (claim.startsWith('-'))
      issues.push({
        code: 'negative-weight',
        path: `claims.${names[index]}`,
        weight: `claim of ${names[index]}`,
        message: `the claim of ${names[index]} is below zero: ${claim}`,
      })
  })
  const total = sumNumbers(claims)
  if (estate.startsWith('-') || compareNumbers(estate, total) > 0)
    issues.push({
      code: 'out-of-range',
      path: 'estate',
      input: 'estate',
      message: `an estate lies between 0 and the sum of the claims, ${total}: found ${estate}`,
    })
}
