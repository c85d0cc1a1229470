/** The policies where they differ from each other, and what they are told from before: cases worked by hand. */
import { expect, test } from 'vitest'
import type { AmountPolicy } from '../../src/cents/amount-policy.ts'
import { oneByOne } from '../../src/cents/carry-one-by-one.ts'
import { payFromMinimum } from '../../src/cents/pay-from-minimum.ts'
import { type SplitAmountOptions, splitAmount } from '../../src/cents/split-amount.ts'
import { splitToDate } from '../../src/cents/split-to-date.ts'
import { formatIssue, isSplitKeyError } from '../../src/core/issue.ts'
import { fromText } from '../../src/number/rational.ts'

test.each<[string, readonly string[], bigint, string]>([
  ['to whoever is owed most', ['1/3', '2/3'], 1n, '0 1'],
  ['the first of equals', ['1/2', '1/2'], 1n, '1 0'],
  ['whole parts are paid whole', ['3', '1/2', '1/2'], 4n, '3 1 0'],
  ['who was overpaid before receives nothing', ['-3/2', '5/2'], 1n, '0 1'],
  ['nothing is taken from who holds nothing', ['5/2', '-3/2'], 1n, '1 0'],
  ['taken from whoever is owed least', ['29/10', '3/2', '-34/10'], 2n, '2 0 0'],
  ['taken from the last of equals', ['3/2', '3/2', '-2'], 1n, '1 0 0'],
  ['exactly enough', ['1', '1'], 2n, '1 1'],
])('one by one: %s', (_name, amounts, total, answer) => {
  expect(oneByOne(amounts.map(fromText), total).join(' ')).toBe(answer)
})

const weightsOf = (list: readonly number[]): Readonly<Record<string, number>> => Object.fromEntries(list.map((weight, index) => [`p${index}`, weight]))
const paid = (total: number, list: readonly number[], policy: AmountPolicy): string =>
  Object.values(splitAmount(total, weightsOf(list), policy, { step: 1 }).payouts).join(' ')

test.each<[number, readonly number[], AmountPolicy, string]>([
  [10, [1, 1, 1, 97], 'monotone', '0 0 0 10'],
  [10, [1, 1, 1, 97], 'cascade-from-last', '1 0 0 9'],
  [10, [97, 1, 1, 1], 'cascade-from-first', '9 0 0 1'],
  [3, [1, 1], 'all-to-largest-share', '2 1'],
  [5, [3, 1], 'all-to-largest-share', '4 1'],
  [5, [1, 3], 'all-to-largest-share', '1 4'],
  [101, [1, 1, 1, 3], { roundingPartner: 'p0' }, '16 17 17 51'],
  [101, [1, 1, 1, 3], { roundingPartner: 'p1' }, '17 16 17 51'],
  [-101, [1, 1, 1, 3], { roundingPartner: 'p0' }, '-16 -17 -17 -51'],
])('%d over %j by %j is %s', (total, list, policy, answer) => {
  expect(paid(total, list, policy)).toBe(answer)
})

test('what was owed before is settled now', () => {
  for (const policy of ['carry', 'carry-one-by-one'] as const) {
    const first = splitAmount(1, { A: 1, B: 2 }, policy, { step: 1 })
    expect([first.payouts, first.owed]).toMatchObject([
      { A: expect.objectContaining({ d: [0] }), B: expect.objectContaining({ d: [1] }) },
      { A: '1/3', B: '-1/3' },
    ])
    const second = splitAmount(1, { A: 1, B: 2 }, policy, { step: 1, owed: first.owed as Record<'A' | 'B', string> })
    expect([Object.values(second.payouts).map(String), second.owed]).toEqual([['1', '0'], { A: '-1/3', B: '1/3' }])
  }
  expect(splitAmount(1, { A: 1, B: 2 }, 'largest-remainder')).not.toHaveProperty('owed')
  expect(splitAmount(1, { A: 1, B: 2 }, 'largest-remainder')).not.toHaveProperty('apart')
  expect(splitAmount('0.01', { A: 1, B: 2 }, { apart: 'house' }).apart).toMatchObject({ account: 'house' })
})

const refused = (options: SplitAmountOptions, weights: Readonly<Record<string, number>> = { A: 1, B: 1 }): readonly string[] => {
  try {
    splitAmount(1, weights, 'carry', options)
    return []
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(formatIssue)
  }
}

test('what is still owed is read for the partners only, and must add up', () => {
  expect(refused({ owed: { A: undefined as never } })).toEqual([])
  expect(refused({ owed: {} }, { constructor: 1, B: 1 })).toEqual([])
  expect(refused({ owed: { A: '1/2', B: '-1/2' } })).toEqual([])
  expect(refused({ owed: { A: '1/2' } })).toEqual(['does-not-add-up at owed: what is still owed does not add up to zero'])
  expect(refused({ owed: { A: 'x', B: '1' } })).toEqual(["not-a-number at owed.A: owed.A is not a number: found 'x', needed one such as 12, '12.50' or '1/3'"])
  expect(refused({ owed: { C: '0' } })).toEqual(["unknown-party at owed.C: unknown party 'C'; known: A, B"])
})

test('only an amount below zero is refused where losses are', () => {
  const total = (amount: number): string => {
    try {
      return Object.values(splitAmount(amount, { A: 1, B: 1 }, 'in-order', { negative: 'refuse' }).payouts).join(' ')
    } catch (error) {
      return isSplitKeyError(error, 'out-of-range') ? 'refused' : String(error)
    }
  }
  expect([total(1), total(0), total(-1)]).toEqual(['0.5 0.5', '0 0', 'refused'])
})

test('what reaches the minimum is paid, and nothing does not wait', () => {
  const { paid, carriedOut } = payFromMinimum({ A: 50, B: '49.99', C: 0 }, { minimum: 50, carriedIn: { D: -5 } })
  expect(Object.entries(paid).map(([name, amount]) => `${name} ${amount}`)).toEqual(['A 50', 'B 0', 'C 0', 'D 0'])
  expect(Object.entries(carriedOut).map(([name, amount]) => `${name} ${amount}`)).toEqual(['B 49.99', 'D -5'])
  expect(Object.values(payFromMinimum({ A: 0, B: -1 }, { minimum: 0 }).carriedOut).map(String)).toEqual(['-1'])
})

test('settled to date, who was not paid before is due all of its part', () => {
  expect(Object.values(splitToDate(3, { A: 1, B: 2 }, { B: '0.50' }, 'in-order')).map(String)).toEqual(['1', '1.5'])
})
