/** The names of the claims rules, as files and TypeScript write them. */
export const claimsRuleNames = [
  'proportional',
  'constrainedEqualAwards',
  'constrainedEqualLosses',
  'talmud',
  'reverseTalmud',
  'piniles',
  'constrainedEgalitarian',
  'randomArrival',
  'adjustedProportional',
  'minimalOverlap',
  'averageOfAwards',
  'equalAwardsAndLosses',
  'alphaMin',
  'truncatedProportional',
] as const

/** How too little is divided: the name of a claims rule. */
export type ClaimsRuleName = (typeof claimsRuleNames)[number]
