/** The polynomials that must not be negative on a cell for a goal to hold there. */
import type { Rational } from '../../number/rational.ts'
import { fromText } from '../../number/rational.ts'
import type { GoalAt } from '../certificate.ts'
import { addTimes, constant, isZero, mul, negate, type Poly, scale, sub } from './poly.ts'
import { derivative, power } from './poly-calculus.ts'
import type { Space } from './space.ts'
import type { Value } from './value.ts'

const one: Rational = { n: 1n, d: 1n }

/** What stands below a value, multiplied out. */
const product = (space: Space, divisors: readonly Poly[], below: readonly number[]): Poly =>
  below.reduce((sofar, exponent, i) => (exponent === 0 ? sofar : mul(space, sofar, power(space, divisors[i] as Poly, exponent))), constant(space, one))

/** The numerator of the derivative, over the divisors each once more. */
function slopeTop(space: Space, divisors: readonly Poly[], { top, below }: Value, along: number): Poly {
  const used = below.flatMap((exponent, i) => (exponent > 0 ? [i] : []))
  const others = (but: number): Poly =>
    product(
      space,
      divisors,
      divisors.map((_, i) => (i !== but && used.includes(i) ? 1 : 0)),
    )
  const changes = used.reduce(
    (sum, i) => {
      const change = derivative(space, divisors[i] as Poly, along)
      return isZero(change) ? sum : addTimes(space, sum, mul(space, change, others(i)), { n: BigInt(below[i] as number), d: 1n })
    },
    constant(space, { n: 0n, d: 1n }),
  )
  return sub(space, mul(space, derivative(space, top, along), others(-1)), mul(space, top, changes))
}

/** See `goals` in `docs/reference/certificate.md`. */
export function goalPolys(space: Space, divisors: readonly Poly[], value: Value, goal: GoalAt, tolerance: Rational): readonly Poly[] {
  switch (goal.kind) {
    case 'nonnegative':
    case 'zero': {
      const allowed = scale(space, product(space, divisors, value.below), tolerance)
      const low = addTimes(space, value.top, allowed, one)
      return goal.kind === 'nonnegative' ? [low] : [low, sub(space, allowed, value.top)]
    }
    case 'monotone': {
      const along = space.names.indexOf(goal.along)
      if (along < 0) return [constant(space, { n: 0n, d: 1n })]
      const slope = slopeTop(space, divisors, value, along)
      return [goal.sign === 1 ? slope : negate(slope)]
    }
    case 'slope': {
      const along = space.names.indexOf(goal.along)
      const more = value.below.map((exponent) => (exponent > 0 ? exponent + 1 : 0))
      const limit = scale(space, product(space, divisors, more), fromText(goal.limit))
      const slope = along < 0 ? constant(space, { n: 0n, d: 1n }) : slopeTop(space, divisors, value, along)
      return [sub(space, limit, slope), addTimes(space, limit, slope, one)]
    }
  }
}
