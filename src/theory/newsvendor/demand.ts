/** What a newsvendor must know about demand. Every number is a fraction; for the normal distribution, to 30 significant digits. */
import type { Rational } from '../../number/rational.ts'

export interface Demand {
  /** The part of all cases in which demand is at most `quantity`. */
  readonly cdf: (quantity: Rational) => Rational
  /** The smallest quantity whose `cdf` is at least `fractile`, which lies between 0 and 1. */
  readonly quantile: (fractile: Rational) => Rational
  /** What is sold on average of `quantity`: E[min(demand, quantity)]. */
  readonly sales: (quantity: Rational) => Rational
  /** Whether any fraction of a unit can be demanded; a coordinating price of quantity flexibility needs that. */
  readonly continuous: boolean
}
