/** Terms in the making: what every operation needs, and bounds that are narrowed by what is known. */
import type { Term, Within } from './term.ts'
import { highest, lowest } from './whole.ts'

/** What a term needs before it has a number. */
export type Draft = Omit<Term, 'id' | 'times' | 'plus' | 'peak'> & Partial<Pick<Term, 'times' | 'plus' | 'peak'>>

/** Makes a draft a term; equal ones become one object. `key` tells apart what its arguments do not. */
export type Make = (key: string, draft: Draft) => Term

/** Bounds within others. */
export const between = (lo: bigint, hi: bigint, within: Within = {}): { readonly lo: bigint; readonly hi: bigint } => ({
  lo: highest(lo, within.lo ?? lo),
  hi: lowest(hi, within.hi ?? hi),
})
