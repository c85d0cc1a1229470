/** Is a counterexample one? Computed by the library's ordinary interpreter, not by the prover. */
import type { Node } from '../../src/core/node.ts'
import { rationals } from '../../src/number/arithmetic.ts'
import { compare, fromText, mul, type Rational, sub } from '../../src/number/rational.ts'
import type { Claim } from '../../src/proof/goal.ts'
import type { Point, Refuted } from '../../src/proof/verdict.ts'
import { program } from '../../src/read/evaluate.ts'
import { codeOf } from '../../src/read/plan.ts'

/** The exact value of a formula at a point. */
export function valueAt(node: Node, point: Point): Rational | undefined {
  const code = codeOf([node])
  const values = program(code, rationals).run((name) => fromText(point[name] as string))
  return values[code.at.get(node) as number]
}

const isInside = (claim: Claim, point: Point): boolean =>
  Object.entries(point).every(([name, value]) => {
    const [lo, hi] = claim.box[name] as readonly [string, string]
    return compare(fromText(lo), fromText(value)) <= 0 && compare(fromText(value), fromText(hi)) <= 0
  }) && claim.given.every((node) => (valueAt(node, point) as Rational).n >= 0n)

const size = (x: Rational): Rational => (x.n < 0n ? { n: -x.n, d: x.d } : x)

/** Is the goal missed at this point, or between these two, by more than the tolerance? */
export function isMissed(claim: Claim, { goal: index, at, to }: Refuted): boolean {
  const goal = claim.goals[index] as Claim['goals'][number]
  if (!isInside(claim, at) || (to !== undefined && !isInside(claim, to))) return false
  const value = valueAt(goal.of, at) as Rational
  const tolerance = fromText(claim.tolerance)
  if (goal.kind === 'nonnegative') return compare({ n: -value.n, d: value.d }, tolerance) > 0
  if (goal.kind === 'zero') return compare(size(value), tolerance) > 0
  if (to === undefined || Object.keys(at).some((name) => name !== goal.along && at[name] !== to[name])) return false
  const change = sub(valueAt(goal.of, to) as Rational, value)
  const way = sub(fromText(to[goal.along] as string), fromText(at[goal.along] as string))
  if (goal.kind === 'slope') return compare(size(change), mul(fromText(goal.limit), size(way))) > 0
  return way.n !== 0n && change.n !== 0n && (change.n > 0n === way.n > 0n) !== (goal.sign === 1)
}
