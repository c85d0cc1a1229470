import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PricePathOptions, pricePaths, type SeriesName, volatility } from '../../src/testing/index.ts'
import { law } from '../seed.ts'

const names = Object.keys(volatility) as SeriesName[]

test('the table has what 2020 to 2022 did: gas at sixteen times its price of 2019, recovered paper at three', () => {
  expect(names.length).toBe(28)
  expect(volatility['natural gas'][2]).toBe('16.14')
  expect(volatility['recovered paper'][2]).toBe('3.2')
  for (const name of names) for (const figure of volatility[name]) expect(figure).toMatch(/^-?\d+(\.\d+)?$/)
})

const options = fc.record({
  like: fc.constantFrom(...names),
  months: fc.integer({ min: 0, max: 40 }),
  from: fc.constantFrom('1.60', '250', 7),
  decimals: fc.integer({ min: 2, max: 6 }),
})

law('without a shock a price stays between the extremes of its series, on its grid', 60, fc.tuple(options, fc.integer()), ([given, seed]) => {
  const [, lowest, highest] = volatility[given.like].map(Number) as [number, number, number]
  const half = 0.5001 / 10 ** given.decimals
  for (const path of fc.sample(pricePaths({ ...given, shock: false }), { seed, numRuns: 5 })) {
    expect(path.length).toBe(given.months)
    for (const price of path) {
      expect(price).toMatch(new RegExp(`^\\d+(\\.\\d{1,${given.decimals}})?$`))
      expect(Number(price)).toBeGreaterThanOrEqual(Number(given.from) * Math.min(1, lowest) - half)
      expect(Number(price)).toBeLessThanOrEqual(Number(given.from) * Math.max(1, highest) + half)
    }
  }
})

const moves = (given: PricePathOptions): readonly number[] =>
  fc.sample(pricePaths(given), { seed: 5, numRuns: 200 }).flatMap((path) => path.slice(1).map((price, month) => Number(price) / Number(path[month])))

test('a month moves a price by at most what the worst month did, and by that now and then; a shock by a factor of two to sixteen', () => {
  const calm = moves({ like: 'aluminium', months: 24, from: 100, shock: false })
  expect(Math.max(...calm)).toBeCloseTo(1.114, 3)
  expect(Math.min(...calm)).toBeCloseTo(0.892, 3)
  const sudden = moves({ like: 'aluminium', months: 24, from: 100 })
  expect(Math.max(...sudden)).toBeGreaterThan(12)
  expect(Math.max(...sudden)).toBeLessThan(16 * 1.12)
  expect(Math.max(...moves({ like: 'aluminium', months: 24, from: 100, shock: [2, 3] }))).toBeLessThan(3 * 1.12)
})

test('a path shrinks to a price that does not move, and to one sudden month', () => {
  const path = pricePaths({ like: 'crude oil', months: 6, from: 50 })
  expect(
    fc.check(
      fc.property(path, () => false),
      { seed: 1 },
    ).counterexample,
  ).toEqual([['50', '50', '50', '50', '50', '50']])
  const [high] =
    fc.check(
      fc.property(path, (prices) => prices.every((price) => Number(price) <= 100)),
      { seed: 1 },
    ).counterexample ?? []
  expect(high?.filter((price) => Number(price) > 100).length).toBe(1)
})

test('a series that is not in the table, and a start that is no price, are refused', () => {
  expect(() => pricePaths({ like: 'aluminum' as SeriesName, months: 3 })).toThrow("did you mean 'aluminium'?")
  expect(() => pricePaths({ like: 'copper', months: 3, from: '1,20' })).toThrow('not-a-number')
  expect(() => pricePaths({ like: 'copper', months: 3, from: 0 })).toThrow('not-a-number')
})
