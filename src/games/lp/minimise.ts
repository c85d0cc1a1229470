/** The dual simplex method, guided by floats, decided exactly. */
import { type Basis, coefficients, replaceRow } from './basis.ts'
import type { Program } from './program.ts'
import { boundRow, isBound, type Row, rowOf } from './row.ts'
import { type ExactSolution, exactSolution, type NearSolution, nearSolution } from './solution.ts'
import { firstViolated, mostViolated } from './violated.ts'

/** So many steps in a row without a gain mean a cycle may have begun: then the first violated constraint enters (Bland 1977). */
const patience = 60

/** Replaces constraints until none is violated. The basis is then optimal; its exact solution is returned. */
export function minimise(program: Program, basis: Basis): ExactSolution {
  let idle = 0
  for (;;) {
    const near = nearSolution(basis, program.most)
    const worst = mostViolated(program, near)
    const bound = basis.rows.findIndex(isBound)
    if (worst === undefined && bound >= 0) {
      lower(basis, bound, near)
      continue
    }
    const exact = worst === undefined || idle > patience ? exactSolution(basis) : undefined
    const entering = exact && bound < 0 ? firstViolated(program, near, exact) : worst
    if (entering === undefined) return exact as ExactSolution
    idle = enter(basis, rowOf(program, entering)) ? 0 : idle + 1
  }
}

/** Moves the provisional bound on ε further down. */
function lower(basis: Basis, at: number, { numbers }: NearSolution): void {
  const about = (basis.rows[at] as Row).about
  basis.rows[at] = boundRow(about - 1 - Math.abs(about) - Math.abs(numbers[basis.n] as number))
}

/** Puts the row in the place of one that keeps all dual values at or above zero. Does any objective gain? */
function enter(basis: Basis, row: Row): boolean {
  const { n, inverse } = basis
  const found = coefficients(basis, row)
  const at = leaving(basis, found)
  const gains = (inverse[n * (n + 1) + at] as number) > 0 || (inverse[(n + 1) ** 2 + at] as number) > 0
  replaceRow(basis, at, row, found)
  return gains
}

/** The row with the least ratio of dual values to coefficient; of equals the one with the first mask. Exact. */
function leaving(basis: Basis, found: Float64Array): number {
  let best = -1
  for (let j = 0; j <= basis.n; j++) {
    if ((found[j] as number) <= 0 || (basis.rows[j] as Row).settled) continue
    if (best < 0 || leavesBefore(basis, found, j, best)) best = j
  }
  return best
}

function leavesBefore({ n, rows, inverse }: Basis, found: Float64Array, j: number, best: number): boolean {
  for (const dual of [n * (n + 1), (n + 1) ** 2]) {
    const difference = (inverse[dual + j] as number) * (found[best] as number) - (inverse[dual + best] as number) * (found[j] as number)
    if (difference !== 0) return difference < 0
  }
  return (rows[j] as Row).mask < (rows[best] as Row).mask
}
