/** A rounding along a line is a staircase: between two of its jumps it is a number. */
import { SplitKeyError } from '../../core/issue.ts'
import type { RoundingMode } from '../../core/node.ts'
import { add, div, floorDiv, mul, type Rational, rational, round, sub } from '../../number/rational.ts'
import { isConstant, type Polynomial } from './polynomial.ts'
import { difference, type Quotient, quotientAt, sideSign, steady } from './quotient.ts'

/** What `value` rounds to just above `x`, in steps of `to`, a number; the ends of that stair are told to `decide`. */
export function roundedBeside(value: Quotient, to: Quotient, mode: RoundingMode, x: Rational, decide: (p: Polynomial) => void): Quotient {
  const step = to.top[0] as Rational
  const now = quotientAt(value, x)
  if (now === undefined) throw new SplitKeyError([{ code: 'too-large', path: '', message: 'beside a division by zero a rounding has stairs without end' }])
  if (isConstant(value.top) && isConstant(value.bottom)) return steady(round(now, step, mode))
  // Stairs begin at whole steps; where halves round, in the middle between two.
  const shift = mode.startsWith('half') ? rational(1n, 2n) : rational(0n)
  const start = (stair: bigint): Rational => mul(add(rational(stair), shift), step)
  const steps = sub(div(now, step) as Rational, shift)
  const reached = floorDiv(steps.n, steps.d)
  const stair = sideSign(difference(value, steady(start(reached))), x, 1) < 0 ? reached - 1n : reached
  for (const end of [stair, stair + 1n]) decide(difference(value, steady(start(end))).top)
  return steady(mul(rational(goesUp(mode, value, x) ? stair + 1n : stair), step))
}

/** Is the stair at the step above its beginning? For halves that is the only step on it. */
function goesUp(mode: RoundingMode, value: Quotient, x: Rational): boolean {
  if (mode === 'floor') return false
  if (mode === 'ceiling' || mode.startsWith('half')) return true
  return sideSign(value, x, 1) >= 0 === (mode === 'away-from-zero')
}
