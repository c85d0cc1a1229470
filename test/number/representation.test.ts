/** How a number is kept: no larger than it needs to be, refused when it is out of all proportion, and in the fast lane where it fits. */
import { expect, test } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { rationals } from '../../src/number/arithmetic.ts'
import { toDecimal } from '../../src/number/decimal.ts'
import * as rational from '../../src/number/rational.ts'
import { type Small, smalls, smallText, widen } from '../../src/number/small.ts'

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

test('a product of more than twenty thousand digits is refused, whichever way it grows', () => {
  const huge = 1n << 65_536n
  const [one, two] = [rational.rational(1n), rational.rational(2n)]
  const refused = (a: rational.Rational, b: rational.Rational): boolean => {
    try {
      rational.mul(a, b)
      return false
    } catch (error) {
      return isSplitKeyError(error, 'too-large')
    }
  }
  expect(refused({ n: huge, d: 1n }, one)).toBe(false)
  expect(refused({ n: -huge, d: 1n }, one)).toBe(false)
  expect(refused({ n: 1n, d: huge }, one)).toBe(false)
  expect(refused({ n: huge, d: 1n }, two)).toBe(true)
  expect(refused({ n: -huge, d: 1n }, two)).toBe(true)
  expect(refused({ n: 1n, d: huge }, { n: 1n, d: 2n })).toBe(true)
})

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
