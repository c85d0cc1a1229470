import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formulas } from '../../src/index.ts'
import {
  cobbDouglasShare,
  equalSplitEfficiency,
  exactValue,
  extremesOnBox,
  ishigamiIndices,
  latinHypercube,
  lqShare,
  maximinShare,
  minimaxRegretShare,
  morris,
  partnerShares,
  productIndices,
  riskAverseShare,
  shareEfficiency,
  sobolG,
  sobolGIndices,
  sobolSequence,
} from '../../src/theory/index.ts'
import { compare, exact, minus, over, plus, text, times, total } from '../fraction.ts'
import { law } from '../seed.ts'
import { part } from './formulas.ts'

const potency = fc.integer({ min: 1, max: 99 })
const one = [1n, 1n] as const

describe('effort', () => {
  law('no share leaves two partners more than the best one, and all of them less than first best', 100, fc.tuple(potency, potency, part), ([k1, k2, s]) => {
    const { share, surplus, firstBest, loss } = lqShare(k1, k2)
    const gained = (x: typeof one) => plus(times([BigInt(k1), 1n], minus(x, over(times(x, x), [2n, 1n]))), times([BigInt(k2), 2n], minus(one, times(x, x))))
    expect(text(gained(exact(share) as never))).toBe(text(exact(surplus)))
    expect(compare(gained(exact(s) as never), exact(surplus))).toBeLessThanOrEqual(0)
    expect(text(minus(exact(firstBest), exact(surplus)))).toBe(text(exact(loss)))
  })
  law('without risk the risk-averse share is the risk-neutral one; without effort it is pure risk sharing', 50, fc.tuple(potency, potency), ([a, b]) => {
    expect(riskAverseShare({ potency: a, riskAversion: 1 }, { potency: b, riskAversion: 1 }, 0)).toBe(lqShare(a, b).share)
    expect(riskAverseShare({ potency: 0, riskAversion: a }, { potency: 0, riskAversion: b }, 3)).toBe(lqShare(b, a).share)
  })
  law(
    'shares of many partners add up to one, none is below zero, and two partners share as in the closed form',
    100,
    fc.array(potency, { minLength: 1, maxLength: 7 }),
    (k) => {
      const shares = partnerShares(k).map(exact)
      expect(text(total(shares))).toBe('1')
      expect(shares.every((share) => compare(share, [0n, 1n]) >= 0)).toBe(true)
      if (k.length === 2) expect(text(shares[0] as never)).toBe(text(exact(lqShare(k[0] as number, k[1] as number).share)))
    },
  )
  law('equal shares reach three quarters whoever matters more, and no other share does for all', 50, fc.tuple(part, part), ([theta, share]) => {
    expect(shareEfficiency('1/2', theta)).toBe('0.75')
    const worst = [0, 1].map((end) => exact(shareEfficiency(share, end))).sort(compare)[0] as never
    expect(compare(worst, [3n, 4n])).toBe(text(exact(share)) === '1/2' ? 0 : -1)
  })
  law('the maximin share is not beaten on its range, nor the minimax-regret share by its neighbours', 50, fc.tuple(part, part, part), ([a, b, other]) => {
    const [low, high] = [a, b].sort((x, y) => compare(exact(x), exact(y))) as [string, string]
    const { share, worstEfficiency } = maximinShare([low, high])
    const worst = [low, high].map((theta) => exact(shareEfficiency(other, theta))).sort(compare)[0] as never
    expect(compare(worst, exact(worstEfficiency))).toBeLessThanOrEqual(0)
    expect(compare(exact(share), exact(low)) >= 0 && compare(exact(share), exact(high)) <= 0).toBe(true)
  })
  law('Cobb–Douglas: swapping the partners swaps the shares', 50, fc.tuple(fc.integer({ min: 1, max: 49 }), fc.integer({ min: 1, max: 49 })), ([p, q]) => {
    const sum = plus(exact(cobbDouglasShare(`${p}/100`, `${q}/100`)), exact(cobbDouglasShare(`${q}/100`, `${p}/100`)))
    expect(compare(times(minus(sum, one), minus(sum, one)), [1n, 10n ** 56n])).toBe(-1)
  })
  test('worked answers', () => {
    expect(minimaxRegretShare([1, 4], [1, 4])).toEqual({ share: '0.5', worstRelativeRegret: '0.09' })
    expect([2, 3, 4].map(equalSplitEfficiency)).toEqual(['0.75', '5/9', '0.4375'])
    expect(cobbDouglasShare('1/3', '1/3')).toBe('0.5')
    expect(cobbDouglasShare('0.4', 0)).toBe('1')
    expect(partnerShares([3, 3, 3])).toEqual(['1/3', '1/3', '1/3'])
  })
  test.each<[string, () => unknown]>([
    ['no effort', () => lqShare(0, 0)],
    ['a potency below zero', () => lqShare(-1, 2)],
    ['elasticities of one', () => cobbDouglasShare('0.5', '0.5')],
    ['no partners', () => partnerShares([])],
    ['half a partner', () => equalSplitEfficiency(1.5)],
    ['a range that falls', () => maximinShare(['0.9', '0.1'])],
    ['a share of two', () => shareEfficiency(2, 0)],
    ['NaN', () => lqShare(Number.NaN, 1)],
    ['infinity', () => lqShare(Number.POSITIVE_INFINITY, 1)],
  ])('%s is refused', (_name, run) => expect(run).toThrow(/must|needed|at least|falls|not a number/))
})

