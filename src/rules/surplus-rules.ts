/** The rules that divide a surplus, and what lies below it. */
import type { RuleDefinition } from '../core/rule.ts'
import { equalSurplusRule } from './equal-surplus.ts'
import { equalThenProportionalRule } from './equal-then-proportional.ts'
import { minimumPayoutRule } from './minimum-payout.ts'
import { patronageRefundRule } from './patronage-refund.ts'
import { proportionalSurplusRule } from './proportional-surplus.ts'
import { referenceKeyRule } from './reference-key.ts'
import { standalonePlusShareRule } from './standalone-plus-share.ts'
import { weightedDriversRule } from './weighted-drivers.ts'
import { wholeAmountTiersRule } from './whole-amount-tiers.ts'

export const surplusRules: readonly RuleDefinition[] = [
  equalSurplusRule,
  equalThenProportionalRule,
  minimumPayoutRule,
  patronageRefundRule,
  proportionalSurplusRule,
  referenceKeyRule,
  standalonePlusShareRule,
  weightedDriversRule,
  wholeAmountTiersRule,
]
