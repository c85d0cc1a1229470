/** A second, independent way to solve linear programs: a full tableau in exact rationals with Bland's rule. Slow and simple. */
import { add, compare, div, mul, neg, one, type Rational, sign, zero } from '../../src/number/rational.ts'

type Row = Rational[]

/**
 * The largest `objective · y` with `columns · y = right` and y ≥ 0, as the solution y; `undefined` when there is none.
 * Right sides are at or above zero, and the objective is bounded.
 */
export function maximise(columns: readonly (readonly Rational[])[], right: readonly Rational[], objective: readonly Rational[]): Rational[] | undefined {
  const [m, k] = [right.length, columns.length]
  const rows = right.map((value, i): Row => [...columns.map((column) => column[i] as Rational), ...right.map((_, j) => (i === j ? one : zero)), value])
  const basis = right.map((_, i) => k + i)
  const artificial = rows.reduce((sum, row) => sum.map((entry, j) => add(entry, row[j] as Rational)), Array<Rational>(k + m + 1).fill(zero))
  const first = artificial.map((entry, j) => (j >= k && j < k + m ? zero : entry))
  optimise(rows, basis, first, k)
  if (sign(first[k + m] as Rational) !== 0) return undefined
  driveOut(rows, basis, k)
  const second: Row = [...objective, ...Array<Rational>(m + 1).fill(zero)]
  for (const [i, at] of basis.entries()) if (at < k) eliminate(second, rows[i] as Row, at)
  optimise(rows, basis, second, k)
  return columns.map((_, j) => (basis.includes(j) ? ((rows[basis.indexOf(j)] as Row)[k + m] as Rational) : zero))
}

/** Reduced costs above zero enter, the first of them; of equal ratios the first variable leaves. */
function optimise(rows: Row[], basis: number[], costs: Row, k: number): void {
  for (;;) {
    const entering = costs.slice(0, k).findIndex((cost) => sign(cost) > 0)
    if (entering < 0) return
    let leaving = -1
    let least = zero
    for (const [i, row] of rows.entries()) {
      if (sign(row[entering] as Rational) <= 0) continue
      const ratio = div(row[row.length - 1] as Rational, row[entering] as Rational) as Rational
      const order = leaving < 0 ? -1 : compare(ratio, least)
      if (order < 0 || (order === 0 && (basis[i] as number) < (basis[leaving] as number))) [leaving, least] = [i, ratio]
    }
    if (leaving < 0) throw new Error('unbounded')
    pivot(rows, basis, leaving, entering)
    eliminate(costs, rows[leaving] as Row, entering)
  }
}

function driveOut(rows: Row[], basis: number[], k: number): void {
  for (const [i, at] of basis.entries()) {
    const column = at < k ? -1 : (rows[i] as Row).slice(0, k).findIndex((entry) => sign(entry) !== 0)
    if (column >= 0) pivot(rows, basis, i, column)
  }
}

function pivot(rows: Row[], basis: number[], at: number, column: number): void {
  const scale = (rows[at] as Row)[column] as Rational
  const own = (rows[at] as Row).map((entry) => div(entry, scale) as Rational)
  rows[at] = own
  basis[at] = column
  for (const [i, row] of rows.entries()) if (i !== at) eliminate(row, own, column)
}

function eliminate(row: Row, by: Row, column: number): void {
  const factor = neg(row[column] as Rational)
  if (sign(factor) === 0) return
  for (const [j, entry] of by.entries()) row[j] = add(row[j] as Rational, mul(factor, entry))
}