describe('sensitivity', () => {
  law(
    'first-order parts never exceed totals, and never add up to more than one',
    50,
    fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 8 }),
    (a) => {
      const { first, total: all } = sobolGIndices(a)
      for (const [i, part] of first.entries()) expect(compare(exact(part), exact(all[i] as string))).toBeLessThanOrEqual(0)
      expect(compare(total(first.map(exact)), one)).toBeLessThanOrEqual(0)
    },
  )
  test('the G function has mean one on a grid, and the product rule gives its indices', () => {
    const grid = Array.from({ length: 8 }, (_, i) => `${2 * i + 1}/16`)
    const mean = over(total(grid.map((x) => exact(sobolG([2], [x])))), [8n, 1n])
    expect(text(mean)).toBe('1')
    expect(sobolGIndices([0, 1])).toEqual(productIndices(['1/3', '1/12']))
  })
  test('Ishigami: the published digits', () => {
    const { first, total: all, variance } = ishigamiIndices({ a: 7, b: '0.1' })
    expect(first.map((x) => Number(x).toFixed(9))).toEqual(['0.313905191', '0.442411145', '0.000000000'])
    expect(all.map((x) => Number(x).toFixed(9))).toEqual(['0.557588855', '0.442411145', '0.243683664'])
    expect(Number(variance).toFixed(6)).toBe('13.844588')
  })
  test('Sobol points of every power of two are even in every dimension', () => {
    const points = sobolSequence({ dimension: 40, count: 64 })
    for (let axis = 0; axis < 40; axis++)
      expect(points.map((point) => Number(point[axis]) * 64).sort((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, i) => i))
    expect(sobolSequence({ dimension: 3, from: 5, count: 1 })).toEqual([sobolSequence({ dimension: 3, count: 6 })[5]])
  })
  law(
    'a Latin hypercube has one point in every slice of every dimension, and is the same again',
    30,
    fc.record({ dimension: fc.integer({ min: 1, max: 5 }), count: fc.integer({ min: 1, max: 40 }), seed: fc.integer({ min: 0, max: 999 }) }),
    (given) => {
      const points = latinHypercube(given)
      for (let axis = 0; axis < given.dimension; axis++)
        expect(
          points
            .map((point) =>
              Math.floor(
                Number(over(exact(point[axis] as string), [1n, BigInt(given.count)])[0]) /
                  Number(over(exact(point[axis] as string), [1n, BigInt(given.count)])[1]),
              ),
            )
            .sort((a, b) => a - b),
        ).toEqual(Array.from({ length: given.count }, (_, i) => i))
      expect(latinHypercube(given)).toEqual(points)
    },
  )
  test('Morris: a product has effects that differ from point to point', () => {
    const product = ([x, y]: readonly string[]) => text(times(exact(x as string), exact(y as string)))
    expect(
      morris(
        product,
        [
          [0, 0],
          [0, 1],
        ],
        1,
      ),
    ).toEqual({ mu: ['0.5', '0'], muStar: ['0.5', '0'], sigma: ['0.707106781186547524400844362105', '0'] })
  })
  test.each<[string, () => unknown]>([
    ['41 dimensions', () => sobolSequence({ dimension: 41, count: 1 })],
    ['a point before the first', () => sobolSequence({ dimension: 1, from: -1, count: 1 })],
    ['nothing that varies', () => productIndices([0])],
    ['a step of zero', () => morris(() => 0, [[0]], 0)],
    ['half a point', () => latinHypercube({ dimension: 1, count: 0.5, seed: 1 })],
  ])('%s is refused', (_name, run) => expect(run).toThrow())
})

describe('a key on a box', () => {
  const f = formulas({ a: '1', b: '1', c: '1' })
  const box = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 9 })).map(([low, width]) => [low, low + width] as const)
  law('nothing inside lies beyond the corners', 100, fc.tuple(box, box, box, part, part, part), ([a, b, c, u, v, w]) => {
    const key = f('a * b + 2 * c * (1 - a) - 3')
    const { min, max } = extremesOnBox(key, { a, b, c })
    const inside = (range: readonly [number, number], t: string) => text(plus([BigInt(range[0]), 1n], times(exact(t), [BigInt(range[1] - range[0]), 1n])))
    const value = exact(exactValue(key, { a: inside(a, u), b: inside(b, v), c: inside(c, w) }))
    expect(compare(value, exact(min.value)) >= 0 && compare(value, exact(max.value)) <= 0).toBe(true)
  })
  test('a quotient whose divisor keeps its sign has its extremes at corners', () => {
    const { min, max } = extremesOnBox(f('a * b / (a + c)'), { a: [1, 3], b: [2, 4], c: [1, 1] })
    expect([min.value, max.value, max.at]).toEqual(['1', '3', { a: '3', b: '4', c: '1' }])
  })
  test.each<[string, () => unknown, RegExp]>([
    ['a square', () => extremesOnBox(f('a * a'), { a: [-1, 1] }), /may lie inside/],
    ['an input on both sides of a product', () => extremesOnBox(f('a * (1 - a)'), { a: [0, 1] }), /may lie inside/],
    ['a divisor that vanishes', () => extremesOnBox(f('a / b'), { a: [0, 1], b: [-1, 1] }), /vanishes/],
    ['a range that falls', () => extremesOnBox(f('a'), { a: [1, 0] }), /falls/],
    ['an input without range', () => extremesOnBox(f('a + b'), { a: [0, 1] }), /missing/],
  ])('%s is refused', (_name, run, message) => expect(run).toThrow(message))
})
