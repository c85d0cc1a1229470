import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumNumbers } from '../../src/core/number-text.ts'
import { airport, averageCost, game, maxGame, serialCost, shapley, shapleyByWeight } from '../../src/games/index.ts'
import { names, seed } from './arbitrary.ts'

const amounts = (least: number): fc.Arbitrary<Record<string, number>> =>
  fc.array(fc.integer({ min: least, max: 30 }), { minLength: 1, maxLength: 6 }).map((list) => Object.fromEntries(list.map((x, i) => [names[i] as string, x])))

test('the airport rule is the Shapley value of the maximum game', () => {
  fc.assert(
    fc.property(amounts(0), (costs) => {
      expect(airport(costs)).toEqual(shapley(maxGame(costs)))
    }),
    { ...seed, numRuns: 100 },
  )
})

test('an increase of the largest cost is paid by that player alone', () => {
  expect(airport({ a: 1500, b: 2200, c: 3500 })).toEqual({ a: '500', b: '850', c: '2150' })
  expect(airport({ a: 1500, b: 2200, c: 4000 })).toEqual({ a: '500', b: '850', c: '2650' })
})

test('Shapley by weight is the Shapley value of the table', () => {
  fc.assert(
    fc.property(amounts(0), fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 181, maxLength: 181 }), (weights, worths) => {
      const value = (q: number): number => (q === 0 ? 0 : (worths[q] as number))
      const table = game(Object.keys(weights), (s) => value(s.reduce((sum, name) => sum + (weights[name] as number), 0)))
      expect(shapleyByWeight(weights, value)).toEqual(shapley(table))
    }),
    { ...seed, numRuns: 100 },
  )
})

test('serial and average cost sharing divide the cost of the total demand', () => {
  fc.assert(
    fc.property(amounts(1), (demands) => {
      const total = Object.values(demands).reduce((a, b) => a + b)
      for (const rule of [serialCost, averageCost]) expect(sumNumbers(Object.values(rule(demands, (q) => 7 + q * q)))).toBe(String(7 + total * total))
    }),
    { ...seed, numRuns: 100 },
  )
})

test('in serial cost sharing nobody pays for demands above the own one', () => {
  const cost = (q: number): number => q * q
  expect(serialCost({ a: 1, b: 2, c: 3 }, cost)).toEqual({ a: '3', b: '11', c: '22' })
  expect(serialCost({ a: 1, b: 2, c: 300 }, cost)).toMatchObject({ a: '3', b: '11' })
  expect(serialCost({ c: 3, a: 1, b: 2 }, cost)).toEqual({ a: '3', b: '11', c: '22' })
})

test('the exact text of a quantity allows exact answers for fractions', () => {
  const demands = { a: '1/3', b: '1/3', c: '1/3' }
  expect(averageCost(demands, (_, exact) => (exact === '1' ? 10 : 0))).toEqual({ a: '10/3', b: '10/3', c: '10/3' })
})
