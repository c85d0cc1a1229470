/** What must be ≥ 0 on a cell for a goal to hold there. */

import type { Space } from './cell.ts'
import type { Goal } from './claim.ts'
import { type Fraction, fraction } from './fraction.ts'
import { add, constant, derivative, multiply, negative, type Polynomial, scale, subtract } from './polynomial.ts'
import type { Work } from './refuse.ts'
import { timesPowers, type Value } from './value.ts'

/** The polynomials of a goal whose instruction has this value. */
export function goalPolynomials(
  work: Work,
  space: Space,
  goal: Goal,
  tolerance: Fraction,
  value: Value,
  divisors: readonly Polynomial[],
): readonly Polynomial[] {
  const below = timesPowers(work, constant(fraction(1n)), divisors, value.powers)
  const slack = scale(below, tolerance)
  if (goal.kind === 'nonnegative') return [add(value.top, slack)]
  if (goal.kind === 'zero') return [add(value.top, slack), subtract(slack, value.top)]
  const by = space.names.indexOf(goal.along)
  const occurring = divisors.filter((_, i) => (value.powers[i] ?? 0) > 0)
  const rises = by < 0 ? constant(fraction(0n)) : slopeNumerator(work, by, value, divisors)
  if (goal.kind === 'monotone') return [goal.sign === 1 ? rises : negative(rises)]
  const bound = scale(
    timesPowers(
      work,
      below,
      occurring,
      occurring.map(() => 1),
    ),
    goal.limit,
  )
  return [subtract(bound, rises), add(bound, rises)]
}

/**
 * The derivative of p / Πdᵢ^eᵢ times Πdᵢ^eᵢ · Πdᵢ: p′·Πdᵢ − p·Σ eᵢ·dᵢ′·Πⱼ≠ᵢ dⱼ, over the divisors that occur.
 */
function slopeNumerator(work: Work, by: number, { top, powers }: Value, divisors: readonly Polynomial[]): Polynomial {
  const once = powers.map((power) => Math.min(power, 1))
  const first = timesPowers(work, derivative(top, by), divisors, once)
  return powers.reduce((sum, power, i) => {
    if (power === 0) return sum
    const moved = scale(derivative(divisors[i] as Polynomial, by), fraction(BigInt(power)))
    const others = timesPowers(work, moved, divisors, once.with(i, 0))
    return subtract(sum, multiply(work, top, others))
  }, first)
}
