/** How an amount is divided into whole cents: every policy by what it does, with what it makes of 1.01 over 1 : 1 : 1 : 3. */

/** Who receives the cents that are left when every part has been rounded down. `P` are the partners. */
export type AmountPolicy<P extends string = string> =
  /** To who lost most by rounding down, one each: 17 17 17 50. Nobody is a cent away from its exact part. */
  | 'largest-remainder'
  /** To the largest weights, one each: 17 17 16 51. */
  | 'largest-share'
  /** To those declared first, one each: 17 17 17 50. */
  | 'in-order'
  /** All of them to the largest weight: 16 16 16 53. */
  | 'all-to-largest-share'
  /** All of them to one partner: to the first, 19 16 16 50. */
  | { readonly to: P }
  /** Every part is rounded to the nearest cent, and one partner takes the difference: the last, 17 17 17 50. */
  | { readonly roundingPartner: P }
  /** To nobody: they are booked on an account of their own: 16 16 16 50, and 3 on the account. */
  | { readonly apart: string }
  /** Only whole multiples of the weights are paid, the rest is booked apart: 16 16 16 48, and 5 on the account. */
  | { readonly blocksApart: string }
  /** First to last, each its part of what is left, rounded down: 16 17 17 51. The last absorbs. */
  | 'cascade-from-first'
  /** Last to first, each its part of what is left, rounded down: 17 17 17 50. The first absorbs. */
  | 'cascade-from-last'
  /** A cent more in total never lowers anybody's part (Webster): 17 17 17 50. With four partners or more a part can be more than a cent away. */
  | 'monotone'
  /** Largest remainder, and what everybody is still owed is carried to the next time: nobody drifts. */
  | 'carry'
  /** One by one to whoever is owed most, and carried: see `carry-one-by-one.ts`. */
  | 'carry-one-by-one'
