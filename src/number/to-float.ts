import type { Rational } from './rational.ts'

const bits = (whole: bigint): number => whole.toString(16).length * 4

/** The double next to a rational, or one beside it where its terms have more digits than a double; infinite beyond every double. */
export function toFloat({ n, d }: Rational): number {
  const [top, bottom] = [Number(n), Number(d)]
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom
  // So many bits further up, the quotient has more digits than a double holds. Back down in two steps: one power of two may be too small.
  const up = bits(d) - bits(n) + 64
  const quotient = Number(up >= 0 ? (n << BigInt(up)) / d : n / (d << BigInt(-up)))
  const half = Math.trunc(up / 2)
  return quotient * 2 ** -half * 2 ** (half - up)
}
