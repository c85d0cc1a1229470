import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ceilThousandth,
  deadBandWhole,
  farPriceAdjustment,
  indexTerm,
  mul,
  priceCollar,
  priceRevision,
  priceVariance,
  quantityVariance,
  roundedCoefficient,
  standardCost,
  sub,
} from '../../src/index.ts'
import { averaged, checkPriceRevision, indexAt, indexRatio, indexSeries, indexValue, lagged, rebased, stepped } from '../../src/prices/index.ts'
import { exactValue } from '../../src/theory/index.ts'
import { load } from '../../src/yaml.ts'
import { compare, exact, minus, over, text, times } from '../fraction.ts'
import { law } from '../seed.ts'
import { amount, at, f, part, plain } from './formulas.ts'

const revision = priceRevision(f('x'), { fixed: '0.2', terms: [indexTerm(f('index'), { weight: '0.8', base: f('base') })] })

law('rebasing an index changes no price', 100, fc.tuple(amount(1, 900), amount(50, 300), amount(50, 300), amount(1, 9)), ([x, index, base, k]) => {
  const scaled = { x, index: text(times(exact(index), exact(k))), base: text(times(exact(base), exact(k))) }
  expect(text(at(revision, { x, index, base }))).toBe(text(at(revision, scaled)))
})

law('a price twice as high is revised to one twice as high', 100, fc.tuple(amount(1, 900), amount(50, 300)), ([x, index]) => {
  expect(text(at(revision, { x: text(times(exact(x), [2n, 1n])), index, base: 100 }))).toBe(text(times([2n, 1n], at(revision, { x, index, base: 100 }))))
})

law('the collar moves no faster than the market and never leaves its limits', 100, fc.tuple(amount(0, 300), amount(0, 300)), ([a, b]) => {
  const collar = priceCollar(f('x'), { low: '100 EUR', high: '150 EUR' })
  const [left, right] = [at(collar, { x: a }), at(collar, { x: b })]
  const [move, market] = [minus(left, right), minus(exact(a), exact(b))]
  expect(compare(times(move, move), times(market, market))).toBeLessThanOrEqual(0)
  expect(compare(left, [100n, 1n]) >= 0 && compare(left, [150n, 1n]) <= 0).toBe(true)
})

test.each([
  ['inside the band nothing changes', '104', '100'],
  ['at its edge nothing changes', '105', '100'],
  ['beyond it the whole change counts', '106', '106'],
  ['below as above', '90', '90'],
])('dead band by the whole: %s', (_name, x, expected) => {
  expect(exactValue(deadBandWhole(f('x'), { around: '100 EUR', band: '5%', pass: '100%' }), { x })).toBe(expected)
})

test.each([
  ['102', '100'],
  ['103', '103'],
  ['105', '105'],
  ['115', '110'],
  ['97.5', '100'],
  ['97', '97'],
  ['80', '80'],
])('FAR 52.216-4: a computed price of %s is paid as %s', (computed, expected) => {
  expect(exactValue(farPriceAdjustment(f('x'), { computed: f('y'), threshold: '3%', cap: '10%' }), { x: 100, y: computed })).toBe(expected)
})

test('coefficients round as the contract says', () => {
  expect(exactValue(ceilThousandth(f('0.15 + 0.85 * index / base')), { index: '130.5', base: '121.2' })).toBe('1.066')
  expect(exactValue(mul(roundedCoefficient(f('index / base'), { decimals: 'four' }), f('x')), { index: '132.8', base: '120.3', x: 100000 })).toBe('110390')
})

