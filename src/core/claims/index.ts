/** The claims rules by name. A rule is usable in splits, files and `divideClaims` as soon as it stands here. */
import { adjustedProportional } from './adjusted-proportional.ts'
import { alphaMin } from './alpha-min.ts'
import { averageOfAwards } from './average-of-awards.ts'
import type { ClaimsRule } from './claims-rule.ts'
import { constrainedEgalitarian } from './constrained-egalitarian.ts'
import { constrainedEqualAwards } from './constrained-equal-awards.ts'
import { constrainedEqualLosses } from './constrained-equal-losses.ts'
import { equalAwardsAndLosses } from './equal-awards-and-losses.ts'
import { minimalOverlap } from './minimal-overlap.ts'
import type { ClaimsRuleName } from './names.ts'
import { piniles } from './piniles.ts'
import { proportional } from './proportional.ts'
import { randomArrival } from './random-arrival.ts'
import { reverseTalmud } from './reverse-talmud.ts'
import { talmud } from './talmud.ts'
import { truncatedProportional } from './truncated-proportional.ts'

export const claimsRules: Readonly<Record<ClaimsRuleName, ClaimsRule>> = /* @__PURE__ */ Object.freeze({
  proportional,
  constrainedEqualAwards,
  constrainedEqualLosses,
  talmud,
  reverseTalmud,
  piniles,
  constrainedEgalitarian,
  randomArrival,
  adjustedProportional,
  minimalOverlap,
  averageOfAwards,
  equalAwardsAndLosses,
  alphaMin,
  truncatedProportional,
})
