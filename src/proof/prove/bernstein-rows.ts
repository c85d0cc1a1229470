/** What the powers of one input become in Bernstein form on its range. */
import { floats, type Poly } from './poly.ts'
import type { Ranges } from './range-box.ts'
import type { Space } from './space.ts'

const choose = (n: number, k: number): number => {
  if (k < 0 || k > n) return 0
  let value = 1
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i
  return Math.round(value)
}

function floatRows(lo: number, hi: number, degree: number): readonly Float64Array[] {
  return Array.from({ length: lo === hi ? 1 : degree + 1 }, (_, i) =>
    Float64Array.from({ length: degree + 1 }, (_unused, j) => {
      let sum = 0
      for (let k = Math.max(0, j - degree + i); k <= Math.min(i, j); k++) sum += choose(i, k) * choose(degree - i, j - k) * hi ** k * lo ** (j - k)
      return sum / choose(degree, j)
    }),
  )
}

/** Row i, column j: coefficient i of xʲ on the range of an input, in the form of this degree. Kept with the box. */
export function floatRowsOn(box: Ranges, index: number, degree: number): readonly Float64Array[] {
  const name = index * 256 + degree
  const rows = box.rows.get(name) ?? floatRows(box.low[index] as number, box.high[index] as number, degree)
  box.rows.set(name, rows)
  return rows
}

/** The same in whole numbers, up to one positive factor. */
export function wholeRowsOn(box: Ranges, index: number, degree: number): readonly (readonly bigint[])[] {
  const name = index * 256 + degree
  const rows = box.wholeRows.get(name) ?? wholeRows(box, index, degree)
  box.wholeRows.set(name, rows)
  return rows
}

function wholeRows(box: Ranges, index: number, degree: number): readonly (readonly bigint[])[] {
  const [lo, hi] = [box.lo[index], box.hi[index]] as [Ranges['lo'][number], Ranges['hi'][number]]
  const d = lo.d === hi.d ? lo.d : lo.d * hi.d
  const [low, high] = lo.d === hi.d ? [lo.n, hi.n] : [lo.n * hi.d, hi.n * lo.d]
  const all = Array.from({ length: degree + 1 }, (_, j) => choose(degree, j)).reduce((product, each) => product * BigInt(each), 1n)
  return Array.from({ length: low === high ? 1 : degree + 1 }, (_, i) =>
    Array.from({ length: degree + 1 }, (_unused, j) => {
      let sum = 0n
      for (let k = Math.max(0, j - degree + i); k <= Math.min(i, j); k++)
        sum += BigInt(choose(i, k) * choose(degree - i, j - k)) * high ** BigInt(k) * low ** BigInt(j - k)
      return (sum * all * d ** BigInt(degree - j)) / BigInt(choose(degree, j))
    }),
  )
}

/** The largest that the terms of a polynomial can add up to on a box: what floating point is exact relative to. */
export function magnitudeOn(space: Space, p: Poly, box: Ranges): number {
  const values = floats(p)
  const largest = box.low.map((low, index) => Math.max(Math.abs(low), Math.abs(box.high[index] as number)))
  let total = 0
  p.keys.forEach((key, i) => {
    let term = Math.abs(values[i] as number)
    for (let rest = key, index = 0; rest > 0; index++) {
      const power = rest % space.limit
      if (power > 0) term *= (largest[index] as number) ** power
      rest = (rest - power) / space.limit
    }
    total += term
  })
  return total
}

/** Closer to zero than this part of the magnitude, only exact fractions decide. */
export const closeToZero = 1e-11
