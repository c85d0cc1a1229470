/** What a spreadsheet says of draws: in cents, in the order of `asked`. */
export interface Sheet {
  readonly formulas: number
  /** How many draws stand in it at once. */
  readonly draws: number
  /** Puts draws in, from the n-th on, and reads what comes out: one list per draw. */
  readonly recalculate: (from: number) => readonly (readonly number[])[]
}

/** Both partners' payouts, the buffer's, both balances afterwards, and what each partner is left with. */
export const asked = ['S', 'W', 'buffer', 'recouped after', 'buffer after', 'S left with', 'W left with'] as const

export const inCents = (value: unknown): number => Math.round((value as number) * 100)
