/**
 * Dual numbers: what a formula tends to when one thing moves in one direction, and how fast it then changes. Exact.
 *
 * A movement has a direction, so a kink is no difficulty: of two equal amounts the larger is the one that rises faster in that direction.
 * The right and the left slope of a formula are the slopes for a movement up and for one down, the latter with its sign reversed.
 * A `step` has no slope where it jumps: `value` is then what the formula tends to, which differs from its value at the point by the jump.
 * `round` is passed over, value and slope alike: these are the slopes of the key before anything is rounded.
 * Where an amount stands still to first order exactly at a `step`, it is taken to stay there.
 */
import type { Arithmetic } from './arithmetic.ts'
import type { Rational } from './rational.ts'
import * as rational from './rational.ts'

export interface Dual {
  readonly value: Rational
  readonly slope: Rational
}

/** What does not move. */
export const still = (value: Rational): Dual => ({ value, slope: rational.zero })

function div(a: Dual, b: Dual): Dual | undefined {
  const value = rational.div(a.value, b.value)
  const slope = value && rational.div(rational.sub(a.slope, rational.mul(value, b.slope)), b.value)
  return value && slope && { value, slope }
}

/** Below zero where `a` is the smaller of the two as soon as the movement has begun. */
const order = (a: Dual, b: Dual): number => rational.compare(a.value, b.value) || rational.compare(a.slope, b.slope)

/** Dual numbers over exact rationals. */
export const duals: Arithmetic<Dual> = {
  lit: (text) => still(rational.fromText(text)),
  add: (a, b) => ({ value: rational.add(a.value, b.value), slope: rational.add(a.slope, b.slope) }),
  mul: (a, b) => ({ value: rational.mul(a.value, b.value), slope: rational.add(rational.mul(a.slope, b.value), rational.mul(a.value, b.slope)) }),
  div,
  min: (a, b) => (order(a, b) <= 0 ? a : b),
  max: (a, b) => (order(a, b) >= 0 ? a : b),
  round: (x) => x,
  step: (x) => still((rational.sign(x.value) || rational.sign(x.slope)) >= 0 ? rational.one : rational.zero),
}
