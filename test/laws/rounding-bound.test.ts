import fc from 'fast-check'
import { expect } from 'vitest'
import { settleData } from '../../src/read/settle.ts'
import type { Settlement } from '../../src/read/settlement.ts'
import { cases, type KeyText, keyOf } from '../arbitraries/keys.ts'
import { compare, exact, type Fraction, magnitude, minus, over } from '../fraction.ts'
import { law } from '../seed.ts'
import { dueOf, paidOf, stepOf } from '../settled.ts'

/** By how many steps each payout differs from what was due, without sign. */
const errors = (settlement: Settlement): readonly (readonly [string, Fraction])[] => {
  const due = new Map(dueOf(settlement))
  return paidOf(settlement).map(([name, paid]) => [name, magnitude(over(minus(paid, due.get(name) as Fraction), stepOf(settlement)))])
}

const settled = ({ written, given }: { written: KeyText; given: Readonly<Record<string, string>> }, leftover: unknown): Settlement =>
  settleData(keyOf({ ...written, round: { ...(written['round'] as object), leftover } }), given)

const below = (error: Fraction, bound: Fraction): boolean => compare(error, bound) < 0
const one: Fraction = [1n, 1n]

law(
  'with largest remainder and with carry nobody is a whole cent away from the exact amount of one settlement',
  300,
  fc.tuple(cases, fc.constantFrom('largest-remainder', 'carry')),
  ([sample, leftover]) => {
    for (const [name, error] of errors(settled(sample, leftover))) expect(below(error, one), name).toBe(true)
  },
)

law(
  'with largest share and in order nobody is more than one cent away from the exact amount',
  300,
  fc.tuple(cases, fc.constantFrom('largest-share', 'in-order')),
  ([sample, leftover]) => {
    for (const [name, error] of errors(settled(sample, leftover))) expect(compare(error, one), name).toBeLessThanOrEqual(0)
  },
)

law(
  'with all leftover cents to one partner it is fewer cents away than there are recipients, the others less than one',
  300,
  fc.tuple(cases, fc.nat()),
  ([sample, pick]) => {
    const parties = sample.written['parties'] as readonly string[]
    const to = parties[pick % parties.length] as string
    const settlement = settled(sample, { to })
    const recipients = BigInt(dueOf(settlement).length)
    for (const [name, error] of errors(settlement)) expect(below(error, name === to ? [recipients, 1n] : one), name).toBe(true)
  },
)

law('what carry still owes is at most 1 − 1/n cent', 250, cases, (sample) => {
  const settlement = settled(sample, 'carry')
  const recipients = BigInt(dueOf(settlement).length)
  expect(Object.keys(settlement.owed)).toEqual(dueOf(settlement).map(([name]) => name))
  for (const owed of Object.values(settlement.owed)) expect(compare(magnitude(exact(owed)), [recipients - 1n, recipients])).toBeLessThanOrEqual(0)
})
