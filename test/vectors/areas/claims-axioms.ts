/** Vectors of the area `claims-axioms`, through the public API; properties under the names that the R package ClaimsProblems prints. */
import { type ClaimsProperty, claimsProperties, claimsRules } from '../../../src/claims/index.ts'
import type { Vector } from '../compare.ts'
import { claimsRuleOf } from './claims-rule-of.ts'

const words = (name: string): string => name.toLowerCase().replace(/\|n\||[^a-z]/g, '')

const printed: Readonly<Record<string, ClaimsProperty>> = {
  truncatedclaimslowerboundsonawards: 'truncatedClaimsBound',
  minofclaimanddeficitlowerboundsonlosses: 'deficitBound',
  minofclaimsanddeficitlowerboundsonlosses: 'deficitBound',
  equaltreatmentofequals: 'equalTreatment',
  equaltreatmentofequalgroups: 'equalTreatmentOfGroups',
  claimstruncationinvariance: 'claimsTruncation',
  midpointproperty: 'midpoint',
  replicationinvariance: 'divisionInvariance',
  resourcemonotonicity: 'endowmentMonotonicity',
}

/** The property of that name. */
function axiomOf(name: string): ClaimsProperty {
  const key = words(name)
  const found = printed[key] ?? claimsProperties.find((property) => property.toLowerCase() === key)
  if (!found) throw new Error(`no property '${name}'`)
  return found
}

export function answer({ rule, input, expected }: Vector): unknown {
  const property = axiomOf(String(input['property'] ?? rule))
  const holds = (name: string): boolean => claimsRules[claimsRuleOf(name)].keeps.includes(property)
  if (typeof input['rule'] === 'string') return holds(input['rule'])
  const rules = (input['rules'] as readonly string[] | undefined) ?? Object.keys(expected as object)
  return Object.fromEntries(rules.map((name) => [name, holds(name)]))
}
