/** Claims rules under the names that sources give them. */
import { type ClaimsRuleName, claimsRules } from '../../../src/claims/index.ts'
import { ruleKey } from './named.ts'

const rulesByKey: Readonly<Record<string, ClaimsRuleName>> = {
  pro: 'proportional',
  cea: 'constrainedEqualAwards',
  cel: 'constrainedEqualLosses',
  rtalmud: 'reverseTalmud',
  pin: 'piniles',
  ce: 'constrainedEgalitarian',
  ra: 'randomArrival',
  apro: 'adjustedProportional',
  mo: 'minimalOverlap',
  aa: 'averageOfAwards',
  av: 'equalAwardsAndLosses',
  average: 'equalAwardsAndLosses',
  averageofceaandcel: 'equalAwardsAndLosses',
  averagerule: 'equalAwardsAndLosses',
  alphamin: 'alphaMin',
  contestedgarment: 'talmud',
  cg: 'talmud',
  recursivecompletion: 'randomArrival',
  oneill: 'minimalOverlap',
  ibnezra: 'minimalOverlap',
  reversetalmud: 'reverseTalmud',
  constrainedegalitarian: 'constrainedEgalitarian',
  tproportional: 'truncatedProportional',
}

/** `randomArrival`, `Random arrival` and `RA` are one rule. */
export function claimsRuleOf(rule: string): ClaimsRuleName {
  const key = ruleKey(rule).replace(/^weighted|rule$/g, '')
  const own = Object.keys(claimsRules).find((name) => name.toLowerCase() === key) as ClaimsRuleName | undefined
  const found = own ?? rulesByKey[key]
  if (!found) throw new Error(`no claims rule '${rule}'`)
  return found
}
