import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNumbers, sumNumbers } from '../../src/core/number-text.ts'
import {
  bankruptcyGame,
  excesses,
  game,
  isBalanced,
  isInCore,
  leastCore,
  nucleolus,
  perCapitaNucleolus,
  perCapitaPrenucleolus,
  prenucleolus,
} from '../../src/games/index.ts'
import { anyGame, imputedGame, seed } from './arbitrary.ts'
import { satisfiesKohlberg } from './kohlberg.ts'

describe('the criterion of Kohlberg and Sobolev holds, so these are the nucleoli', () => {
  test('prenucleolus', () => {
    fc.assert(
      fc.property(anyGame, (g) => satisfiesKohlberg(g, prenucleolus(g), {})),
      { ...seed, numRuns: 120 },
    )
  })
  test('nucleolus', () => {
    fc.assert(
      fc.property(imputedGame, (g) => {
        fc.pre(compareNumbers(total(g), '0') >= 0)
        return satisfiesKohlberg(g, nucleolus(g), { rational: true })
      }),
      { ...seed, numRuns: 120 },
    )
  })
  test('per-capita prenucleolus', () => {
    fc.assert(
      fc.property(anyGame, (g) => satisfiesKohlberg(g, perCapitaPrenucleolus(g), { perCapita: true })),
      { ...seed, numRuns: 80 },
    )
  })
  test('per-capita nucleolus', () => {
    fc.assert(
      fc.property(imputedGame, (g) => satisfiesKohlberg(g, perCapitaNucleolus(g), { perCapita: true, rational: true })),
      { ...seed, numRuns: 80 },
    )
  })
  test('the check itself refuses other divisions', () => {
    const g = game(['a', 'b', 'c'], [0, 0, 0, 4, 0, 0, 3, 6])
    expect(satisfiesKohlberg(g, { a: '2', b: '2', c: '2' }, {})).toBe(false)
  })
})

test('a nucleolus divides v(N), and the nucleolus gives everybody at least the stand-alone worth', () => {
  fc.assert(
    fc.property(imputedGame, (g) => {
      for (const value of [nucleolus, prenucleolus, perCapitaNucleolus, perCapitaPrenucleolus]) expect(sumNumbers(Object.values(value(g)))).toBe(total(g))
      for (const share of Object.values(nucleolus(g))) expect(compareNumbers(share, '0')).toBeGreaterThanOrEqual(0)
    }),
    { ...seed, numRuns: 100 },
  )
})

test('whenever there is a core, all four nucleoli are in it; the least core says whether there is one', () => {
  let cores = 0
  fc.assert(
    fc.property(imputedGame, (g) => {
      const { epsilon, point } = leastCore(g)
      expect(isBalanced(g)).toBe(compareNumbers(epsilon, '0') <= 0)
      expect(isInCore(g, point)).toBe(isBalanced(g))
      if (!isBalanced(g)) return
      cores++
      for (const value of [nucleolus, prenucleolus, perCapitaNucleolus, perCapitaPrenucleolus]) expect(isInCore(g, value(g))).toBe(true)
    }),
    { ...seed, numRuns: 200 },
  )
  expect(cores).toBeGreaterThan(20)
})

test('the largest excess of the prenucleolus is the epsilon of the least core', () => {
  fc.assert(
    fc.property(imputedGame, (g) => {
      const proper = Object.entries(excesses(g, prenucleolus(g))).filter(([text]) => text !== g.players.join(','))
      const largest = proper.map(([, excess]) => excess).reduce((a, b) => (compareNumbers(a, b) >= 0 ? a : b))
      expect(leastCore(g).epsilon).toBe(largest)
    }),
    { ...seed, numRuns: 100 },
  )
})

test('Peleg and Sudhölter: the prenucleolus may give less than the stand-alone worth', () => {
  const g = game(['a', 'b', 'c'], { a: 0, b: 0, c: 0, 'a,b': 10, 'a,c': 0, 'b,c': 0, 'a,b,c': 2 })
  expect(prenucleolus(g)).toEqual({ a: '3', b: '3', c: '-4' })
  expect(nucleolus(g)).toEqual({ a: '1', b: '1', c: '0' })
})

test('the nucleolus of a bankruptcy game is the Talmud rule (Aumann and Maschler 1985)', () => {
  const claims = { a: 100, b: 200, c: 300 }
  expect(nucleolus(bankruptcyGame(100, claims))).toEqual({ a: '100/3', b: '100/3', c: '100/3' })
  expect(nucleolus(bankruptcyGame(200, claims))).toEqual({ a: '50', b: '75', c: '75' })
  expect(nucleolus(bankruptcyGame(300, claims))).toEqual({ a: '50', b: '100', c: '150' })
})

test('sixteen players with equal roles get equal parts, however many coalitions are tied', () => {
  const sixteen = Array.from({ length: 16 }, (_, i) => `p${i}`)
  const g = game(sixteen, (coalition) => coalition.length ** 2)
  expect(new Set(Object.values(nucleolus(g)))).toEqual(new Set(['16']))
  const majority = game(sixteen.slice(0, 11), (coalition) => (coalition.length > 5 ? 1 : 0))
  expect(new Set(Object.values(prenucleolus(majority)))).toEqual(new Set(['1/11']))
})

test('worths far beyond floats, and far apart, stay exact', () => {
  const huge = 10n ** 320n
  const g = game(['a', 'b', 'c'], [0, 0, 0, 0, 0, huge, 2n * huge, 4n * huge + 1n])
  expect(satisfiesKohlberg(g, nucleolus(g), { rational: true })).toBe(true)
  const mixed = game(['a', 'b', 'c', 'd'], (s) => (s.length === 4 ? '1e18' : s.length === 3 ? `1e${s.includes('a') ? 17 : -9}` : s.length === 2 ? '1/7' : 0))
  expect(satisfiesKohlberg(mixed, nucleolus(mixed), { rational: true })).toBe(true)
  expect(satisfiesKohlberg(mixed, prenucleolus(mixed), {})).toBe(true)
})

test('names and units do not matter: renaming renames, scaling scales', () => {
  fc.assert(
    fc.property(imputedGame, fc.integer({ min: 1, max: 9 }), (g, factor) => {
      const n = g.players.length
      const turned = (mask: number): number => ((mask << 1) | (mask >>> (n - 1))) & (2 ** n - 1)
      const values = Array.from<number | bigint, number>(g.values, Number)
      const other = game(
        g.players,
        values.map((_, mask) => `${factor * (values[turned(mask)] as number)}/7`),
      )
      for (const value of [nucleolus, prenucleolus, perCapitaNucleolus, perCapitaPrenucleolus]) {
        const [before, after] = [Object.values(value(g)), Object.values(value(other))]
        const expected = before.map((_, i) => before[(i + 1) % n] as string)
        expect(after.map((share) => compareNumbers(share, scaledBy(expected.shift() as string, factor)))).toEqual(before.map(() => 0))
      }
    }),
    { ...seed, numRuns: 60 },
  )
})

const scaledBy = (text: string, factor: number): string => {
  const [top, bottom = '1'] = text.split('/') as [string, string?]
  const places = top.includes('.') ? top.length - top.indexOf('.') - 1 : 0
  return `${BigInt(top.replace('.', '')) * BigInt(factor)}/${BigInt(bottom) * 7n * 10n ** BigInt(places)}`
}

const total = (g: Parameters<typeof nucleolus>[0]): string => sumNumbers([`${BigInt(g.values[g.values.length - 1] as number)}/${g.scale}`])
