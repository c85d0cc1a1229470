/** The best effort along one lever, all else as it is: exact where it is rational, else to a part in 2⁶⁴ of the range. */
import type { Node } from '../../core/node.ts'
import { compare, powerOfTen, type Rational, rational, roundedQuotient, sub } from '../../number/rational.ts'
import { piecesOf } from '../piecewise/pieces.ts'
import { isConstant } from '../piecewise/polynomial.ts'
import { difference, quotientAt, stationary } from '../piecewise/quotient.ts'
import { rootsWithin } from '../piecewise/roots.ts'
import { type Values, withValues } from '../situation.ts'
import { costPolynomial, effortFor, type ReadLever, valueAfter } from './lever.ts'

const unit = [rational(1n)]

/** The effort that leaves most of `node` after its cost. Of efforts that leave as much, the smallest. */
export function bestEffort(node: Node, requirements: readonly Node[], at: Values, lever: ReadLever): Rational {
  const [start, end] = [lever.base, valueAfter(lever, lever.most)]
  const [low, high] = lever.direction === 1 ? [start, end] : [end, start]
  const cost = { top: costPolynomial(lever), bottom: unit }
  let best: { readonly effort: Rational; readonly left: Rational } | undefined
  for (const { from, to, value } of piecesOf({ node, requirements, at, moving: [lever.input], low, high })) {
    if (!value) continue
    const left = difference(value, cost)
    const turns = isConstant(left.top) ? [] : rootsWithin(stationary(left), from, to).map((root) => root.from)
    for (const x of [from, ...turns, to]) {
      const found = quotientAt(left, x)
      const effort = tidy(effortFor(lever, x))
      if (!found) continue
      const order = best ? compare(found, best.left) : 1
      if (!best || order > 0 || (order === 0 && compare(effort, best.effort) < 0)) best = { effort, left: found }
    }
  }
  return best?.effort ?? rational(0n)
}

/** The point after efforts. */
export const after = (at: Values, levers: readonly ReadLever[], efforts: readonly Rational[]): Values =>
  withValues(
    at,
    levers.map((lever, index) => [lever.input, valueAfter(lever, efforts[index] as Rational)] as const),
  )

const places = 20
const longest = 10n ** 30n

/** A number with too many digits, as no fraction that anyone chose has, to 20 decimals. */
function tidy(x: Rational): Rational {
  if (x.d <= longest) return x
  return rational(roundedQuotient(x.n * powerOfTen(places), x.d, 'half-even'), powerOfTen(places))
}

const close = rational(1n, 10n ** 12n)

/** Are two lists of efforts the same to 12 decimals? */
export const settled = (a: readonly Rational[], b: readonly Rational[]): boolean =>
  a.every((x, index) => {
    const apart = sub(x, b[index] as Rational)
    return compare(apart, close) <= 0 && compare(apart, sub(rational(0n), close)) >= 0
  })
