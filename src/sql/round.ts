/** Rounding an exact amount to a multiple of a constant: decided by whole numbers, ties included. */
import type { RoundingMode } from '../core/node.ts'
import type { Rational } from '../number/rational.ts'
import { type Amount, inUnit, restOf, wholeAmount } from './amount.ts'
import type { Terms } from './build.ts'
import { floored } from './compare.ts'
import { commonUnit, multiple } from './fraction.ts'
import { isConstant, type Term } from './term.ts'

/** Rounded to a multiple of `to`. */
export function rounded(amount: Amount, to: Rational, mode: RoundingMode, build: Terms): Amount {
  const fine = inUnit(amount, commonUnit(amount.unit, to), build)
  const steps = build.constant(multiple(to, fine.unit))
  const { floor: units, rest, over } = floored(fine, build)
  const floor = build.quotient(units, steps)
  const left = restOf(units, floor, steps, build)
  const up = roundsUp({ floor, left, rest, over, steps: steps.lo, negative: build.less(units, build.constant(0n)) }, mode, build)
  return wholeAmount(to, isConstant(up) ? build.sum([[1n, floor]], up.lo) : build.choose(up, build.sum([[1n, floor]], 1n), floor))
}

/** What is rounded: `floor` steps, and `left + rest/over` of the `steps` units of one more. */
interface Rounding {
  readonly floor: Term
  readonly left: Term
  readonly rest: Term
  readonly over: Term
  readonly steps: bigint
  readonly negative: Term
}

function roundsUp({ floor, left, rest, over, steps, negative }: Rounding, mode: RoundingMode, build: Terms): Term {
  const zero = build.constant(0n)
  const inexact = build.not(build.all(build.equal(left, zero), build.equal(rest, zero)))
  const [beyond, halfway] = half(left, rest, over, steps, build)
  switch (mode) {
    case 'half-away-from-zero':
      return build.any(beyond, build.all(halfway, build.not(negative)))
    case 'half-even': {
      const even = build.quotient(floor, build.constant(2n))
      return build.any(beyond, build.all(halfway, build.not(build.equal(floor, build.sum([[2n, even]])))))
    }
    case 'floor':
      return build.constant(0n)
    case 'ceiling':
      return inexact
    case 'toward-zero':
      return build.all(negative, inexact)
    case 'away-from-zero':
      return build.all(build.not(negative), inexact)
  }
}

/** Is `left + rest/over` more than half of `steps`, and is it exactly half? Doubled, so that only whole numbers are compared. */
function half(left: Term, rest: Term, over: Term, steps: bigint, build: Terms): readonly [Term, Term] {
  const zero = build.constant(0n)
  const middle = build.constant(steps / 2n)
  const [above, at] = [build.less(middle, left), build.equal(left, middle)]
  if (steps % 2n === 0n) return [build.any(above, build.all(at, build.less(zero, rest))), build.all(at, build.equal(rest, zero))]
  // An odd number of units: the middle lies half a unit above `middle`.
  const twice = build.sum([[2n, rest]])
  return [build.any(above, build.all(at, build.less(over, twice))), build.all(at, build.equal(twice, over))]
}
