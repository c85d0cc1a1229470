/** What does not hold: found games, so that nobody assumes it. */
import { expect, test } from 'vitest'
import {
  banzhaf,
  game,
  gately,
  isBalanced,
  isConvex,
  isInCore,
  isSuperadditive,
  normalizedBanzhaf,
  normalizedBanzhafIndex,
  nucleolus,
  perCapitaNucleolus,
  publicGoodIndex,
  shapley,
  tau,
  votingGame,
} from '../../src/games/index.ts'

const three = ['a', 'b', 'c'] as const
const four = ['a', 'b', 'c', 'd'] as const

test('Shapley may leave a core that exists, even in a superadditive game', () => {
  const g = game(three, [0, 0, 0, 1, 0, 5, 7, 7])
  expect([isSuperadditive(g), isBalanced(g)]).toEqual([true, true])
  expect(shapley(g)).toEqual({ a: '1', b: '2', c: '4' })
  expect(isInCore(g, shapley(g))).toBe(false)
})

test('the nucleolus may give a player less when only v(N) grows; the per-capita nucleolus never does (Megiddo 1974, Young 1985)', () => {
  const values = [0, 0, 0, 0, 0, 0, 4, 0, 0, 2, 0, 6, 1, 4, 4, 11]
  const [before, after] = [game(four, values), game(four, values.with(15, 12))]
  expect(nucleolus(before)['b']).toBe('23/6')
  expect(nucleolus(after)['b']).toBe('11/3')
  expect(isBalanced(before)).toBe(true)
  expect(Number(perCapitaNucleolus(after).b) - Number(perCapitaNucleolus(before).b)).toBeCloseTo(0.25)
})

test('with four players the τ-value may leave the core', () => {
  const g = game(four, [0, 0, 0, 0, 0, 0, 3, 2, 0, 3, 3, 4, 2, 4, 6, 6])
  expect(tau(g)).toEqual({ a: '0', b: '4/3', c: '4/3', d: '10/3' })
  expect([isBalanced(g), isInCore(g, tau(g))]).toEqual([true, false])
})

test('with four players the Gately value may leave the core', () => {
  const g = game(four, [0, 0, 0, 3, 0, 2, 3, 6, 0, 5, 2, 6, 2, 3, 1, 8])
  expect([isBalanced(g), isInCore(g, gately(g))]).toEqual([true, false])
})

test('Banzhaf does not divide v(N), and normalised it is not additive', () => {
  const [one, two] = [game(three, [0, 0, 0, 1, 0, 2, 1, 3]), game(three, [0, 0, 0, 4, 0, 0, 3, 6])]
  expect(banzhaf(one)).toEqual({ a: '1.25', b: '0.75', c: '1.25' })
  const both = game(three, [0, 0, 0, 5, 0, 2, 4, 9])
  expect(Number(normalizedBanzhaf(both).a)).not.toBeCloseTo(15 / 13 + 6 * (2.5 / 6.25))
  expect(normalizedBanzhaf(two).a).not.toBe(normalizedBanzhaf(both).a)
})

test('giving a vote away can raise the normalised Banzhaf index', () => {
  expect(normalizedBanzhafIndex({ a: 5, b: 5, c: 1, d: 1, e: 1 }, 9)['a']).toBe('0.5')
  expect(normalizedBanzhafIndex({ a: 4, b: 5, c: 2, d: 1, e: 1 }, 9)['a']).not.toBe('0.5')
})

test('the public good index may give less for more votes', () => {
  const index = publicGoodIndex(votingGame({ a: 35, b: 20, c: 15, d: 15, e: 15 }, 51))
  expect([index.b, index.c]).toEqual(['2/15', '0.2'])
})

test('a core without convexity: most games with a core are not convex', () => {
  const g = game(three, [0, 0, 0, 60, 0, 60, 60, 90])
  expect([isBalanced(g), isConvex(g)]).toEqual([true, false])
})
