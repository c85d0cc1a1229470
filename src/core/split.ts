/**
 * Splits: a second, tiny algebra. Each divides any pot, positive or negative, so that the parts add up to it; the law holds per
 * combinator, hence for every nesting. Splits are data; `lower/` turns them into nodes.
 *
 * A split treats a loss as a gain with the sign reversed, unless `bySign` (or a key's `deficit`) says otherwise.
 */
import type { ClaimsRuleName } from './claims/names.ts'
import type { Drivers, Measures, Weights } from './measures.ts'
import type { Node, RuleArg } from './node.ts'

/** Everything to one recipient: a partner, or a fund. */
export interface To {
  readonly kind: 'to'
  readonly to: string
}

/** Fixed weights, one for every partner; they need not add up to anything. */
export interface Shares {
  readonly kind: 'shares'
  readonly shares: Readonly<Record<string, string>>
}

/** In proportion to measured amounts, none below zero; where they add up to zero, `whenZero` divides. */
export interface SharesBy {
  readonly kind: 'sharesBy'
  readonly by: Readonly<Record<string, Node>>
  readonly whenZero: Split
}

/** Marginal tiers: what lies between one bound and the next is divided by that tier's own split. */
export interface Tiers {
  readonly kind: 'tiers'
  readonly tiers: readonly Tier[]
}

export interface Tier {
  /** Absent on the last tier. A bound below an earlier one, or below zero, counts as that one. */
  readonly upTo?: Node
  readonly then: Split
}

/** One after the other: each step takes its share of what is left, at most `upTo`; the last takes the rest. */
export interface InOrder {
  readonly kind: 'inOrder'
  readonly steps: readonly OrderStep[]
  readonly rest: Split
}

export interface OrderStep {
  /** The most this step takes; below zero counts as zero. */
  readonly upTo?: Node
  /** The part of what is left that this step takes; all of it where absent. */
  readonly share?: Node
  readonly then: Split
}

/** Fixed weights, with a limit for some partners; `excess` says where what they cannot take goes. */
export interface Capped {
  readonly kind: 'capped'
  readonly shares: Readonly<Record<string, string>>
  readonly caps: Readonly<Record<string, Node>>
  /** `refill`: to those below their limit, by their weights. A split: divided by that split. */
  readonly excess: 'refill' | Split
  /** With `refill` and a limit for every partner: who gets what nobody can take. */
  readonly rest?: Split
}

/** One split for a surplus and another for a deficit. */
export interface BySign {
  readonly kind: 'bySign'
  readonly surplus: Split
  readonly deficit: Split
}

/**
 * Claims on the pot, none below zero: up to their sum it is divided by a claims rule, and what lies beyond by `beyond`. Continuous: where
 * the pot is just enough, every rule meets every claim.
 */
export interface ClaimsSplit {
  readonly kind: 'claims'
  readonly rule: ClaimsRuleName
  readonly by: Readonly<Record<string, Node>>
  /** Above zero; only for rules that know weights. */
  readonly weights?: Readonly<Record<string, string>>
  readonly beyond: Split
}

/** What a rule that divides can keep. */
export type SplitArg = RuleArg | Split | Measures | Weights | Drivers

/** A named rule that divides; `body` is its expansion. */
export interface RuleSplit {
  readonly kind: 'rule'
  readonly rule: string
  readonly with: Readonly<Record<string, SplitArg>>
  readonly body: Split
}

export type Split = To | Shares | SharesBy | Tiers | InOrder | Capped | BySign | ClaimsSplit | RuleSplit

/** The splits a split is made of. */
export function innerSplits(split: Split): readonly Split[] {
  switch (split.kind) {
    case 'sharesBy':
      return [split.whenZero]
    case 'tiers':
      return split.tiers.map((tier) => tier.then)
    case 'inOrder':
      return [...split.steps.map((step) => step.then), split.rest]
    case 'bySign':
      return [split.surplus, split.deficit]
    case 'claims':
      return [split.beyond]
    case 'rule':
      return [split.body]
    case 'capped':
      return [...(split.excess === 'refill' ? [] : [split.excess]), ...(split.rest ? [split.rest] : [])]
    default:
      return []
  }
}

/** The nodes a split is measured by. */
export function splitNodes(split: Split): readonly Node[] {
  const own = (): readonly (Node | undefined)[] => {
    switch (split.kind) {
      case 'sharesBy':
      case 'claims':
        return Object.values(split.by)
      case 'tiers':
        return split.tiers.map((tier) => tier.upTo)
      case 'inOrder':
        return split.steps.flatMap((step) => [step.upTo, step.share])
      case 'capped':
        return Object.values(split.caps)
      default:
        return []
    }
  }
  return [...own().filter((node) => node !== undefined), ...innerSplits(split).flatMap(splitNodes)]
}
