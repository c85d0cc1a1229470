/** The exact values of formulas without inputs. */
import { SplitKeyError } from '../core/issue.ts'
import type { Node } from '../core/node.ts'
import { rationals } from '../number/arithmetic.ts'
import type { Rational } from '../number/rational.ts'
import { program } from '../read/evaluate.ts'
import { codeOf } from '../read/plan.ts'

/** @throws `divides-by-zero` */
export function valuesOf(nodes: readonly Node[]): readonly Rational[] {
  const code = codeOf(nodes)
  const values = program(code, rationals).run(() => undefined)
  return nodes.map((node) => {
    const value = values[code.at.get(node) as number]
    if (value === undefined) throw new SplitKeyError([{ code: 'divides-by-zero', path: '', line: '', divisor: '', message: 'divides by zero' }])
    return value
  })
}
