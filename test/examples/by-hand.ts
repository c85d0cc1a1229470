/** The agreements computed again from their words, in fractions of cents: written apart from the library, so that both must be right. */
import { compare, exact, type Fraction, fraction, minus, over, plus, times } from '../fraction.ts'

/** A number as it is written. */
export const num = (value: number | string): Fraction => exact(String(value))
export const product = (...factors: readonly (Fraction | number | string)[]): Fraction =>
  factors.map((factor) => (typeof factor === 'object' ? factor : num(factor))).reduce(times)
export const sum = (...terms: readonly Fraction[]): Fraction => terms.reduce(plus)
export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)
export const most = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b)
export const nothing: Fraction = [0n, 1n]

const floorOf = ([n, d]: Fraction): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d))

/** Half away from zero, to a multiple of `step`. */
export function rounded(x: Fraction, step = '0.01'): Fraction {
  const steps = over(x, num(step))
  const size = steps[0] < 0n ? minus(nothing, steps) : steps
  const whole = fraction(floorOf(plus(size, [1n, 2n])))
  return times(steps[0] < 0n ? minus(nothing, whole) : whole, num(step))
}

/** Largest remainder, ties in listed order; a negative pool mirrored. */
export function pool(total: Fraction, weights: readonly Fraction[], step = '0.01'): readonly Fraction[] {
  if (total[0] < 0n) return pool(minus(nothing, total), weights, step).map((part) => minus(nothing, part))
  const all = sum(...weights)
  const parts = weights.map((weight) => over(times(over(total, num(step)), weight), all))
  const floors = parts.map(floorOf)
  const rests = parts.map((part, index) => minus(part, fraction(floors[index] as bigint)))
  const left = Number(sum(...rests)[0])
  const order = rests.map((_rest, index) => index).sort((a, b) => compare(rests[b] as Fraction, rests[a] as Fraction) || a - b)
  for (const index of order.slice(0, left)) floors[index] = (floors[index] as bigint) + 1n
  return floors.map((part) => times(fraction(part), num(step)))
}
