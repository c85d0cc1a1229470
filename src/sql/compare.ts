import type { Rational } from '../number/rational.ts'
import { type Amount, add, inUnit, negated, type Part, restOf, single, singleSize, wholeAmount } from './amount.ts'
import { type Terms, together } from './build.ts'
import { type Denominator, lcmOf, mostOf, termOf, without } from './denominator.ts'
import { commonUnit } from './fraction.ts'
import { isConstant, narrow, type Term } from './term.ts'
import { highest, lowest } from './whole.ts'

/** `floor + rest / over` units, with `0 ≤ rest < over`. */
export interface Floored {
  readonly floor: Term
  readonly rest: Term
  readonly over: Term
}

/** An amount as whole units and one fraction below one, over `least` or a multiple of it. */
export function floored(amount: Amount, build: Terms, least: Denominator = new Map()): Floored {
  const { whole, parts } = tidyAll(amount, build)
  const all = [...parts.values()].reduce<Denominator>((sofar, part) => lcmOf(sofar, part.over), least)
  const over = termOf(all, build)
  const rests = [...parts.values()].map((part) => [1n, build.product(part.n, termOf(without(all, part.over), build))] as const)
  const most = mostOf(all) * BigInt(Math.max(parts.size, 1)) - 1n
  const rest = build.sum(rests, 0n, { lo: 0n, hi: most })
  if (parts.size <= 1) return { floor: whole, rest, over }
  const carry = build.quotient(rest, over, { lo: 0n, hi: BigInt(parts.size) - 1n })
  return {
    floor: build.sum(together(whole, carry)),
    rest: restOf(rest, carry, over, build),
    over,
  }
}

/** Every fraction below one. */
const tidyAll = (amount: Amount, build: Terms): Amount => {
  const parts = new Map<string, Part>()
  let whole = amount.whole
  for (const [key, part] of amount.parts) {
    const over = termOf(part.over, build)
    const floor = build.quotient(part.n, over, { lo: part.lo, hi: part.hi })
    const n = restOf(part.n, floor, over, build)
    whole = build.sum(together(whole, floor))
    if (!isConstant(n) || n.lo !== 0n) parts.set(key, { over: part.over, n, lo: 0n, hi: 1n })
  }
  return { unit: amount.unit, whole, parts }
}

/** Is it below zero? */
export function isNegative(amount: Amount, build: Terms): Term {
  const zero = build.constant(0n)
  if (amount.parts.size === 0) return build.less(amount.whole, zero)
  if (singleSize(amount) <= narrow) return build.less(single(amount, build).n, zero)
  return build.less(floored(amount, build).floor, zero)
}

/** Is it zero? */
export function isZero(amount: Amount, build: Terms): Term {
  const zero = build.constant(0n)
  if (amount.parts.size === 0) return build.equal(amount.whole, zero)
  if (singleSize(amount) <= narrow) return build.equal(single(amount, build).n, zero)
  const { floor, rest } = floored(amount, build)
  return build.all(build.equal(floor, zero), build.equal(rest, zero))
}

/** The smaller (or the larger) of two, part by part: both keep their own denominators. */
export function extreme(which: 'min' | 'max', a: Amount, b: Amount, build: Terms): Amount {
  const below = isBelow(a, b, build)
  return chosen(which === 'min' ? below : build.not(below), a, b, which, build)
}

/** `a < b`. The difference is asked first: where terms cancel, its sign may be known. */
function isBelow(a: Amount, b: Amount, build: Terms): Term {
  const below = isNegative(add([a, negated(b, build)], build), build)
  if (isConstant(below) || a.parts.size + b.parts.size > 0) return below
  const unit = commonUnitOf(a, b)
  return build.less(inUnit(a, unit, build).whole, inUnit(b, unit, build).whole)
}

/** `a` where it holds, else `b`. */
export function chosen(when: Term, a: Amount, b: Amount, which: 'min' | 'max' | 'either', build: Terms): Amount {
  const zero = build.constant(0n)
  const unit = commonUnitOf(a, b)
  const [left, right] = [inUnit(a, unit, build), inUnit(b, unit, build)]
  const within = left.parts.size + right.parts.size > 0 ? undefined : bounds(which, left.whole, right.whole)
  const parts = new Map<string, Part>()
  for (const key of new Set([...left.parts.keys(), ...right.parts.keys()])) {
    const [x, y] = [left.parts.get(key), right.parts.get(key)]
    const [lo, hi] = [lowest(x?.lo ?? 0n, y?.lo ?? 0n), highest(x?.hi ?? 0n, y?.hi ?? 0n)]
    parts.set(key, { over: (x ?? (y as Part)).over, n: build.choose(when, x?.n ?? zero, y?.n ?? zero), lo, hi })
  }
  return { unit, whole: build.choose(when, left.whole, right.whole, within), parts }
}

/** Zero is a whole number of any unit. */
function commonUnitOf(a: Amount, b: Amount): Rational {
  const nothing = (amount: Amount): boolean => amount.parts.size === 0 && isConstant(amount.whole) && amount.whole.lo === 0n
  return nothing(a) ? b.unit : nothing(b) ? a.unit : commonUnit(a.unit, b.unit)
}

function bounds(which: 'min' | 'max' | 'either', a: Term, b: Term): { readonly lo?: bigint; readonly hi?: bigint } | undefined {
  if (which === 'min') return { hi: lowest(a.hi, b.hi) }
  return which === 'max' ? { lo: highest(a.lo, b.lo) } : undefined
}

/** 1 where it is zero or more, else 0. */
export const stepOf = (amount: Amount, build: Terms): Amount =>
  wholeAmount({ n: 1n, d: 1n }, build.choose(isNegative(amount, build), build.constant(0n), build.constant(1n)))
