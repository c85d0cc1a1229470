/** What a design answers: plain data, numbers as canonical text. */
import type { KeyData } from '../../core/key.ts'
import type { Proved } from '../../proof/verdict.ts'

type Texts = Readonly<Record<string, string>>

/** A point at which something was tried. */
export interface TriedAt {
  /** A month, or `found 2`: the second counterexample of a proof. */
  readonly scenario: string
  readonly at: Texts
  /** For a movement: the inputs that differ at its other end. */
  readonly to?: Texts
}

/** What is known about one requirement under the designed key. */
export interface RequirementAnswer {
  readonly label: string
  readonly where: 'box' | 'months'
  readonly verdict: /** For every value in the ranges; with a certificate, or from the form of the key. */
    | 'proved'
    /** In every month that was replayed, no more. */
    | 'holds in months'
    /** Neither proved nor refuted: it holds wherever it was tried. */
    | 'open'
  /** How many points it was tried at. */
  readonly tried: number
  readonly proof?: Proved
  /** Why it is open. */
  readonly message?: string
}

/** One requirement at one point, with its weight in a contradiction: the weighted amounts add up to less than zero. */
export interface Contradiction extends TriedAt {
  readonly requirement: string
  readonly weight: string
}

/** Parameters that cannot be: a whole part of the ranges. */
export interface ImpossibleRegion {
  readonly from: Texts
  readonly to: Texts
  readonly shows: readonly Contradiction[]
  /** The weighted sum is at most this, which is below zero, for every value of the parameters between `from` and `to`. */
  readonly atMost: string
}

/** One choice of parameters, and a requirement that it misses by so much; without `requirement` it makes no key. */
export interface ImpossibleChoice {
  readonly parameters: Texts
  readonly requirement?: string
  readonly at?: TriedAt
  readonly by?: string
}

/** Requirements that no parameters meet together; of a minimal set, without any one of them the others can be met, or it is not known. */
export interface Conflict {
  readonly requirements: readonly { readonly label: string; readonly where: 'box' | 'months' }[]
  readonly minimal: boolean
  /** For every value between the ends of the ranges, or for every one of the steps. */
  readonly scope: 'every value' | 'every step'
  readonly regions: readonly ImpossibleRegion[]
  readonly choices: readonly ImpossibleChoice[]
}

interface Common {
  readonly rounds: number
  /** Counterexamples of proofs that were taken over as scenarios. */
  readonly found: readonly (TriedAt & { readonly requirement: string })[]
}

/** A key that meets the requirements, as far as their answers say. */
export interface DesignedKey extends Common {
  readonly verdict: 'designed'
  readonly parameters: Texts
  readonly key: KeyData
  /** The objective at these parameters, over the months; for the smallest change minus the sum of the changes as parts of their ranges. */
  readonly objective?: string
  /** No other steps of the parameters meet what was tried with a larger objective; false where the search was cut short. */
  readonly best: boolean
  readonly requirements: readonly RequirementAnswer[]
}

/** The requirements contradict each other. */
export interface Contradicted extends Common {
  readonly verdict: 'contradicted'
  readonly conflict: Conflict
  /** Conflicts that remain when those before are asked of the months only; one after the other. */
  readonly more: readonly Conflict[]
  /** What can be had instead: the contradicted requirements about the box, asked of the months only. */
  readonly instead?: DesignedKey
}

/** The search ended before it was known. */
export interface Unfinished extends Common {
  readonly verdict: 'open'
  readonly message: string
}

export type Designed = DesignedKey | Contradicted | Unfinished
