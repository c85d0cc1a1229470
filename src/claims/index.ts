/** Dividing too little, or a surplus, by name: exact numbers without a key around them, and what is known of every rule. */

export type { ClaimsProblem, ClaimsRule } from '../core/claims/claims-rule.ts'
export { claimsRules } from '../core/claims/index.ts'
export { type ClaimsRuleName, claimsRuleNames } from '../core/claims/names.ts'
export { type ClaimsProperty, claimsProperties } from '../core/claims/property.ts'
export { divideBy } from './divide-by.ts'
export { type ClaimsOptions, divideClaims } from './divide-claims.ts'
export type { ByName } from './named-numbers.ts'
