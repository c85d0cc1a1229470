/** Where the constraints of a basis hold with equality. */
import { gcd } from '../../core/number-text.ts'
import type { Basis } from './basis.ts'

/** x₁ … xₙ and ε in floats, and a rigorous bound on the error of any left side that is computed from them. */
export interface NearSolution {
  readonly numbers: Float64Array
  readonly error: number
}

/** Far more than the few hundred roundings can add up to. */
const roundings = 1e-12

/** The solution in floats, in the units of the program. */
export function nearSolution({ n, rows, inverse, det }: Basis, most: number): NearSolution {
  const width = n + 1
  const numbers = new Float64Array(width)
  let terms = 0
  for (let i = 0; i < width; i++) {
    let sum = 0
    for (let j = 0; j < width; j++) {
      const term = (inverse[i * width + j] as number) * (rows[j] as Basis['rows'][number]).about
      sum += term
      terms += Math.abs(term)
    }
    numbers[i] = sum / det
  }
  return { numbers, error: roundings * width * (terms / det + most) }
}

/** x₁ … xₙ and ε exactly, over one denominator; worths without the scale of the game. */
export interface ExactSolution {
  readonly numbers: readonly bigint[]
  readonly d: bigint
}

/** The exact solution. */
export function exactSolution({ n, rows, inverse, det }: Basis): ExactSolution {
  const width = n + 1
  const common = rows.reduce((d, { right }) => (d / gcd(d, right.d)) * right.d, 1n)
  const rights = rows.map(({ right }) => right.n * (common / right.d))
  const row = (i: number): bigint => rights.reduce((sum, right, j) => sum + BigInt(inverse[i * width + j] as number) * right, 0n)
  return { numbers: rows.map((_, i) => row(i)), d: common * BigInt(det) }
}
