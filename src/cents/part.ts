/** What a leftover policy sees: exact amounts counted in cents, none of the policy's business how they came about. */
import type { Rational } from '../number/rational.ts'

/** One recipient's exact amount, in cents, and what is left of it above its whole cents. */
export interface Part {
  readonly name: string
  readonly exact: Rational
  /** Whole cents, rounded down. */
  readonly floor: bigint
  /** `exact − floor`, from 0 to below 1. */
  readonly rest: Rational
  /** A fund holds what it was given to the cent: a policy that prefers the large prefers partners. */
  readonly fund: boolean
}

/**
 * A policy: who receives each leftover cent, first cent first, as positions in `parts`. There are always fewer leftover cents than
 * parts with a rest. A part that is exactly zero must not be named.
 */
export type Policy = (parts: readonly Part[], leftover: number) => readonly number[]

/** Positions in an order of preference; equal ones stay in declared order. */
export const ranked = (parts: readonly Part[], eligible: (part: Part) => boolean, better: (a: Part, b: Part) => number): readonly number[] =>
  parts
    .map((part, index) => ({ part, index }))
    .filter(({ part }) => eligible(part))
    .sort((a, b) => better(a.part, b.part))
    .map(({ index }) => index)
