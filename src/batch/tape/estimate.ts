/**
 * Values as one double each, with the error that rounding can have made: the standard model, every operation off by at most 2⁻⁵³ of its
 * result. While everything is a whole number up to 2⁵³ nothing is rounded and the error is zero; then the double is the value.
 */
import type { TapeWriter } from './tape.ts'

/** `register` differs from the true value, counted in the unit of the node, by at most `error`; neither exceeds `size`. */
export interface Estimate {
  readonly register: number
  /** Zero where the double is exactly the value, a whole number. */
  readonly error: number
  readonly size: number
}

/** The relative error of one rounding; a little more, because bounds are themselves computed in doubles. */
const rounding = 2 ** -53 * 1.001
const slack = 1.000001
const wholeLimit = 2 ** 53

/** What an operation adds to the errors of its operands: nothing where whole numbers give a whole number that fits. */
function outcome(register: number, operands: readonly Estimate[], passed: number, size: number): Estimate {
  const exact = operands.every(({ error }) => error === 0) && size <= wholeLimit
  return { register, error: exact ? 0 : (passed + rounding * (size + passed)) * slack, size }
}

/** A value counted in a smaller unit: `times` is how many of them make one; below zero also its sign changes. */
export function inUnits(t: TapeWriter, x: Estimate, times: bigint): Estimate {
  if (times === 1n) return x
  const by = Number(times)
  const given: Estimate = BigInt(by) === times ? x : { ...x, error: x.error + rounding * x.size }
  return outcome(t.binary('mul', x.register, t.constant(by)), [given], given.error * Math.abs(by), x.size * Math.abs(by))
}

/** A constant; nearly, where it has more digits than a double. */
export function constant(t: TapeWriter, value: bigint): Estimate {
  const near = Number(value)
  const size = Math.abs(near) * slack
  return { register: t.constant(near), error: Math.abs(near) <= wholeLimit ? 0 : size * rounding, size: Math.abs(near) <= wholeLimit ? Math.abs(near) : size }
}

/** `size` bounds the sum as a whole; what is summed on the way may be larger. */
export function addAll(t: TapeWriter, all: readonly Estimate[], size: number): Estimate {
  const sum = all.reduce((a, b) => outcome(t.binary('add', a.register, b.register), [a, b], a.error + b.error, a.size + b.size))
  return { ...sum, size: Math.min(sum.size, size) }
}

/** `size` bounds the product. */
export const multiply = (t: TapeWriter, a: Estimate, b: Estimate, size: number): Estimate =>
  outcome(t.binary('mul', a.register, b.register), [a, b], a.size * b.error + b.size * a.error + a.error * b.error, Math.min(size, a.size * b.size))

/** `size` bounds the quotient. Rows in which the divisor is zero, or too near to it to say, stay undecided. `positive`: it is never below. */
export function divide(t: TapeWriter, a: Estimate, b: Estimate, { size, positive }: { readonly size: number; readonly positive: boolean }): Estimate {
  // A divisor that is whole is at least one away from zero; another is kept well away from its own error.
  const least = b.error === 0 ? 0.5 : b.error * 2048
  t.need(t.binary('lt', t.constant(least), positive ? b.register : t.unary('abs', b.register)))
  const passed = (a.error + size * b.error) / (b.error === 0 ? 1 : least)
  return { register: t.binary('div', a.register, b.register), error: (passed + rounding * (size + passed)) * slack, size }
}

export const pick = (t: TapeWriter, op: 'min' | 'max', all: readonly Estimate[], size: number): Estimate => {
  const register = all.map((one) => one.register).reduce((a, b) => t.binary(op, a, b))
  return { register, error: Math.max(...all.map(({ error }) => error)), size }
}

/** 1 where the value is zero or more. Where that cannot be told, the row stays undecided. */
export function step(t: TapeWriter, x: Estimate): Estimate {
  if (x.error > 0) t.need(t.binary('lt', t.constant(x.error), t.unary('abs', x.register)))
  return { register: t.unary('bit', t.binary('le', t.constant(0), x.register)), error: 0, size: 1 }
}

/** Where it matters whether the value is zero or more and that cannot be told, the row stays undecided. */
export const needNotNegative = (t: TapeWriter, x: Estimate): void => t.need(t.binary('le', t.constant(x.error), x.register))

/** The value times any constant, which need not be exact. */
export function scaled(t: TapeWriter, x: Estimate, by: number): Estimate {
  const size = x.size * Math.abs(by)
  return { register: t.binary('mul', x.register, t.constant(by)), error: (x.error * Math.abs(by) + 2 * rounding * size) * slack, size }
}
