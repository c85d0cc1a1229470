import type { Rational } from '../../number/rational.ts'

/** The double next to a rational, or one beside it where its terms have more digits than a double. */
export function toNumber({ n, d }: Rational): number {
  const [top, bottom] = [Number(n), Number(d)]
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom
  // Large terms: first as many leading digits as a double holds.
  const excess = BigInt(Math.max(0, d.toString(2).length - 1000))
  return Number(n >> excess) / Number(d >> excess)
}
