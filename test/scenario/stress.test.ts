import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stress } from '../../src/scenario/stress.ts'
import { cases, keyOf } from '../arbitraries/keys.ts'
import { compare, exact, type Fraction, plus, text, times } from '../fraction.ts'
import { law } from '../seed.ts'
import { agreedNetsOf } from './by-definition.ts'
import { situation, smallKey } from './small-key.ts'

const ranges: Readonly<Record<string, readonly [string, string]>> = {
  revenue: ['-2000', '8000'],
  price: ['0.5', '20'],
  sold: ['0', '300'],
  cost: ['-50', '4000'],
  wage: ['1', '20'],
  rate: ['0', '1'],
  index: ['0.5', '10'],
}
const pairs = fc.shuffledSubarray(Object.keys(ranges), { minLength: 2, maxLength: 2 })
const lines = 8

law(
  'no point of a dense grid is worse than the worst point found, and the worst point is what it says',
  200,
  fc.tuple(cases, pairs),
  ([{ written, given }, names]) => {
    const key = keyOf(written)
    const of = key.parties.at(-1) as string
    const [first, second] = names as [string, string]
    const box = Object.fromEntries(names.map((name) => [name, ranges[name] as readonly [string, string]]))
    const found = stress({ key, inputs: given }, { of, ranges: box, samples: 16 })
    const nets = agreedNetsOf(key)
    const inputs = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, exact(value)]))
    const ticks = (name: string): readonly Fraction[] => {
      const [low, high] = (ranges[name] as readonly [string, string]).map(exact) as [Fraction, Fraction]
      return Array.from({ length: lines + 1 }, (_, step) => plus(low, times([BigInt(step), BigInt(lines)], plus(high, times([-1n, 1n], low)))))
    }
    const grid = ticks(first).flatMap((x) => ticks(second).map((y) => nets({ ...inputs, [first]: x, [second]: y })?.net[of]))
    if (!found) return expect(grid.every((value) => value === undefined)).toBe(true)
    const there = Object.fromEntries(Object.entries(found.at).map(([name, value]) => [name, exact(value)]))
    expect(text(nets({ ...inputs, ...there })?.net[of] as Fraction)).toBe(text(exact(found.value)))
    for (const [name, value] of Object.entries(there)) {
      const [low, high] = (ranges[name] as readonly [string, string]).map(exact) as [Fraction, Fraction]
      expect(compare(value, low) >= 0 && compare(value, high) <= 0).toBe(true)
    }
    for (const value of grid) if (value) expect(compare(value, exact(found.value)), `${of} at ${text(value)} below ${found.value}`).toBeGreaterThanOrEqual(0)
  },
)

describe('the worst point of a box', () => {
  const two = (pot: string) => smallKey(pot, { inputs: { x: 'EUR', y: 'EUR' } })
  const worst = (pot: string, more = {}) => stress(situation(two(pot)), { of: 'A', ranges: { x: [0, 10], y: [0, 10] }, ...more })

  test('at a corner where the amount is affine in each input', () => {
    expect(worst('x - 2 * y')).toMatchObject({ value: '-20', at: { x: '0', y: '10' }, sure: 'worst found' })
  })

  test('inside, at a kink or where it turns', () => {
    expect(worst('max(x - 3 EUR, 3 EUR - x) + max(y - 7 EUR, 7 EUR - y)')).toMatchObject({ value: '0', at: { x: '3', y: '7' } })
    expect(worst('(x - 4 EUR) * ((x - 4 EUR) / 1 EUR) + y')).toMatchObject({ value: '0', at: { x: '4', y: '0' } })
  })

  test('where roundings that the agreement writes count', () => {
    expect(worst('round(x, 3 EUR, floor) - y')).toMatchObject({ value: '-10', at: { y: '10' } })
    expect(worst('0 EUR - round(x, 4 EUR) * round(y / 1 EUR, 3, ceiling)')).toMatchObject({ value: '-144', at: { y: '10' } })
    expect(worst('round(x, 4 EUR) - x')?.value).toMatch(/^-1\.99999999999\d+$/)
    // More stairs than are walked: what is answered is reached all the same.
    expect(worst('round(x / 1 EUR, 0.0001, ceiling) * 1 EUR - y - 0.00005 EUR')).toMatchObject({ value: '-10.00005', at: { x: '0', y: '10' } })
  })

  test('a proved bound that is reached makes it sure; one that is not stands beside it', () => {
    expect(worst('x - 2 * y', { bound: () => '-20' })).toMatchObject({ value: '-20', sure: 'proved', bound: '-20' })
    expect(worst('x - 2 * y', { bound: () => '-25' })).toMatchObject({ value: '-20', sure: 'worst found', bound: '-25' })
  })

  test('an input that follows moves with the one that leads', () => {
    const base = { ...situation(two('10 EUR - x - y')), follows: { y: 'x' } }
    expect(stress(base, { of: 'A', ranges: { x: [0, 10] } })).toMatchObject({ value: '-10', at: { x: '10' } })
  })

  test('points without a value are counted, and a box without any has no worst', () => {
    expect(worst('x / (y / 1 EUR)')).toMatchObject({ value: '0', withoutValue: 3 })
    expect(stress(situation(two('x / (y / 1 EUR)')), { of: 'A', ranges: { x: [0, 1] } })).toBeUndefined()
  })
})
