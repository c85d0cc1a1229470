/** Closed forms behind a split key: which share steers both partners, what a retailer orders, what varies with what. */

// Effort of both partners
export { cobbDouglasShare } from './effort/cobb-douglas-share.ts'
export { type LqShare, lqShare } from './effort/lq-share.ts'
export { partnerShares } from './effort/partner-shares.ts'
export { type Partner, riskAverseShare } from './effort/risk-averse-share.ts'
export { type Ends, type MaximinShare, type MinimaxRegretShare, maximinShare, minimaxRegretShare, minimaxRegretShareOf } from './effort/robust-share.ts'
export { equalSplitEfficiency, shareEfficiency } from './effort/share-efficiency.ts'
export { exactValue } from './exact-value.ts'
export { type Extreme, extremesOnBox } from './extremes-on-box.ts'
// Orders under uncertain demand
export { buyBackTerms, quantityFlexibilityTerms, revenueSharingTerms, salesRebateTerms } from './newsvendor/coordinating.ts'
export type { Demand } from './newsvendor/demand.ts'
export { discreteDemand } from './newsvendor/discrete-demand.ts'
export { doubleMarginalisation, type LinearMarket, type LinearOutcome, linearContract } from './newsvendor/linear-demand.ts'
export { type ChannelOutcome, type Market, newsvendor } from './newsvendor/newsvendor.ts'
export { normalDemand } from './newsvendor/normal-demand.ts'
export { type SupplyContract, type SupplyOutcome, supplyContract } from './newsvendor/supply-contract.ts'
export { uniformDemand } from './newsvendor/uniform-demand.ts'
export type { NumberLike } from './number-like.ts'

// Sensitivity
export type { SobolIndices } from './sensitivity/indices.ts'
export { type IshigamiParameters, ishigami, ishigamiIndices } from './sensitivity/ishigami.ts'
export { latinHypercube } from './sensitivity/latin-hypercube.ts'
export { type MorrisMeasures, morris } from './sensitivity/morris.ts'
export { productIndices } from './sensitivity/product-indices.ts'
export { sobolG, sobolGIndices } from './sensitivity/sobol-g.ts'
export { sobolSequence } from './sensitivity/sobol-sequence.ts'
