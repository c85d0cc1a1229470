/** `splitkey/proof`: what a key must have, and deciding it for all inputs in their ranges. */

export { type PromiseData, type PromisesData, promiseLabel, type Ranges, standalone } from '../core/promise.ts'
export { type Answer, type AnsweredPromise, answerPromise, type Balanced, isHeld } from './answer-promise.ts'
export { type Balance, balanceOf } from './balance/balance-of.ts'
export type { Case, Certificate, Closing, Factor, GoalAt, Instruction, Jump, Proof, Row, Shown, Tree } from './certificate.ts'
export { check } from './check/index.ts'
export { decide } from './decide.ts'
export { type ProofDocument, type ProofParts, proofDocument, proofFormat, type Verified, verifyDocument } from './document.ts'
export type { Box, Claim, Goal } from './goal.ts'
export type { LintCode, Linted, LintFinding } from './lint/finding.ts'
export { lint } from './lint/lint.ts'
export { claimOf, type PromiseClaim } from './property/claim-of.ts'
export { properties } from './property/index.ts'
export {
  defineProperty,
  type PropertyArgs,
  type PropertyBook,
  type PropertyDefinition,
  type PropertyParam,
  type Stated,
  type Statement,
} from './property/property.ts'
export { type Language, promiseSentence } from './property/sentence.ts'
export { type ProveOptions, prove, proveInSteps } from './prove/prove.ts'
export { type SampleOptions, sample, type Unrefuted } from './sample/sample.ts'
export type { Point, Proved, Refuted, Undecided, Undefined, Verdict } from './verdict.ts'
