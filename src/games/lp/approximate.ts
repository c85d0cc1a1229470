/** Floats near exact numbers, whatever their size. */
import { abs } from '../fraction.ts'
import type { Worths } from '../worths.ts'

/** Near `n/d`, for `d > 0`, with an error of a few units in the last place. */
export function approximate(n: bigint, d: bigint): number {
  const [top, bottom] = [Number(n), Number(d)]
  if (Math.abs(top) < 1e300 && bottom < 1e300) return top / bottom
  const excess = bits(d) - bits(n) + 100
  const quotient = excess > 0 ? (n << BigInt(excess)) / d : n / (d << BigInt(-excess))
  return Number(quotient) * 2 ** -excess
}

/** By how many bits the largest worth exceeds `limit` bits; 0 when none does. */
export function bitsAbove(values: Worths, limit: number): number {
  if (values instanceof Float64Array) return 0
  return values.reduce((most, value) => Math.max(most, bits(value) - limit), 0)
}

const bits = (x: bigint): number => abs(x).toString(16).length * 4