law(
  'price and quantity variance add up to the whole variance, and the standard cost bears neither',
  100,
  fc.tuple(amount(1, 99), amount(1, 99), amount(1, 99), amount(1, 99)),
  ([standardPrice, price, standard, used]) => {
    const [sp, p, sq, q] = [standardPrice, price, standard, used].map(exact) as [
      ReturnType<typeof exact>,
      ReturnType<typeof exact>,
      ReturnType<typeof exact>,
      ReturnType<typeof exact>,
    ]
    const given = { wage: standardPrice, hours: used, x: text(times(p, q)), base: standard }
    const byPrice = at(priceVariance(f('wage'), { quantity: f('hours'), paid: f('x') }), given)
    const byQuantity = at(quantityVariance(f('wage'), { standardQuantity: f('hours'), used: f('hours - hours') }), { wage: standardPrice, hours: standard })
    const spent = at(quantityVariance(f('wage'), { standardQuantity: f('hours - hours'), used: f('hours') }), { wage: standardPrice, hours: used })
    expect(text(minus(times(sp, sq), times(p, q)))).toBe(text(minus(byPrice, minus(minus([0n, 1n], byQuantity), spent))))
  },
)

test('standard cost: 1000 pieces, a quarter of an hour each, at 26.40', () => {
  expect(exactValue(standardCost(f('ordered'), { standard: '0.25 h/pc', actualPrice: f('wage') }), { ordered: 1000, wage: '26.40' })).toBe('6600')
})

describe('the standard-cost key of theory section 11.4', () => {
  // φ_W = N·h̄·w + s(R − N·h̄·w − N·m̄·p), with N 1000, R 20 000, h̄ ¼, m̄ 2, s 2/5
  const workshop = (wage: string, price: string): string => {
    const labour = standardCost(f('ordered'), { standard: '0.25 h/pc', actualPrice: f('wage') })
    const rest = sub(sub(f('x'), labour), standardCost(f('ordered'), { standard: '2', actualPrice: f('price') }))
    return text(minus(at(sub(mul(f('2/5'), rest), sub(f('x - x'), labour)), { ordered: 1000, wage, price, x: 20000 }), [0n, 1n]))
  }
  test('own overrun is borne alone, an index shock is shared 40 to 60', () => {
    const base = exact(workshop('24', '3'))
    // 10 % more hours cost the workshop 600 and change its pay by nothing; a wage 10 % higher costs it 600 and pays it 360 more.
    expect(text(minus(exact(workshop('26.4', '3')), base))).toBe('360')
    expect(text(minus(exact(workshop('24', '3.3')), base))).toBe('-240')
  })
})

const steel = indexSeries({ index: 'steel', base: '2015', values: { '2021-03': '120', '2020-12': '100', '2021-01': '101', '2021-02': '104' } })

describe('index series', () => {
  test('lag, step and average are exact', () => {
    expect(lagged(steel, 2).values).toEqual({ '2021-02': '100', '2021-03': '101', '2021-04': '104', '2021-05': '120' })
    expect(averaged(steel, 3).values).toEqual({ '2021-02': '305/3', '2021-03': '325/3' })
    expect(stepped(steel, '2%').values).toEqual({ '2020-12': '100', '2021-01': '100', '2021-02': '104', '2021-03': '120' })
    expect(indexAt(steel, '2021-01').value).toBe('101')
  })
  test('a mean that misses a period is none', () => {
    expect(averaged(indexSeries({ index: 'x', base: '1', values: { '2021-Q1': 1, '2021-Q3': 2 } }), 2).values).toEqual({})
  })
  test('bases and editions never mix silently', () => {
    const old = indexValue({ index: 'w', base: '2004', value: '135' })
    expect(() => indexRatio(indexValue({ index: 'w', base: '2013', value: '108' }), old)).toThrow(/do not mix/)
    expect(() => indexRatio(old, indexValue({ index: 'w', base: '2004', edition: '2024-03', value: '135' }))).toThrow(/do not mix/)
    expect(indexRatio(rebased(old, { base: '2013', factor: '0.8' }), indexValue({ index: 'w', base: '2013', value: '100' }))).toBe('1.08')
  })
  test.each<[string, () => unknown, RegExp]>([
    ['an index of zero', () => indexValue({ index: 'w', base: '1', value: 0 }), /above zero/],
    ['a word', () => indexValue({ index: 'w', base: '1', value: 'many' }), /not a number/],
    ['a month that is none', () => indexSeries({ index: 'w', base: '1', values: { '2021-13': 1 } }), /not a period/],
    ['months and years', () => indexSeries({ index: 'w', base: '1', values: { '2021-12': 1, '2022': 1 } }), /do not mix/],
    ['a missing period', () => indexAt(steel, '2019-01'), /no value for 2019-01/],
    ['half an average', () => averaged(steel, 0.5), /whole periods/],
  ])('%s is refused', (_name, run, message) => expect(run).toThrow(message))
  law('a lag and its opposite cancel', 50, fc.integer({ min: -30, max: 30 }), (by) => {
    expect(lagged(lagged(steel, by), -by)).toEqual(steel)
  })
})

