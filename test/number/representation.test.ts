/** How a number is kept: no larger than it needs to be, refused when it is out of all proportion, and in the fast lane where it fits. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gcd } from '../../src/core/number-text.ts'
import { rationals } from '../../src/number/arithmetic.ts'
import { toDecimal } from '../../src/number/decimal.ts'
import * as rational from '../../src/number/rational.ts'
import { type Small, smalls, smallText, widen } from '../../src/number/small.ts'
import { law } from '../seed.ts'

const most = Number.MAX_SAFE_INTEGER
const large = 1n << 64n

test('only large denominators are reduced', () => {
  expect(rational.rational(2n, 4n)).toEqual({ n: 2n, d: 4n })
  expect(rational.rational(6n, large)).toEqual({ n: 6n, d: large })
  expect(rational.rational(6n, large * 4n)).toEqual({ n: 3n, d: large * 2n })
  expect(rational.rational(-6n, large * 4n)).toEqual({ n: -3n, d: large * 2n })
  expect(rational.rational(0n, large * 4n)).toEqual({ n: 0n, d: 1n })
  expect(rational.rational(5n, large * 4n)).toEqual({ n: 5n, d: large * 4n })
})

test('a sum keeps a denominator that both terms have room in', () => {
  expect(rational.add({ n: 1n, d: 100n }, { n: 2n, d: 100n })).toEqual({ n: 3n, d: 100n })
  expect(rational.add({ n: 1n, d: 100n }, { n: 1n, d: 5n })).toEqual({ n: 21n, d: 100n })
  expect(rational.add({ n: 1n, d: 5n }, { n: 1n, d: 100n })).toEqual({ n: 21n, d: 100n })
  expect(rational.add({ n: 1n, d: 4n }, { n: 1n, d: 6n })).toEqual({ n: 10n, d: 24n })
})

test('tens beyond the table', () => {
  expect(rational.powerOfTen(39)).toBe(10n ** 39n)
  expect(rational.powerOfTen(40)).toBe(10n ** 40n)
  expect(rational.fromText(`0.${'0'.repeat(44)}1`)).toEqual({ n: 1n, d: 10n ** 45n })
})

const edge = 1n << 16_384n
const [unit, twice, none] = [rational.rational(1n), rational.rational(2n), rational.rational(0n)]
const over = (d: bigint): rational.Rational => ({ n: 1n, d })
test.each<[string, boolean, () => unknown]>([
  ['a product at the edge', false, () => rational.mul({ n: edge, d: 1n }, unit)],
  ['a product at the edge below zero', false, () => rational.mul({ n: -edge, d: 1n }, unit)],
  ['a product with a denominator at the edge', false, () => rational.mul(over(edge), unit)],
  ['a product beyond', true, () => rational.mul({ n: edge, d: 1n }, twice)],
  ['a product beyond below zero', true, () => rational.mul({ n: -edge, d: 1n }, twice)],
  ['a product with a denominator beyond', true, () => rational.mul(over(edge), over(2n))],
  ['a quotient at the edge', false, () => rational.div({ n: edge, d: 1n }, unit)],
  ['a quotient beyond', true, () => rational.div({ n: edge, d: 1n }, over(2n))],
  ['a quotient beyond below zero', true, () => rational.div({ n: edge, d: 1n }, { n: -1n, d: 2n })],
  ['a quotient with a denominator beyond', true, () => rational.div(over(edge), twice)],
  ['a sum whose denominators do not meet', true, () => rational.add(over(edge), over(3n))],
  ['a sum whose denominators meet', false, () => rational.add(over(edge), over(2n))],
  ['a sum with nothing', false, () => rational.add(over(edge), none)],
  ['a comparison', false, () => rational.compare(over(edge), over(edge - 1n))],
  ['rounding to a step', true, () => rational.round({ n: edge + 1n, d: 1n }, twice, 'ceiling')],
])('%s is too large: %s', (_name, refused, work) => {
  if (refused) expect(work).toThrow('a number has more than five thousand digits')
  else expect(work).not.toThrow()
})

law(
  'in lowest terms a number is the same, and its terms have nothing in common',
  300,
  fc.tuple(
    fc.bigInt(),
    fc.bigInt().filter((d) => d !== 0n),
  ),
  ([n, d]) => {
    const found = rational.lowest({ n, d })
    expect(found.n * d).toBe(n * found.d)
    expect(found.d > 0n).toBe(true)
    expect(gcd(found.n < 0n ? -found.n : found.n, found.d)).toBe(1n)
    for (const times of [3n, -4n]) expect(rational.lowest({ n: n * times, d: d * times })).toEqual(found)
  },
)

test('a number that does not end has thirty digits, whatever its size and sign', () => {
  expect(toDecimal({ n: 1n, d: 3n }).toFixed()).toBe(`0.${'3'.repeat(30)}`)
  expect(toDecimal({ n: -1n, d: 3n }).toFixed()).toBe(`-0.${'3'.repeat(30)}`)
  expect(toDecimal({ n: 10_000n, d: 3n }).toFixed()).toBe(`3333.${'3'.repeat(26)}`)
  expect(toDecimal({ n: -10_000n, d: 3n }).toFixed()).toBe(`-3333.${'3'.repeat(26)}`)
  expect(toDecimal({ n: 2n * 10n ** 40n, d: 3n }).toFixed()).toBe(`${'6'.repeat(39)}7`)
})

test.each<[string, Small | undefined]>([
  ['0', { n: 0, d: 1 }],
  ['-12.5', { n: -125, d: 10 }],
  ['1/3', { n: 1, d: 3 }],
  ['-10/21', { n: -10, d: 21 }],
  // Sixteen characters are read, and a number that is not exact in a double is not.
  ['9007199254740991', { n: most, d: 1 }],
  ['-900719925474099', { n: -900719925474099, d: 1 }],
  ['9007199254740992', undefined],
  ['1234567890.12345', { n: 123456789012345, d: 100000 }],
  ['1234567890.123456', undefined],
  ['0.00000000000000001', undefined],
  ['1/90071992547409', { n: 1, d: 90071992547409 }],
])('the fast lane reads %s', (text, answer) => {
  expect(smalls.lit(text)).toEqual(answer)
})

const [half, third] = [
  { n: 1, d: 2 },
  { n: 1, d: 3 },
]
test.each<[string, () => Small | undefined, Small | undefined]>([
  ['the largest and nothing', () => smalls.add({ n: most, d: 1 }, { n: 0, d: 1 }), { n: most, d: 1 }],
  ['the smallest and nothing', () => smalls.add({ n: -most, d: 1 }, { n: 0, d: 1 }), { n: -most, d: 1 }],
  ['one more than the largest', () => smalls.add({ n: most, d: 1 }, { n: 1, d: 1 }), undefined],
  ['one less than the smallest', () => smalls.add({ n: -most, d: 1 }, { n: -1, d: 1 }), undefined],
  ['parts of different kinds', () => smalls.add(half, third), { n: 5, d: 6 }],
  ['a part within a part', () => smalls.add({ n: 1, d: 100 }, { n: 1, d: 5 }), { n: 21, d: 100 }],
  ['terms too far apart', () => smalls.add({ n: most, d: 1 }, third), undefined],
  ['terms too far apart, the other way', () => smalls.add(third, { n: most, d: 1 }), undefined],
  ['a denominator at the edge', () => smalls.mul({ n: 1, d: most }, { n: 1, d: 1 }), { n: 1, d: most }],
  ['a denominator beyond', () => smalls.mul({ n: 1, d: most }, half), undefined],
  ['a product that only fits when reduced', () => smalls.mul({ n: most, d: 2 }, { n: 2, d: 3 }), { n: most, d: 3 }],
  ['the same with signs', () => smalls.mul({ n: -most, d: 2 }, { n: 2, d: 3 }), { n: -most, d: 3 }],
  ['a division by nothing', () => smalls.div(half, { n: 0, d: 3 }), undefined],
  ['a division by less than nothing', () => smalls.div(half, { n: -2, d: 3 }), { n: -3, d: 4 }],
  ['the smaller of two with one large denominator', () => smalls.min({ n: 2, d: most }, { n: 1, d: most }), { n: 1, d: most }],
  ['the larger of two with one large denominator', () => smalls.max({ n: 2, d: most }, { n: 1, d: most }), { n: 2, d: most }],
  ['two that cannot be compared exactly', () => smalls.min({ n: most, d: 1 }, third), undefined],
  ['two that cannot be compared exactly, the other way', () => smalls.max(third, { n: most, d: 1 }), undefined],
])('the fast lane, %s', (_name, found, answer) => {
  expect(found()).toEqual(answer)
})

test.each([
  [1, 1],
  [0, 1],
  [-1, 0],
])('a step at %d is %d in both lanes', (at, answer) => {
  expect(smalls.step({ n: at, d: 7 })).toEqual({ n: answer, d: 1 })
  expect(rationals.step({ n: BigInt(at), d: 7n })).toEqual({ n: BigInt(answer), d: 1n })
})

test.each<[Small, string]>([
  [{ n: 0, d: 1 }, '0'],
  [{ n: -0, d: 1 }, '0'],
  [{ n: -0, d: 100 }, '0'],
  [{ n: -7, d: 1 }, '-7'],
  [{ n: -700, d: 100 }, '-7'],
  [{ n: 1205, d: 100 }, '12.05'],
  [{ n: -5, d: 1000 }, '-0.005'],
  [{ n: 1250, d: 1000 }, '1.25'],
  [{ n: 2, d: 3 }, '2/3'],
  [{ n: 3, d: 6 }, '0.5'],
  [{ n: 1, d: 8 }, '0.125'],
])('%j is written %s', (number, text) => {
  expect(smallText(number)).toBe(text)
  expect(rational.toText(widen(number))).toBe(text)
})
