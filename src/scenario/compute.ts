/** Exact values and one-sided slopes of formulas at a point. */
import type { Node } from '../core/node.ts'
import { rationals } from '../number/arithmetic.ts'
import { type Dual, duals, still } from '../number/dual.ts'
import { one, type Rational, rational } from '../number/rational.ts'
import { program } from '../read/evaluate.ts'
import { codeOf } from '../read/plan.ts'
import type { Values } from './situation.ts'

/** Formulas made ready to be computed many times, in the order given. */
export interface Compute {
  /** `undefined` where a formula divides by zero. */
  readonly values: (at: Values) => readonly (Rational | undefined)[]
  /** When these inputs move up together (1) or down (−1), each by one unit. */
  readonly slopes: (at: Values, moving: readonly string[], direction: 1 | -1) => readonly (Dual | undefined)[]
}

const ends: Readonly<Record<1 | -1, Rational>> = { 1: one, [-1]: rational(-1n) }

export function compute(nodes: readonly Node[]): Compute {
  const code = codeOf(nodes)
  const places = nodes.map((node) => code.at.get(node) as number)
  const [exact, dual] = [program(code, rationals), program(code, duals)]
  const values = (at: Values): readonly (Rational | undefined)[] => {
    const all = exact.run((name) => at.get(name))
    return places.map((place) => all[place])
  }
  const slopes = (at: Values, moving: readonly string[], direction: 1 | -1): readonly (Dual | undefined)[] => {
    const all = dual.run((name) => {
      const value = at.get(name) as Rational
      return moving.includes(name) ? { value, slope: ends[direction] } : still(value)
    })
    return places.map((place) => all[place])
  }
  return { values, slopes }
}
