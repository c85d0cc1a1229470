/** The names of properties as the R package ClaimsProblems prints them. */
import { claimsProperties, type ClaimsProperty } from '../../../src/claims/index.ts'

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
export function axiomOf(name: string): ClaimsProperty {
  const key = words(name)
  const found = printed[key] ?? claimsProperties.find((property) => property.toLowerCase() === key)
  if (!found) throw new Error(`no property '${name}'`)
  return found
}
