/** Claims as a split: `{ claims: { rule: talmud, by: { … }, beyond: { … } } }`. */
import { claimsRules } from '../claims/index.ts'
import { claimsLimitIssue } from '../claims/limit-issue.ts'
import { type ClaimsRuleName, claimsRuleNames } from '../claims/names.ts'
import { unknownName } from '../issue.ts'
import { shown } from '../shown.ts'
import type { ClaimsSplit } from '../split.ts'
import type { Unit } from '../unit.ts'
import { type Context, isFields, onlyFields } from './context.ts'
import type { ReadInner } from './split-list.ts'
import { readShares, readWeights } from './weights.ts'

export function readClaimsSplit(value: unknown, path: string, context: Context, unit: Unit | undefined, split: ReadInner): ClaimsSplit | undefined {
  if (!isFields(value)) return context.report({ code: 'schema', path, message: 'write { rule: …, by: …, beyond: … }' })
  onlyFields(value, ['rule', 'by', 'weights', 'beyond'], path, context)
  const rule = readClaimsRule(value['rule'], `${path}.rule`, context)
  const by = readWeights(value['by'], `${path}.by`, context, unit)
  const weights = value['weights'] === undefined ? undefined : readAboveZero(value['weights'], `${path}.weights`, context)
  const beyond =
    value['beyond'] === undefined
      ? context.report({ code: 'missing-part', path: `${path}.beyond`, message: 'say who receives what lies beyond the claims' })
      : split(value['beyond'], `${path}.beyond`)
  const limit = rule && claimsLimitIssue(claimsRules[rule], context.parties.length, value['weights'] !== undefined, `${path}.rule`)
  if (limit) context.report(limit)
  if (!rule || !by || !beyond || limit || (value['weights'] !== undefined && !weights)) return undefined
  return { kind: 'claims', rule, by, ...(weights && { weights }), beyond }
}

/** The name of a claims rule. */
export function readClaimsRule(value: unknown, path: string, context: Context): ClaimsRuleName | undefined {
  if (value === undefined) return context.report({ code: 'missing-part', path, message: `say which rule divides too little: ${claimsRuleNames.join(', ')}` })
  return claimsRuleNames.includes(value as ClaimsRuleName)
    ? (value as ClaimsRuleName)
    : context.report(unknownName('unknown-rule', path, shown(value), claimsRuleNames))
}

function readAboveZero(value: unknown, path: string, context: Context): Readonly<Record<string, string>> | undefined {
  const weights = readShares(value, path, context)
  const zero = weights && Object.keys(weights).find((name) => weights[name] === '0')
  return zero === undefined ? weights : context.report({ code: 'schema', path: `${path}.${zero}`, message: 'a weight of claims is above zero' })
}
