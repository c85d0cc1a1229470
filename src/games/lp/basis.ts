/** A basis: n + 1 constraints that hold with equality, and the exact inverse of their matrix. */
import { everybody } from '../coalition.ts'
import type { Program } from './program.ts'
import { type Row, rowOf } from './row.ts'

/**
 * `inverse[i·(n+1) + j] / det` is entry (i, j) of the inverse. Row `n`, that of ε, holds the dual values of the constraints. Row
 * `n + 1` holds their dual values for a second objective, arbitrary but with a unique optimum: it breaks ties, so that a step
 * which gains nothing for ε still gains something, and the method does not go round in circles.
 */
export interface Basis {
  readonly n: number
  readonly rows: Row[]
  readonly inverse: Float64Array
  /** The absolute determinant. */
  det: number
}

/** All single players and everybody: the average of what single players ask for bounds ε from below. */
export function firstBasis(program: Program): Basis {
  const { n } = program
  const rows = Array.from({ length: n }, (_, i) => rowOf(program, 1 << i))
  rows.push({ ...rowOf(program, everybody(n)), slope: 0, settled: true })
  const inverse = new Float64Array((n + 2) * (n + 1))
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j < n; j++) inverse[i * (n + 1) + j] = i === n ? 1 : i === j ? n - 1 : -1
    inverse[i * (n + 1) + n] = i === n ? -1 : 1
  }
  const basis = { n, rows, inverse, det: n }
  breakTies(basis)
  return basis
}

/** Starts the second objective: some sum of the constraints in the basis, with odd weights. */
export function breakTies({ n, rows, inverse, det }: Basis): void {
  for (const [j, row] of rows.entries()) inverse[(n + 1) ** 2 + j] = row.settled ? 0 : det * (1 + (((j + 1) * 7919) % 1021))
}

/** The constraint as a combination of those in the basis: the coefficients, times `det`. */
export function coefficients({ n, inverse }: Basis, { mask, slope }: Row): Float64Array {
  const width = n + 1
  const found = inverse.slice(n * width, width * width).map((value) => value * slope)
  for (let i = 0; i < n; i++) {
    if (((mask >>> i) & 1) === 0) continue
    for (let j = 0; j < width; j++) found[j] = (found[j] as number) + (inverse[i * width + j] as number)
  }
  return found
}

/** Puts `row` at position `at`. Fraction-free (Bareiss 1968, Edmonds 1967): every division here is exact. */
export function replaceRow(basis: Basis, at: number, row: Row, found: Float64Array): void {
  const { n, inverse, det } = basis
  const width = n + 1
  const pivot = found[at] as number
  for (let i = 0; i <= width; i++) {
    const own = inverse[i * width + at] as number
    for (let j = 0; j < width; j++) {
      if (j !== at) inverse[i * width + j] = ((inverse[i * width + j] as number) * pivot - (found[j] as number) * own) / det
    }
  }
  basis.rows[at] = row
  basis.det = pivot
}
