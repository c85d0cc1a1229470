/** Where a polynomial is zero: exact where the root is rational, else between two numbers as close together as is asked for. */
import { add, compare, div, floorDiv, mul, neg, type Rational, rational, sign, sub } from '../../number/rational.ts'
import { common, derivative, isConstant, type Polynomial, quotient, remainder, valueAt } from './polynomial.ts'

/** A root: `from` and `to` are the same where it is exact; otherwise it lies between them. */
export interface Root {
  readonly from: Rational
  readonly to: Rational
}

/** A root that is not rational is known to a part in 2⁶⁴ of the range. */
const halvings = 64

/** Every root above `low`, at most `high`, once each, in order. */
export function rootsWithin(p: Polynomial, low: Rational, high: Rational): readonly Root[] {
  if (isConstant(p) || compare(low, high) >= 0) return []
  if (p.length === 2) {
    const x = div(neg(p[0] as Rational), p[1] as Rational) as Rational
    return compare(x, low) > 0 && compare(x, high) <= 0 ? [{ from: x, to: x }] : []
  }
  const simple = quotient(p, common(p, derivative(p)))
  const chain = sturm(simple)
  const width = mul(sub(high, low), rational(1n, 1n << BigInt(halvings)))
  return isolate(chain, low, high, width).map(({ from, to }) => exactly(simple, from, to))
}

/** Sturm's chain: the number of its sign changes falls by one at every root. */
function sturm(p: Polynomial): readonly Polynomial[] {
  const chain: Polynomial[] = [p, derivative(p)]
  for (let last = chain.at(-1) as Polynomial; !isConstant(last); last = chain.at(-1) as Polynomial) {
    const next = remainder(chain.at(-2) as Polynomial, last).map(neg)
    if (next.length === 0) break
    chain.push(next)
  }
  return chain
}

function changes(chain: readonly Polynomial[], x: Rational): number {
  const signs = chain.map((p) => sign(valueAt(p, x))).filter((found) => found !== 0)
  return signs.filter((found, index) => index > 0 && found !== signs[index - 1]).length
}

/** Halves until every part holds one root and is narrow. */
function isolate(chain: readonly Polynomial[], low: Rational, high: Rational, width: Rational): readonly Root[] {
  const found: Root[] = []
  const open = [{ low, high, below: changes(chain, low), above: changes(chain, high) }]
  for (let part = open.pop(); part; part = open.pop()) {
    if (part.below === part.above) continue
    if (part.below - part.above === 1 && compare(sub(part.high, part.low), width) <= 0) found.push({ from: part.low, to: part.high })
    else {
      const middle = mul(add(part.low, part.high), rational(1n, 2n))
      const between = changes(chain, middle)
      open.push({ low: middle, high: part.high, below: between, above: part.above }, { low: part.low, high: middle, below: part.below, above: between })
    }
  }
  return found
}

/** The simplest fraction in a narrow part is the root, or no fraction is. */
function exactly(p: Polynomial, from: Rational, to: Rational): Root {
  const x = simplest(from, to)
  return sign(valueAt(p, x)) === 0 ? { from: x, to: x } : { from, to }
}

/** The fraction with the smallest denominator from `low` to `high` (Stern and Brocot, by continued fractions). */
export function simplest(low: Rational, high: Rational): Rational {
  if (sign(low) <= 0 && sign(high) >= 0) return rational(0n)
  if (sign(high) < 0) return neg(simplest(neg(high), neg(low)))
  const whole = floorDiv(low.n, low.d)
  if (whole * low.d === low.n) return rational(whole)
  if (compare(rational(whole + 1n), high) <= 0) return rational(whole + 1n)
  const base = rational(whole)
  const inner = simplest(div(rational(1n), sub(high, base)) as Rational, div(rational(1n), sub(low, base)) as Rational)
  return add(base, div(rational(1n), inner) as Rational)
}
