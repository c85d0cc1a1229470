/** `splitkey/scenario`: who gains from what, what moves a payout, and which key is best on the same prices. */

export { type Change, type Changes, readChange } from '../core/change.ts'
export type { DesignMonth, DesignObjective, DesignPlan, DesignRequirement, FreeParameter, FrontierQuestion } from '../core/design-plan.ts'
export type { Distribution } from '../core/distribution.ts'
export type { UncertaintyPlan } from '../core/uncertainty-plan.ts'
export type { Box, Ranges } from './box.ts'
export { type BreakEvenQuestion, breakEvens, type Crossing } from './break-even.ts'
export { type Bridge, bridge } from './bridge.ts'
export { type CaseResult, type Difference, scenarios } from './cases.ts'
export { type ComparedIncentive, type ComparedKey, type ComparedParty, compareKeys, type HeldProperty } from './compare.ts'
export { bind } from './design/bind.ts'
export { type DesignOptions, type DesignProgress, design } from './design/design.ts'
export { type Frontier, type FrontierPoint, frontier } from './design/frontier.ts'
export type {
  Conflict,
  Contradicted,
  Contradiction,
  Designed,
  DesignedKey,
  ImpossibleChoice,
  ImpossibleRegion,
  RequirementAnswer,
  TriedAt,
  Unfinished,
} from './design/result.ts'
export { type EffortPoint, type EffortResult, effort } from './effort/effort.ts'
export type { Lever } from './effort/lever.ts'
export { type Finding, type FindingKind, findingText } from './incentive/findings.ts'
export { type IncentiveOptions, type IncentiveRow, type IncentiveTable, incentives } from './incentive/incentives.ts'
export type { Incentive, Worth } from './incentive/row.ts'
export type { ShareAt, ShareRange } from './incentive/within.ts'
export { type Misreport, misreporting, type ReportingOptions } from './reporting.ts'
export type { Situation } from './situation.ts'
export { type Stress, type StressQuestion, stress } from './stress.ts'
export { type Axis, type Grid, grid, type SweepRow, sweep } from './sweep.ts'
export { type Tornado, type TornadoBar, tornado } from './tornado.ts'
export { type Turn, turns } from './turns.ts'
export type { Estimate, SourceIndices } from './uncertainty/sobol.ts'
export type { Statistics } from './uncertainty/statistics.ts'
export { type ExactDraw, type PartyUncertainty, type Uncertainty, uncertainty } from './uncertainty/uncertainty.ts'
