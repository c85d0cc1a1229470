import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumNumbers } from '../../src/core/number-text.ts'
import {
  banzhaf,
  banzhafIndex,
  coleman,
  deeganPackel,
  game,
  johnston,
  normalizedBanzhaf,
  normalizedBanzhafIndex,
  publicGoodIndex,
  publicHelpIndex,
  shapley,
  shapleyShubik,
  votingGame,
} from '../../src/games/index.ts'
import { names, seed } from './arbitrary.ts'

const vote = fc
  .array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 })
  .filter((list) => list.some((weight) => weight > 0))
  .chain((list) =>
    fc.tuple(fc.constant(Object.fromEntries(list.map((x, i) => [names[i] as string, x]))), fc.integer({ min: 1, max: list.reduce((a, b) => a + b) })),
  )

test('counting by weight agrees with the table', () => {
  fc.assert(
    fc.property(vote, ([weights, quota]) => {
      const table = votingGame(weights, quota)
      expect(shapleyShubik(weights, quota)).toEqual(shapley(table))
      expect(banzhafIndex(weights, quota)).toEqual(banzhaf(table))
      expect(normalizedBanzhafIndex(weights, quota)).toEqual(normalizedBanzhaf(table))
    }),
    { ...seed, numRuns: 150 },
  )
})

test('indices that are shares add up to one', () => {
  fc.assert(
    fc.property(vote, ([weights, quota]) => {
      const table = votingGame(weights, quota)
      for (const index of [publicGoodIndex, publicHelpIndex, deeganPackel, johnston]) expect(sumNumbers(Object.values(index(table)))).toBe('1')
    }),
    { ...seed, numRuns: 80 },
  )
})

test('Coleman: power to act, to initiate and to prevent', () => {
  const found = coleman(votingGame({ a: 50, b: 49, c: 1 }, 51))
  expect(found).toEqual({ collectivity: '0.375', initiative: { a: '0.6', b: '0.2', c: '0.2' }, preventive: { a: '1', b: '1/3', c: '1/3' } })
})

test('a hundred members are no problem, and all orders are counted', () => {
  const weights = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`p${i}`, 1 + (i % 40)]))
  expect(sumNumbers(Object.values(shapleyShubik(weights, 1200)))).toBe('1')
  const security = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`p${i}`, i < 5 ? 7 : 1]))
  expect(shapleyShubik(security, 39)).toMatchObject({ p0: '421/2145', p14: '4/2145' })
})

test('weights with decimals and zero weights', () => {
  expect(shapleyShubik({ a: '0.5', b: '0.49', c: '0.01', d: 0 }, '0.51')).toEqual({ a: '2/3', b: '1/6', c: '1/6', d: '0' })
})

test('an index of simple games refuses others', () => {
  expect(() => publicGoodIndex(game(['a', 'b'], [0, 1, 2, 3]))).toThrow('needs a simple game')
})
