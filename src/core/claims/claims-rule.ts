/** What a claims rule is: one formula on the ten kinds of node, which numbers, explanations, proofs and SQL all come from. */
import type { Node } from '../node.ts'
import type { Sentences } from '../rule.ts'
import type { ClaimsRuleName } from './names.ts'
import type { ClaimsProperty } from './property.ts'

/** A claims problem: too little to meet all claims. Its meaning is defined where 0 ≤ estate ≤ Σ claims. */
export interface ClaimsProblem {
  /** What there is, from zero to the sum of the claims. */
  readonly estate: Node
  /** What each claimant is owed, none below zero, in the unit of the estate. At least one. */
  readonly claims: readonly Node[]
  /** One per claim, canonical number text above zero; only for rules that are `weighted`. */
  readonly weights?: readonly string[]
  /** Gives a step of the computation a name, under which the explanation shows it. */
  readonly name: (step: string, node: Node) => Node
}

export interface ClaimsRule {
  readonly name: ClaimsRuleName
  /** How the agreement would say it: `{estate}` is divided … */
  readonly says: Sentences
  /** The most claimants: beyond it, the formula would be too long to be of use. */
  readonly most: number
  /** Does it know unequal weights, and for how many claimants at most? */
  readonly weighted?: number
  /** The properties of theory it has, for two or more claimants with equal weights. */
  readonly keeps: readonly ClaimsProperty[]
  /** The award of each claimant, in the order of the claims: from zero to its claim, and together exactly the estate. */
  readonly divide: (problem: ClaimsProblem) => readonly Node[]
}

/** Declares a claims rule. */
/* @__NO_SIDE_EFFECTS__ */
export function claimsRule(rule: ClaimsRule): ClaimsRule {
  return Object.freeze(rule)
}
