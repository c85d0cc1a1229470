/** The rules of contracts as TypeScript writes them. */

// Incentive contracts
export { fixedPrice } from './fixed-price.ts'
export { costPlus } from './cost-plus.ts'
export { costPlusFixedFee } from './cost-plus-fixed-fee.ts'
export { fixedPriceIncentive } from './fixed-price-incentive.ts'
export { pointOfTotalAssumption } from './point-of-total-assumption.ts'
export { incentiveFee } from './incentive-fee.ts'
export { costPlusIncentive } from './cost-plus-incentive.ts'
export { shareRange } from './share-range.ts'
export { shareBeyond } from './share-beyond.ts'
export { gainPain } from './gain-pain.ts'

// Service and tariffs
export { bonus } from './bonus.ts'
export { malus } from './malus.ts'
export { linearBonus } from './linear-bonus.ts'
export { linearMalus } from './linear-malus.ts'
export { minimumBilling } from './minimum-billing.ts'
export { topUp } from './top-up.ts'
export { serviceCredit } from './service-credit.ts'
export { twoPartTariff } from './two-part-tariff.ts'

// Standard costs
export { standardCost } from './standard-cost.ts'
export { priceVariance } from './price-variance.ts'
export { quantityVariance } from './quantity-variance.ts'

// Prices
export { deadBandWhole } from './dead-band-whole.ts'
export { priceCollar } from './price-collar.ts'
export { farPriceAdjustment } from './far-price-adjustment.ts'
export { ceilThousandth } from './ceil-thousandth.ts'
export { roundedCoefficient } from './rounded-coefficient.ts'

// Waterfalls and brackets
export { returnOfCapital } from './return-of-capital.ts'
export { preferredReturn } from './preferred-return.ts'
export { catchUp } from './catch-up.ts'
export { carriedInterest } from './carried-interest.ts'
export { carryOfPreferred } from './carry-of-preferred.ts'
export { carryAboveHurdle } from './carry-above-hurdle.ts'
export { dueToDate } from './due-to-date.ts'
export { recoupAdvance } from './recoup-advance.ts'
export { bracket } from './bracket.ts'
export { bracketAbove } from './bracket-above.ts'

// Supply chains
export { wholesale } from './wholesale.ts'
export { revenueSharing } from './revenue-sharing.ts'
export { buyBack } from './buy-back.ts'
export { quantityFlexibility } from './quantity-flexibility.ts'
export { salesRebate } from './sales-rebate.ts'
