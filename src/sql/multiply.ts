/** Products and quotients of exact amounts. */
import { lowest as inLowestTerms, div as over, type Rational, mul as times } from '../number/rational.ts'
import { type Amount, collect, constantOf, type Part, scaled, single, tidy } from './amount.ts'
import type { Terms } from './build.ts'
import { type Denominator, productOf, termOf, without } from './denominator.ts'
import { largest, type Term } from './term.ts'
import { highest, lowest } from './whole.ts'

export function mul(a: Amount, b: Amount, build: Terms): Amount {
  const constant = constantOf(a)
  if (constant) return scaled(b, constant, build)
  const other = constantOf(b)
  if (other) return scaled(a, other, build)
  const [left, right] = [tidy(a, build, sizeOfAmount(b)), tidy(b, build, sizeOfAmount(a))]
  const cross = (part: Part, whole: Term): Part => ({ over: part.over, n: build.product(part.n, whole), ...corners(part, whole) })
  const both = [...left.parts.values()].flatMap((x) =>
    [...right.parts.values()].map((y): Part => ({ over: productOf(x.over, y.over), n: build.product(x.n, y.n), ...corners(x, y) })),
  )
  const single = [...[...left.parts.values()].map((part) => cross(part, right.whole)), ...[...right.parts.values()].map((part) => cross(part, left.whole))]
  return { unit: inLowestTerms(times(a.unit, b.unit)), whole: build.product(left.whole, right.whole), parts: collect([...single, ...both], build) }
}

interface Span {
  readonly lo: bigint
  readonly hi: bigint
}

function corners(a: Span, b: Span): Span {
  const all = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi] as const
  return { lo: lowest(...all), hi: highest(...all) }
}

const sizeOfAmount = (amount: Amount): bigint => [...amount.parts.values()].reduce((size, part) => highest(size, largest(part.n)), largest(amount.whole))

/** A quotient, and the number that is zero where it does not exist. */
export interface Quotient {
  readonly amount: Amount
  readonly divisor: Term
}

/**
 * `a / b`. Where `b` is zero the divisor is taken as 1, because some engines compute what they do not need; such a row is refused anyway.
 * `isPart`: it is known that `0 ≤ a ≤ b`.
 */
export function div(a: Amount, b: Amount, isPart: boolean, build: Terms): Quotient {
  const constant = constantOf(b)
  if (constant) return { amount: constant.n === 0n ? a : scaled(a, over({ n: 1n, d: 1n }, constant) as Rational, build), divisor: build.constant(constant.n) }
  const bottom = single(tidy(b, build), build)
  const divisor = positive(bottom.n, build)
  const zero = build.constant(0n)
  const signed = (n: Term): Term => build.choose(build.less(bottom.n, zero), build.sum([[-1n, n]]), n)
  const unit = inLowestTerms(over(a.unit, b.unit) as Rational)
  const numerators: readonly Pick<Part, 'over' | 'n'>[] = [{ over: new Map(), n: a.whole }, ...a.parts.values()]
  const parts = numerators.map((part): Part => {
    const n = signed(build.product(part.n, termOf(without(bottom.over, part.over), build)))
    const below = productOf(without(part.over, bottom.over), new Map([[divisor, 1]]))
    return {
      over: below,
      n,
      ...(isPart && a.parts.size === 0 && bottom.over.size === 0 ? { lo: 0n, hi: 1n + ceiling(b.unit, a.unit) } : quotientEnds(n, below)),
    }
  })
  return { amount: { unit, whole: zero, parts: collect(parts, build) }, divisor: bottom.n }
}

/** In units of `a/b`, a part of 1 is `b/a` large. */
const ceiling = (b: Rational, a: Rational): bigint => (b.n * a.d) / (b.d * a.n)

function positive(n: Term, build: Terms): Term {
  const [zero, one] = [build.constant(0n), build.constant(1n)]
  if (n.lo > 0n) return n
  const size = n.lo < 0n ? build.choose(build.less(n, zero), build.sum([[-1n, n]]), n, { lo: 0n }) : n
  return build.choose(build.equal(n, zero), one, size, { lo: 1n })
}

/** Whatever the divisor is, it is at least as large as its factors at their smallest. */
function quotientEnds(n: Term, over: Denominator): { readonly lo: bigint; readonly hi: bigint } {
  const least = [...over].reduce((size, [term, power]) => size * term.lo ** BigInt(power), 1n)
  return { lo: n.lo < 0n ? n.lo / least - 1n : 0n, hi: n.hi > 0n ? n.hi / least + 1n : 0n }
}
