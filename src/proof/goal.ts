/**
 * What can be proved, in the language only. Every property of a key comes down to these four kinds of goal, so that one prover and
 * one checker serve them all.
 */
import type { Node } from '../core/node.ts'

export type Goal =
  /** `of ≥ −tolerance` everywhere. */
  | { readonly kind: 'nonnegative'; readonly of: Node }
  /** `|of| ≤ tolerance` everywhere. */
  | { readonly kind: 'zero'; readonly of: Node }
  /** `of` never falls (`sign` 1) or never rises (`sign` −1) while input `along` rises and the others stay. */
  | { readonly kind: 'monotone'; readonly of: Node; readonly along: string; readonly sign: 1 | -1 }
  /** `|of(x) − of(y)| ≤ limit · |x − y|` while only input `along` moves; `limit` is canonical number text. */
  | { readonly kind: 'slope'; readonly of: Node; readonly along: string; readonly limit: string }

/** From where to where each input may lie: canonical number text, both ends included. */
export type Box = Readonly<Record<string, readonly [string, string]>>

/** A statement about formulas over a box. Every goal must hold. */
export interface Claim {
  readonly goals: readonly Goal[]
  /** One range for every input that a goal or an assumption mentions. */
  readonly box: Box
  /** What is assumed besides the box: each formula is zero or more. Sums and products only. */
  readonly given: readonly Node[]
  /** Canonical number text, zero or more; part of what is stated, never hidden. Used by `nonnegative` and `zero` goals. */
  readonly tolerance: string
  /** The decimals in which each input is written, so that a counterexample is a point one can settle; absent: six. */
  readonly decimals?: Readonly<Record<string, number>>
}
