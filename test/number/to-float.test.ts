import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFloat } from '../../src/number/to-float.ts'
import { law } from '../seed.ts'

const absolute = (x: bigint): bigint => (x < 0n ? -x : x)
const whole = fc.bigInt({ min: -(2n ** 1200n), max: 2n ** 1200n })

test('small terms are divided; terms beyond every double may have a ratio that is not', () => {
  expect(toFloat({ n: 1n, d: 3n })).toBe(1 / 3)
  expect(toFloat({ n: -7n, d: 2n })).toBe(-3.5)
  expect(toFloat({ n: 0n, d: 2n ** 2000n })).toBe(0)
  expect(toFloat({ n: 10n ** 400n, d: 2n * 10n ** 400n })).toBe(0.5)
  expect(toFloat({ n: -(10n ** 400n), d: 8n * 10n ** 399n })).toBe(-1.25)
})

test('small values of large terms are not lost, and what is beyond every double is infinite', () => {
  expect(toFloat({ n: 2n ** 90n, d: 2n ** 1100n })).toBe(2 ** -1010)
  expect(toFloat({ n: 1n, d: 2n ** 1074n })).toBe(Number.MIN_VALUE)
  expect(toFloat({ n: 1n, d: 2n ** 1200n })).toBe(0)
  expect(toFloat({ n: 2n ** 1100n, d: 2n ** 90n })).toBe(2 ** 1010)
  expect(toFloat({ n: 2n ** 1024n, d: 1n })).toBe(Number.POSITIVE_INFINITY)
  expect(toFloat({ n: -(2n ** 1024n), d: 1n })).toBe(Number.NEGATIVE_INFINITY)
})

law('within one part in 2^52 of the rational', 1000, fc.tuple(whole, whole), ([n, other]) => {
  const d = other < 0n ? -other : other + 1n
  const found = toFloat({ n, d })
  fc.pre(Number.isFinite(found) && Math.abs(found) > 2 ** -1000)
  // A double is a whole number times a power of two: compared without rounding.
  const exponent = Math.floor(Math.log2(Math.abs(found))) - 60
  const digits = BigInt(found / 2 ** exponent)
  const [left, right] = exponent >= 0 ? [digits * 2n ** BigInt(exponent) * d, n] : [digits * d, n * 2n ** BigInt(-exponent)]
  expect(absolute(left - right) * 2n ** 52n <= absolute(right)).toBe(true)
})
