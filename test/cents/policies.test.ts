/** The policies where they differ from each other, and what they are told from before: cases worked by hand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AmountPolicy } from '../../src/cents/amount-policy.ts'
import { oneByOne } from '../../src/cents/carry-one-by-one.ts'
import { payFromMinimum } from '../../src/cents/pay-from-minimum.ts'
import { type SplitAmountOptions, splitAmount } from '../../src/cents/split-amount.ts'
import { splitToDate } from '../../src/cents/split-to-date.ts'
import { formatIssue, isSplitKeyError } from '../../src/core/issue.ts'
import { fromText } from '../../src/number/rational.ts'
import { law } from '../seed.ts'

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

/** What is refused of a split, as lines. */
const problems = (policy: unknown, options: object = {}): readonly string[] => {
  try {
    splitAmount('1.00', { a: 1, b: 2, c: 3 }, policy as AmountPolicy<'a'>, options)
    return []
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(formatIssue)
  }
}
const known = [
  'largest-remainder',
  'largest-share',
  'in-order',
  'all-to-largest-share',
  'cascade-from-first',
  'cascade-from-last',
  'monotone',
  'carry',
  'carry-one-by-one',
]

test.each<[unknown, string]>([
  ['largest-remaider', "unknown-name at policy: unknown name 'largest-remaider'; did you mean 'largest-remainder'?"],
  [
    undefined,
    `unknown-name at policy: unknown name 'nothing'; known: ${known.join(', ')}, { to: … }, { roundingPartner: … }, { apart: … }, { blocksApart: … }`,
  ],
  [{ partner: 'a' }, "unknown-name at policy.partner: unknown name 'partner'; known: to, roundingPartner, apart, blocksApart"],
  [{ roundingPartne: 'a' }, "unknown-name at policy.roundingPartne: unknown name 'roundingPartne'; did you mean 'roundingPartner'?"],
  [{ to: 'd' }, "unknown-party at policy.to: unknown party 'd'; known: a, b, c"],
  [{ to: 5 }, 'schema at policy.to: name a partner; found 5'],
  [{ apart: undefined }, 'schema at policy.apart: name an account; found nothing'],
  [{ blocksApart: 'a' }, "duplicate-name at policy.blocksApart: 'a' is a partner: give the account another name"],
  [{}, 'schema at policy: a policy names one of to, roundingPartner, apart, blocksApart; found none'],
  [{ to: 'a', apart: 'x' }, 'schema at policy: a policy names one of to, roundingPartner, apart, blocksApart; found to, apart'],
])('the policy %j is refused', (policy, message) => {
  expect(problems(policy)).toEqual([message])
})

const keyed = ['to', 'roundingPartner', 'apart', 'blocksApart']
const policies = fc.oneof(
  fc.anything(),
  fc.constantFrom(...known, ...known.map((name) => name.slice(1)), 'toString'),
  fc.dictionary(fc.constantFrom(...keyed, 'partner', 'constructor'), fc.constantFrom<unknown>('a', 'd', '', 1, undefined), { maxKeys: 2 }),
)

law('whatever the policy, the whole amount is paid or the policy is refused', 500, fc.tuple(fc.integer({ min: -99, max: 99 }), policies), ([total, policy]) => {
  try {
    const { payouts, apart } = splitAmount(total, { a: 1, b: 2, c: 3 }, policy as AmountPolicy<'a'>, { step: 1 })
    expect(Object.values(payouts).reduce((sum, amount) => sum + Number(amount), Number(apart?.amount ?? 0))).toBe(total)
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    expect(error.issues.every(({ path }) => path.startsWith('policy'))).toBe(true)
  }
})

test('cents that are owed are not dropped by a policy that does not carry them', () => {
  const owed = { a: '1/2', b: '-1/2' }
  const dropped = 'does-not-add-up at owed: cents are owed from before, and this policy does not carry them: settle them first'
  for (const policy of [...known.filter((name) => !name.startsWith('carry')), { to: 'a' }, { roundingPartner: 'a' }, { apart: 'x' }, { blocksApart: 'x' }]) {
    expect(problems(policy, { owed })).toEqual([dropped])
    expect(problems(policy, { owed: { a: '0', b: 0 } })).toEqual([])
  }
})

test('everything that is wrong is told at once', () => {
  expect(problems('carri', { owed: { d: '1' }, step: 0, negative: 'refues' })).toEqual([
    "unknown-name at policy: unknown name 'carri'; did you mean 'carry'?",
    "unknown-party at owed.d: unknown party 'd'; known: a, b, c",
    'out-of-range at step: a step is above zero, such as 0.01; found 0',
    "unknown-name at negative: unknown name 'refues'; did you mean 'refuse'?",
  ])
})

test('settled to date, a policy that keeps something back is refused', () => {
  for (const policy of ['carry', 'carry-one-by-one', { apart: 'x' }, { blocksApart: 'x' }])
    expect(() => splitToDate('0.11', { A: 6, B: 5 }, {}, policy as never)).toThrow('nothing is booked apart and nothing is carried')
})
