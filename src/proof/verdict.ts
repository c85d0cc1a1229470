/** What the prover answers. Three answers and the honest fourth: the statement has no meaning somewhere. */
import type { Certificate } from './certificate.ts'
import type { Box } from './goal.ts'

/** A point: canonical number text per input. */
export type Point = Readonly<Record<string, string>>

export interface Proved {
  readonly verdict: 'proved'
  /** Checked by the independent checker before this is said. */
  readonly certificate: Certificate
  /** In how many cells the proof was split. */
  readonly cells: number
}

/** Where a goal fails, confirmed in exact fractions on the formulas with all their roundings. */
export interface Refuted {
  readonly verdict: 'refuted'
  /** Which goal of the claim, from 0. */
  readonly goal: number
  readonly at: Point
  /** The value there, before cents are dealt. */
  readonly value: string
  /** For `monotone` and `slope`: the second point, which differs in one input, and the value there. */
  readonly to?: Point
  readonly valueTo?: string
  /** By how much the goal is missed, above zero, beyond the tolerance and what roundings could do. */
  readonly by: string
  /** The step across whose threshold the two points lie: the formula of its condition. */
  readonly jump?: string
  /** Are both points written in the declared decimals? When not, no settlement can show it. */
  readonly onGrid: boolean
}

/** A divisor is zero at a point of the domain. */
export interface Undefined {
  readonly verdict: 'undefined'
  readonly at: Point
  /** The divisor as a formula. */
  readonly divisor: string
}

export interface Undecided {
  readonly verdict: 'undecided'
  readonly reason: 'time' | 'cells' | 'width' | 'jump' | 'rounding-at-threshold' | 'between-grid-points' | 'divisor' | 'size' | 'domain'
  /** A sentence for people. */
  readonly message: string
  /** What is left: sub-boxes in which the goal is open. */
  readonly remaining: readonly Box[]
  /** The part of the box, by volume, that is proved: canonical text from 0 to 1. */
  readonly share: string
}

export type Verdict = Proved | Refuted | Undefined | Undecided
