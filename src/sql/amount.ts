/**
 * An exact amount in whole numbers only: `unit × (whole + Σ nᵢ/dᵢ)`, with divisors that are known per row. Nothing is ever rounded: dividing
 * adds a fraction, and comparing decides by whole numbers.
 */
import { lowest, type Rational, mul as times, zero as zeroRational } from '../number/rational.ts'
import { type Terms, together } from './build.ts'
import { type Denominator, keyOf, lcmOf, mostOf, termOf, without } from './denominator.ts'
import { commonUnit, multiple } from './fraction.ts'
import { isConstant, largest, narrow, type Term } from './term.ts'

/** `n / over`, and what is known of that quotient, in units. */
export interface Part {
  readonly over: Denominator
  readonly n: Term
  readonly lo: bigint
  readonly hi: bigint
}

export interface Amount {
  readonly unit: Rational
  readonly whole: Term
  readonly parts: ReadonlyMap<string, Part>
}

const none: ReadonlyMap<string, Part> = new Map()

/** A whole number of units. */
export const wholeAmount = (unit: Rational, whole: Term): Amount => ({ unit, whole, parts: none })

/** A constant; the number stands in the unit, so that multiplying by it costs nothing. */
export function constantAmount(value: Rational, build: Terms): Amount {
  if (value.n === 0n) return wholeAmount({ n: 1n, d: 1n }, build.constant(0n))
  const negative = value.n < 0n
  return wholeAmount(lowest({ n: negative ? -value.n : value.n, d: value.d }), build.constant(negative ? -1n : 1n))
}

/** The value of an amount that is the same on every row. */
export const constantOf = ({ unit, whole, parts }: Amount): Rational | undefined =>
  parts.size === 0 && isConstant(whole) ? lowest(times(unit, { n: whole.lo, d: 1n })) : undefined

const isZero = (amount: Amount): boolean => amount.parts.size === 0 && isConstant(amount.whole) && amount.whole.lo === 0n

/** Fractions below one, what is above them in the whole number: keeps numerators as small as their divisors. */
export function tidy(amount: Amount, build: Terms, factor = narrow): Amount {
  let whole = amount.whole
  const parts = new Map<string, Part>()
  for (const [key, part] of amount.parts) {
    const over = termOf(part.over, build)
    if (largest(part.n) * factor <= narrow || (part.n.lo >= 0n && part.n.hi < over.hi)) {
      parts.set(key, part)
      continue
    }
    const floor = build.quotient(part.n, over, { lo: part.lo, hi: part.hi })
    const rest = restOf(part.n, floor, over, build)
    whole = build.sum(together(whole, floor))
    parts.set(key, { over: part.over, n: rest, lo: 0n, hi: 1n })
  }
  return { unit: amount.unit, whole, parts }
}

/** `n − floor × over`: from 0 to below `over`. */
export function restOf(n: Term, floor: Term, over: Term, build: Terms): Term {
  const within = { lo: 0n, hi: over.hi - 1n }
  return isConstant(over)
    ? build.sum(
        [
          [1n, n],
          [-over.lo, floor],
        ],
        0n,
        within,
      )
    : build.sum(
        [
          [1n, n],
          [-1n, build.product(floor, over)],
        ],
        0n,
        within,
      )
}

/** The same amount in a smaller unit, or multiplied by a whole number: every number times `factor`. */
export function enlarged(amount: Amount, factor: bigint, build: Terms): Amount {
  if (factor === 1n) return amount
  const size = factor < 0n ? -factor : factor
  const { unit, whole, parts } = tidy(amount, build, size)
  const ends = (lo: bigint, hi: bigint) => (factor < 0n ? { lo: hi * factor, hi: lo * factor } : { lo: lo * factor, hi: hi * factor })
  const larger = [...parts].map(([key, part]) => [key, { over: part.over, n: build.sum([[factor, part.n]]), ...ends(part.lo, part.hi) }] as const)
  return { unit, whole: build.sum([[factor, whole]]), parts: new Map(larger) }
}

export const inUnit = (amount: Amount, unit: Rational, build: Terms): Amount =>
  isZero(amount) ? { ...amount, unit } : { ...enlarged(amount, multiple(amount.unit, unit), build), unit }

export function add(amounts: readonly Amount[], build: Terms): Amount {
  const given = amounts.filter((amount) => !isZero(amount))
  const [first, ...rest] = given
  if (!first) return constantAmount(zeroRational, build)
  const unit = rest.reduce((sofar, amount) => commonUnit(sofar, amount.unit), first.unit)
  const alike = given.map((amount) => inUnit(amount, unit, build))
  const parts = collect(
    alike.flatMap((amount) => [...amount.parts.values()]),
    build,
  )
  return { unit, whole: build.sum(together(...alike.map((amount) => amount.whole))), parts }
}

/** Parts over the same denominator together. */
export function collect(all: readonly Part[], build: Terms): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>()
  for (const part of all) {
    const key = keyOf(part.over)
    const before = parts.get(key)
    const both = before && {
      over: part.over,
      n: build.sum(together(before.n, part.n)),
      lo: before.lo + part.lo,
      hi: before.hi + part.hi,
    }
    parts.set(key, both ?? part)
  }
  for (const [key, part] of parts) if (isConstant(part.n) && part.n.lo === 0n) parts.delete(key)
  return parts
}

export const negated = (amount: Amount, build: Terms): Amount => enlarged(amount, -1n, build)

export function scaled(amount: Amount, by: Rational, build: Terms): Amount {
  if (by.n === 0n || isZero(amount)) return constantAmount(zeroRational, build)
  const unit = lowest(times(amount.unit, { n: by.n < 0n ? -by.n : by.n, d: by.d }))
  return { ...(by.n < 0n ? negated(amount, build) : amount), unit }
}

/** The amount as one fraction `n / over`, in units. */
export function single(amount: Amount, build: Terms): { readonly n: Term; readonly over: Denominator } {
  const over = [...amount.parts.values()].reduce<Denominator>((all, part) => lcmOf(all, part.over), new Map())
  const parts = [...amount.parts.values()].map((part) => [1n, build.product(part.n, termOf(without(over, part.over), build))] as const)
  return { over, n: build.sum([[1n, build.product(amount.whole, termOf(over, build))], ...parts]) }
}

/** How large `single` would be. */
export function singleSize(amount: Amount): bigint {
  const over = [...amount.parts.values()].reduce<Denominator>((all, part) => lcmOf(all, part.over), new Map())
  return [...amount.parts.values()].reduce((size, part) => size + largest(part.n) * mostOf(without(over, part.over)), largest(amount.whole) * mostOf(over))
}
