import fc from 'fast-check'
import { expect } from 'vitest'
import { settleData } from '../../src/read/settle.ts'
import type { Settlement } from '../../src/read/settlement.ts'
import { cases, type KeyText, keyOf } from '../arbitraries/keys.ts'
import { compare, type Fraction, magnitude, minus, over, text } from '../fraction.ts'
import { law } from '../seed.ts'
import { dueOf, paidOf, stepOf } from '../settled.ts'

/** A choice of order that is the same every time the same seed is used. */
const shuffled = <T>(all: readonly T[], seed: number): T[] =>
  all
    .map((item, index) => ({ item, key: Math.imul(seed + 1, (index + 3) * 2654435761) >>> 7 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

/** The same text with the fields of every record written in another order; lists keep theirs. */
const rewritten = (value: unknown, seed: number): unknown => {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, seed))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(shuffled(Object.entries(value), seed).map(([name, inner]) => [name, rewritten(inner, seed)]))
}

const amounts = (all: readonly (readonly [string, Fraction])[]): Record<string, string> => Object.fromEntries(all.map(([name, amount]) => [name, text(amount)]))
const linesOf = (settlement: Settlement): Record<string, string> =>
  Object.fromEntries(Object.entries(settlement.lines).map(([name, value]) => [name, value.toString()]))

law('the order in which the fields of a key are written never changes an amount', 250, fc.tuple(cases, fc.nat(1000)), ([{ written, given }, seed]) => {
  const settlement = settleData(keyOf(written), given)
  const other = settleData(keyOf(rewritten(written, seed) as KeyText), rewritten(given, seed) as Record<string, string>)
  expect(amounts(paidOf(other))).toEqual(amounts(paidOf(settlement)))
  expect(linesOf(other)).toEqual(linesOf(settlement))
})

law('the order of the claims never changes an amount', 300, fc.tuple(cases, fc.nat(1000)), ([{ written, given }, seed]) => {
  const settlement = settleData(keyOf(written), given)
  const other = settleData(keyOf({ ...written, claims: shuffled(written['claims'] as unknown[], seed) }), given)
  expect(amounts(paidOf(other))).toEqual(amounts(paidOf(settlement)))
})

/** What is left of each amount above its whole cents, or the amount itself: whatever the policy ranks by. */
function ranked(settlement: Settlement): readonly Fraction[] {
  const bySize = settlement['~trace'].key.round?.leftover === 'largest-share'
  return dueOf(settlement).map(([, due]) => {
    const inCents = over(due, stepOf(settlement))
    if (bySize) return inCents
    const [n, d] = inCents
    return minus(inCents, [(n - (((n % d) + d) % d)) / d, 1n])
  })
}

const tied = (settlement: Settlement): boolean => new Set(ranked(settlement).map(text)).size < ranked(settlement).length

law('the order of the partners breaks ties and changes nothing else', 300, fc.tuple(cases, fc.nat(1000)), ([{ written, given }, seed]) => {
  const settlement = settleData(keyOf(written), given)
  const other = settleData(keyOf({ ...written, parties: shuffled(written['parties'] as string[], seed) }), given)
  expect(amounts(dueOf(other))).toEqual(amounts(dueOf(settlement)))
  const paid = new Map(paidOf(settlement))
  if (settlement['~trace'].key.round?.leftover !== 'in-order' && !tied(settlement)) expect(amounts(paidOf(other))).toEqual(amounts([...paid]))
  // Whatever the ties: nobody moves by more than the leftover cents there are.
  const most: Fraction = [BigInt(paid.size), 1n]
  for (const [name, amount] of paidOf(other))
    expect(compare(over(magnitude(minus(amount, paid.get(name) as Fraction)), stepOf(settlement)), most)).toBeLessThanOrEqual(0)
})
