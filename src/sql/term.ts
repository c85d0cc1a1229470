/**
 * Whole-number expressions of SQL, each with bounds that hold on every row, so that no operation can overflow. A term is frozen data;
 * `terms.ts` builds them, `layers.ts` writes them.
 */

import { highest } from './whole.ts'

/** Text of an engine's own, from the texts of its arguments. */
export type Write = (args: readonly string[]) => string

export interface Term {
  /** Rises from arguments to what is computed from them. */
  readonly id: number
  readonly op: 'constant' | 'text' | 'sum' | 'product' | 'quotient' | 'choose' | 'less' | 'equal' | 'all' | 'any' | 'not'
  /** A whole number, a truth value, or a column of the engine as it stands in the table. */
  readonly is: 'whole' | 'truth' | 'column'
  readonly args: readonly Term[]
  /** The least and the largest value on any row. */
  readonly lo: bigint
  readonly hi: bigint
  /** The largest size of anything met while computing it. */
  readonly peak: bigint
  /** Of a sum: what each argument is multiplied by, and what is added. */
  readonly times: readonly bigint[]
  readonly plus: bigint
  /** Of a sum: the same over terms that are no sums, where that is short. */
  readonly linear?: ReadonlyMap<Term, bigint>
  readonly write?: Write
  /** Gets a column as soon as it can be computed, so that what it is made of need not be carried through the layers. */
  readonly early?: true
  /** What it is in the agreement: it becomes a comment. */
  readonly note?: string
}

/** Bounds that are known from elsewhere, such as a remainder below its divisor. */
export interface Within {
  readonly lo?: bigint
  readonly hi?: bigint
}

export const sizeOf = (n: bigint): bigint => (n < 0n ? -n : n)

/** The largest size that a term can have. */
export const largest = ({ lo, hi }: Pick<Term, 'lo' | 'hi'>): bigint => highest(sizeOf(lo), sizeOf(hi))

/** What fits in a signed integer of 64 bits. */
export const narrow = (1n << 63n) - 1n

export const isConstant = (term: Term): boolean => term.op === 'constant'
