/** The rules of contracts: incentive contracts, tariffs, prices, standard costs, waterfalls and supply chains. */
import type { RuleDefinition } from '../core/rule.ts'
import { bonusRule } from './bonus.ts'
import { bracketRule } from './bracket.ts'
import { bracketAboveRule } from './bracket-above.ts'
import { buyBackRule } from './buy-back.ts'
import { carriedInterestRule } from './carried-interest.ts'
import { carryAboveHurdleRule } from './carry-above-hurdle.ts'
import { carryOfPreferredRule } from './carry-of-preferred.ts'
import { catchUpRule } from './catch-up.ts'
import { ceilThousandthRule } from './ceil-thousandth.ts'
import { costPlusRule } from './cost-plus.ts'
import { costPlusFixedFeeRule } from './cost-plus-fixed-fee.ts'
import { costPlusIncentiveRule } from './cost-plus-incentive.ts'
import { deadBandWholeRule } from './dead-band-whole.ts'
import { dueToDateRule } from './due-to-date.ts'
import { farPriceAdjustmentRule } from './far-price-adjustment.ts'
import { fixedPriceRule } from './fixed-price.ts'
import { fixedPriceIncentiveRule } from './fixed-price-incentive.ts'
import { gainPainRule } from './gain-pain.ts'
import { hurdleWaterfallRule } from './hurdle-waterfall.ts'
import { incentiveFeeRule } from './incentive-fee.ts'
import { linearBonusRule } from './linear-bonus.ts'
import { linearMalusRule } from './linear-malus.ts'
import { malusRule } from './malus.ts'
import { minimumBillingRule } from './minimum-billing.ts'
import { pointOfTotalAssumptionRule } from './point-of-total-assumption.ts'
import { preferredReturnRule } from './preferred-return.ts'
import { priceCollarRule } from './price-collar.ts'
import { priceVarianceRule } from './price-variance.ts'
import { quantityFlexibilityRule } from './quantity-flexibility.ts'
import { quantityVarianceRule } from './quantity-variance.ts'
import { recoupAdvanceRule } from './recoup-advance.ts'
import { returnOfCapitalRule } from './return-of-capital.ts'
import { revenueSharingRule } from './revenue-sharing.ts'
import { roundedCoefficientRule } from './rounded-coefficient.ts'
import { salesRebateRule } from './sales-rebate.ts'
import { serviceCreditRule } from './service-credit.ts'
import { shareBeyondRule } from './share-beyond.ts'
import { shareRangeRule } from './share-range.ts'
import { standardCostRule } from './standard-cost.ts'
import { topUpRule } from './top-up.ts'
import { twoPartTariffRule } from './two-part-tariff.ts'
import { waterfallRule } from './waterfall.ts'
import { wholesaleRule } from './wholesale.ts'

export const contractRules: readonly RuleDefinition[] = [
  bonusRule,
  bracketRule,
  bracketAboveRule,
  buyBackRule,
  carriedInterestRule,
  carryAboveHurdleRule,
  carryOfPreferredRule,
  catchUpRule,
  ceilThousandthRule,
  costPlusRule,
  costPlusFixedFeeRule,
  costPlusIncentiveRule,
  deadBandWholeRule,
  dueToDateRule,
  farPriceAdjustmentRule,
  fixedPriceRule,
  fixedPriceIncentiveRule,
  gainPainRule,
  hurdleWaterfallRule,
  incentiveFeeRule,
  linearBonusRule,
  linearMalusRule,
  malusRule,
  minimumBillingRule,
  pointOfTotalAssumptionRule,
  preferredReturnRule,
  priceCollarRule,
  priceVarianceRule,
  quantityFlexibilityRule,
  quantityVarianceRule,
  recoupAdvanceRule,
  returnOfCapitalRule,
  revenueSharingRule,
  roundedCoefficientRule,
  salesRebateRule,
  serviceCreditRule,
  shareBeyondRule,
  shareRangeRule,
  standardCostRule,
  topUpRule,
  twoPartTariffRule,
  waterfallRule,
  wholesaleRule,
]
