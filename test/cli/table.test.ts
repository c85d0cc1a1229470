import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactNumber, showNumber, showRounded } from '../../src/cli/amount.ts'
import { table } from '../../src/cli/table.ts'
import { compare, fromText, rational } from '../../src/number/rational.ts'

const show = (text: string, places = 2): string => showNumber(fromText(text), places)

describe('numbers as people read them', () => {
  test('thousands apart, at least cents, more where they are', () => {
    expect(['0', '-0.5', '1234567.8', '-1234.567', '20.6284'].map((text) => show(text))).toEqual(['0.00', '-0.50', '1,234,567.80', '-1,234.567', '20.6284'])
  })
  test('what is no short decimal says that it is rounded', () => {
    expect([show('100/3'), show('-2/3'), show('0.123456789')]).toEqual(['≈ 33.333333', '≈ -0.666667', '≈ 0.123457'])
  })
  test('rounding is half away from zero', () => {
    expect(['0.5', '-0.5', '1.4', '-1234.5'].map((text) => showRounded(fromText(text), 0))).toEqual(['1', '-1', '1', '-1,235'])
  })
  test('a number in JSON is exact', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.nat(6), (n, d, places) => {
        const text = exactNumber(rational(n, d), places)
        expect(compare(fromText(text), rational(n, d))).toBe(0)
      }),
    )
  })
})

describe('tables', () => {
  test('numbers stand below each other by their point, words to the left, empty columns are left out', () => {
    const columns = [{ head: 'line' }, { head: 'amount', align: 'number' as const }, { head: 'nothing' }]
    expect(table(columns, [['a', '1,200.50', ''], ['longer', '3', ''], null, ['x', '≈ 0.125', '']])).toBe(
      ['line       amount', 'a       1,200.50', 'longer      3', '------  ---------', 'x         ≈ 0.125'].join('\n'),
    )
  })
})
