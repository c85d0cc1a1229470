/** What builds terms: the operations, and nothing of how they are done. */
import type { Term, Within, Write } from './term.ts'

/** A sum in progress: what each term is multiplied by. */
export type Weighted = readonly (readonly [bigint, Term])[]

/** Terms added as they are. */
export const together = (...terms: readonly Term[]): Weighted => terms.map((term) => [1n, term] as const)

export interface Terms {
  readonly constant: (value: bigint) => Term
  /** Text of the engine's own; `key` tells equal ones. */
  readonly text: (key: string, args: readonly Term[], bounds: { readonly is: Term['is']; readonly lo: bigint; readonly hi: bigint }, write: Write) => Term
  readonly sum: (parts: Weighted, plus?: bigint, within?: Within) => Term
  readonly product: (a: Term, b: Term, within?: Within) => Term
  /** The largest whole number not above `a / b`, for `b > 0` on every row. */
  readonly quotient: (a: Term, b: Term, within?: Within) => Term
  readonly choose: (when: Term, then: Term, otherwise: Term, within?: Within) => Term
  readonly less: (a: Term, b: Term) => Term
  readonly equal: (a: Term, b: Term) => Term
  readonly all: (...truths: readonly Term[]) => Term
  readonly any: (...truths: readonly Term[]) => Term
  readonly not: (truth: Term) => Term
  /** The same truth, in a column as soon as it is known. */
  readonly early: (truth: Term) => Term
}
