/** What a design asks for, as data. Numbers are canonical number text. */
import type { KeyData } from './key.ts'
import type { PromiseData } from './promise.ts'

type Texts = Readonly<Record<string, string>>

/** A number of the key that is still open: an input of the template that becomes a constant. */
export interface FreeParameter {
  readonly from: string
  readonly to: string
  /** It is a whole number of steps above `from`; absent: a sensible one, such as half a percent. */
  readonly step?: string
  /** What it is today, for the smallest change. */
  readonly today?: string
}

/** A promise that the designed key must keep: proved over the whole box, or in every month that is replayed. */
export interface DesignRequirement {
  /** It stands by itself: with the ranges and assumptions it needs. */
  readonly promise: PromiseData
  readonly where: 'box' | 'months'
}

/** What is to be as large as can be, among keys that meet every requirement. */
export type DesignObjective =
  /** The smallest that any of these partners keeps in any month. */
  | { readonly kind: 'worst'; readonly of: readonly string[] }
  /** As little change as can be: the sum over the parameters of the change as a part of the range. */
  | { readonly kind: 'nearest' }
  /** A formula, such as `net(W)`, in its worst month or on average. */
  | { readonly kind: 'formula'; readonly formula: string; readonly over: 'worst' | 'mean' }

/** The inputs of one month, or of a scenario with another name; balances go from each to the next. */
export interface DesignMonth {
  readonly period: string
  readonly inputs: Texts
}

export interface DesignPlan {
  /** The key with its open numbers as inputs: `share` in `sharesBy: { S: share, W: 1 - share }`. */
  readonly key: KeyData
  readonly free: Readonly<Record<string, FreeParameter>>
  readonly require: readonly DesignRequirement[]
  readonly objective: DesignObjective
  readonly months: readonly DesignMonth[]
}

/** The trade-off that is shown: one parameter moves, the others stay as designed. */
export interface FrontierQuestion {
  readonly along: string
  /** What each partner is said to have: what it keeps in its worst month, or on average. */
  readonly of: 'worst' | 'mean'
  /** What each has without an agreement. */
  readonly disagreement: Texts
}
