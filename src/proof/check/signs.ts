/**
 * The sign of a polynomial on a box. While s runs from 0 to infinity, x = (low + high·s) / (1 + s) runs through its range. Substitute
 * that for every variable and multiply by the positive (1 + s)^n: what remains is a polynomial in s whose coefficients are the Bernstein
 * coefficients of degree n times positive binomials. Since s ≥ 0, coefficients of one sign give the polynomial that sign on the whole box,
 * ends included (there the first or the last coefficient alone is left). Whole numbers throughout.
 */
import type { Range } from './fraction.ts'
import { exponent, type Polynomial } from './polynomial.ts'
import { bounded, limits, size, spend, tooLarge, type Work } from './refuse.ts'

/** Which signs occur among the coefficients. */
export interface Signs {
  readonly positive: boolean
  readonly zero: boolean
  readonly negative: boolean
}

/** The signs of the coefficients of `of` on the box `ranges`, in the given degree for each variable: no less than its own. */
export function signs(work: Work, of: Polynomial, degrees: ReadonlyMap<number, number>, ranges: readonly Range[]): Signs {
  const axes = [...degrees].map(([variable, degree]) => ({ variable, degree }))
  let count = 1
  for (const { degree } of axes) {
    count *= degree + 1
    if (count > limits.coefficients) tooLarge(`more than ${limits.coefficients} coefficients`)
  }
  let tensor = new Array<bigint>(count).fill(0n)
  for (const [monomial, value] of of.terms) {
    const place = axes.reduce((index, { variable, degree }) => index * (degree + 1) + exponent(monomial, variable), 0)
    tensor[place] = value
  }
  let stride = count
  for (const { variable, degree } of axes) {
    stride /= degree + 1
    spend(work, (degree + 1) ** 3)
    const { rows, words } = substitutionOn(ranges[variable] as Range, degree)
    spend(work, count * (degree + 1) * words)
    tensor = along(tensor, stride, rows)
  }
  return { positive: tensor.some((each) => each > 0n), zero: tensor.some((each) => each === 0n), negative: tensor.some((each) => each < 0n) }
}

interface Substitution {
  readonly rows: readonly (readonly bigint[])[]
  /** The size of the largest numbers at the ends of a row. */
  readonly words: number
}

const known = new WeakMap<Range, Map<number, Substitution>>()

/** The rows for a range in one degree: cells below one another share their ranges, so that they are computed once. */
function substitutionOn(range: Range, degree: number): Substitution {
  const own = known.get(range) ?? new Map<number, Substitution>()
  known.set(range, own)
  const before = own.get(degree)
  if (before) return before
  const rows = substitution(degree, range)
  const made = { rows, words: Math.max(...rows.map((row) => size(row[0] as bigint) + size(row[degree] as bigint))) }
  own.set(degree, made)
  return made
}

/** Row j: the coefficients by powers of s of (low + high·s)^j · (1 + s)^(degree − j), times the common denominator to the power `degree`. */
function substitution(degree: number, [low, high]: Range): readonly (readonly bigint[])[] {
  const [start, end, over] = [low.n * high.d, high.n * low.d, low.d * high.d]
  return Array.from({ length: degree + 1 }, (_, power) => {
    let row = [bounded(over ** BigInt(degree - power))]
    for (let factor = 0; factor < degree; factor++) row = factor < power ? timesLinear(row, start, end) : timesLinear(row, 1n, 1n)
    return row
  })
}

/** A polynomial in s times (a + b·s). */
const timesLinear = (row: readonly bigint[], a: bigint, b: bigint): bigint[] =>
  Array.from({ length: row.length + 1 }, (_, i) => bounded((row[i] ?? 0n) * a + (row[i - 1] ?? 0n) * b))

/** Replaces, along one axis of the tensor, the power j by row j. */
function along(tensor: readonly bigint[], stride: number, rows: readonly (readonly bigint[])[]): bigint[] {
  const result = new Array<bigint>(tensor.length).fill(0n)
  const count = rows.length
  for (let place = 0; place < tensor.length; place++) {
    const value = tensor[place] as bigint
    if (value === 0n) continue
    const power = Math.floor(place / stride) % count
    const row = rows[power] as readonly bigint[]
    for (let i = 0, to = place - power * stride; i < count; i++, to += stride) {
      const factor = row[i] as bigint
      if (factor !== 0n) result[to] = (result[to] as bigint) + (factor === 1n ? value : value * factor)
    }
  }
  for (const value of result) bounded(value)
  return result
}