describe('the check of a revision clause', () => {
  const clause = (fixed: string, weight: string, represents?: string) =>
    priceRevision(f('x'), {
      fixed: plain(fixed),
      terms: [indexTerm(f('index'), { weight: plain(weight), base: '100', ...(represents !== undefined && { represents }) })],
    })
  const codes = (of: Parameters<typeof checkPriceRevision>[0], options = {}) => checkPriceRevision(of, options).map(({ code }) => code)

  test.each<[string, string, string | undefined, readonly string[]]>([
    ['0.2', '0.8', 'labour', []],
    ['0.1', '0.9', 'labour', ['fixed-part-too-small']],
    ['0.2', '0.7', 'labour', ['weights-do-not-add-up']],
    ['0.2', '0.8', undefined, ['index-without-cost']],
    ['0.2', '0.8', 'consumer price index', ['general-index']],
    ['1.2', '-0.2', 'labour', ['weight-below-zero']],
  ])('fixed %s, weight %s for %s: %j', (fixed, weight, represents, expected) => {
    expect(codes(clause(fixed, weight, represents))).toEqual(expected)
  })
  test('an exempt index, and a clause that may be revised as a whole', () => {
    expect(codes(clause('0.2', '0.8', 'CPI'), { exempt: ['index'] })).toEqual([])
    expect(codes(clause('0', '1', 'labour'), { leastFixed: '0' })).toEqual([])
  })
  test('in a file: weights that cannot be checked, terms that follow nothing, sentences in three languages', () => {
    const key = load(`
splitkey: 1
name: price
parties: [a, b]
inputs: { w: 1, healthIndex: 1, part: 1 }
pot: priceRevision(10 EUR, fixed=20%, terms=[indexTerm(part, w, base=100), indexTerm(30%, healthIndex, base=100, represents=labour), w / 100])
surplus: { shares: { a: 1, b: 1 } }
deficit: { shares: { a: 1, b: 1 } }
round: { to: 0.01 EUR, leftover: in-order }
`)
    const found = checkPriceRevision(key as never)
    expect(found.map(({ code, at: place }) => `${code} ${place}`)).toEqual([
      'weight-not-constant priceRevision.0.terms.0',
      'index-without-cost priceRevision.0.terms.0',
      'general-index priceRevision.0.terms.1',
      'term-without-index priceRevision.0.terms.2',
    ])
    for (const { says } of found) expect(Object.keys(says)).toEqual(['en', 'nl', 'fr'])
  })
  law('a clause with a fixed part of a fifth and weights that add up is never faulted', 50, part, (share) => {
    const first = times(exact(share), [4n, 5n])
    const second = minus([4n, 5n], first)
    const both = priceRevision(f('x'), {
      fixed: '20%',
      terms: [first, second].map((weight) => indexTerm(f('index'), { weight: plain(text(weight)), base: '100', represents: 'labour' })),
    })
    expect(codes(both)).toEqual([])
    expect(text(over(first, [1n, 1n]))).toBe(text(first))
  })
})
