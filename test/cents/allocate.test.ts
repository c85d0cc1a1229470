import { expect, test } from 'vitest'
import { type Allotted, allocate } from '../../src/cents/allocate.ts'
import { isSplitKeyError } from '../../src/core/issue.ts'
import type { Leftover } from '../../src/core/key.ts'
import { div, fromText, mul, type Rational, toText } from '../../src/number/rational.ts'
import { fraction, text } from '../fraction.ts'

/** A total in cents over weights, by a policy. */
function divided(total: number, weights: readonly number[], leftover: Leftover, owed: Readonly<Record<string, string>> = {}): readonly Allotted[] {
  const sum = String(weights.reduce((a, b) => a + b, 0))
  const amounts = weights.map((weight, index) => ({
    name: `p${index + 1}`,
    amount: div(mul(fromText(String(total)), fromText(String(weight))), mul(fromText(sum), fromText('100'))) as Rational,
  }))
  return allocate(amounts, fromText('0.01'), leftover, new Map(Object.entries(owed).map(([name, cents]) => [name, fromText(cents)])))
}

const cents = (parts: readonly Allotted[]): string => parts.map((part) => part.cents).join(' ')

// The same cases for every policy; the answers in brackets are those of other libraries that follow the same policy.
const table: readonly (readonly [number, readonly number[], string, string, string])[] = [
  // total, weights: largest-remainder (brick LargestRemainder), largest-share (brick LargestRatio), in-order (brick FloorToFirst)
  [100, [2, 3, 1], '33 50 17', '33 51 16', '34 50 16'],
  [100003, [50, 30, 20], '50001 30001 20001', '50002 30001 20000', '50002 30001 20000'],
  [100, [1, 1, 1], '34 33 33', '34 33 33', '34 33 33'],
  [-100, [1, 1, 1], '-34 -33 -33', '-34 -33 -33', '-34 -33 -33'],
  [801, [1, 3], '200 601', '200 601', '201 600'],
  [3, [75, 25], '2 1', '3 0', '3 0'],
  // A weight of zero: unlike FloorToFirst of others, in order never pays it.
  [101, [0, 1, 1], '0 51 50', '0 51 50', '0 51 50'],
  // More partners than cents, and the Alabama paradox of largest remainder.
  [1, [1, 1, 1, 1], '1 0 0 0', '1 0 0 0', '1 0 0 0'],
  [10, [6, 6, 2], '4 4 2', '5 4 1', '5 4 1'],
  [11, [6, 6, 2], '5 5 1', '5 5 1', '5 5 1'],
  [0, [1, 2], '0 0', '0 0', '0 0'],
]

test.each(table)('%d cents over %j', (total, weights, remainder, share, order) => {
  expect(cents(divided(total, weights, 'largest-remainder'))).toBe(remainder)
  expect(cents(divided(total, weights, 'largest-share'))).toBe(share)
  expect(cents(divided(total, weights, 'in-order'))).toBe(order)
  // Nothing is owed yet, so carry begins as largest remainder.
  expect(cents(divided(total, weights, 'carry'))).toBe(remainder)
  expect(cents(divided(-total, weights, 'largest-remainder'))).toBe(
    remainder.replace(/-?[1-9]\d*/g, (part) => (part.startsWith('-') ? part.slice(1) : `-${part}`)),
  )
})

test.each([
  ['p1', '34 50 16'],
  ['p2', '33 51 16'],
  ['p3', '33 50 17'],
])('1.00 over 2 : 3 : 1 with the leftover cents to %s', (to, answer) => {
  expect(cents(divided(100, [2, 3, 1], { to }))).toBe(answer)
})

test('leftover cents do not go to a partner who is due nothing', () => {
  expect(cents(divided(101, [0, 1, 1], { to: 'p1' }))).toBe('0 51 50')
})

test('who received a leftover cent is known, with its sign', () => {
  expect(divided(100, [2, 3, 1], 'largest-remainder').map(({ leftover }) => leftover)).toEqual([0, 0, 1])
  expect(divided(-100, [2, 3, 1], 'largest-remainder').map(({ leftover }) => leftover)).toEqual([0, 0, -1])
  expect(divided(200, [1, 1, 1], { to: 'p2' }).map(({ leftover }) => leftover)).toEqual([0, 2, 0])
})

test('carry remembers what it could not pay, in cents and exactly', () => {
  const first = divided(1, [1, 2], 'carry')
  expect(cents(first)).toBe('0 1')
  expect(first.map(({ owed }) => text(fraction(owed?.n as bigint, owed?.d)))).toEqual(['1/3', '-1/3'])
  const second = divided(1, [1, 2], 'carry', { p1: '1/3', p2: '-1/3' })
  expect(cents(second)).toBe('1 0')
  expect(divided(1, [1, 2], 'largest-remainder').every(({ owed }) => owed === undefined)).toBe(true)
})

test('any step is possible, not only cents', () => {
  const amounts = ['1.00', '2.00', '0.10'].map((amount, index) => ({ name: `p${index}`, amount: fromText(amount) }))
  expect(allocate(amounts, fromText('0.05'), 'largest-share').map((part) => part.cents)).toEqual([20n, 40n, 2n])
  expect(() => allocate(amounts, fromText('1'), 'in-order')).toThrow('the exact amounts do not add up to whole cents')
  try {
    allocate(amounts, fromText('1'), 'in-order')
  } catch (error) {
    expect(isSplitKeyError(error, 'does-not-add-up')).toBe(true)
  }
  expect(toText(fromText('0.05'))).toBe('0.05')
})

/** Amounts in cents as they are, dealt. */
const dealt = (amounts: readonly string[], sign = 0, funds: readonly number[] = [], policy: Leftover = 'largest-remainder'): string =>
  cents(
    allocate(
      amounts.map((amount, index) => ({
        name: `p${index + 1}`,
        amount: div(fromText(amount), fromText('100')) as Rational,
        ...(funds.includes(index) && { fund: true }),
      })),
      fromText('0.01'),
      policy,
      new Map(),
      sign,
    ),
  )

test('the sign of the total decides what is mirrored, not that of the first amount', () => {
  expect(dealt(['-0.5', '1.5'])).toBe('0 1')
  expect(dealt(['0.5', '-1.5'])).toBe('0 -1')
})

test('of a total of nothing, the sign of the first amount that is not zero decides', () => {
  expect(dealt(['0.5', '-0.5'])).toBe('1 -1')
  expect(dealt(['-0.5', '0.5'])).toBe('-1 1')
  expect(dealt(['0', '-0.5', '0.5'])).toBe('0 -1 1')
  expect(dealt(['0', '0'])).toBe('0 0')
})

test('a loss below claims is mirrored although the total is above zero, and a gain is not although it is below', () => {
  expect(dealt(['0.5', '0.5'], 1)).toBe('1 0')
  expect(dealt(['0.5', '0.5'], -1)).toBe('0 1')
  expect(dealt(['-0.5', '-0.5'], 1)).toBe('0 -1')
  expect(dealt(['-0.5', '-0.5'], -1)).toBe('-1 0')
})

test('a policy that prefers the large prefers partners to funds', () => {
  expect(dealt(['1.5', '0.5'], 0, [], 'largest-share')).toBe('2 0')
  expect(dealt(['1.5', '0.5'], 0, [0], 'largest-share')).toBe('1 1')
  expect(dealt(['1.5', '0.5'], 0, [1], 'largest-share')).toBe('2 0')
})
