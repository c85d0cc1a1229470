import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AmountPolicy } from '../../src/cents/amount-policy.ts'
import { payFromMinimum } from '../../src/cents/pay-from-minimum.ts'
import { splitAmount } from '../../src/cents/split-amount.ts'
import { splitToDate } from '../../src/cents/split-to-date.ts'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { compare, exact, magnitude, over, plus, total as sumOf, times } from '../fraction.ts'
import { law } from '../seed.ts'

const weightsOf = (list: readonly number[]): Readonly<Record<string, number>> => Object.fromEntries(list.map((weight, index) => [`p${index}`, weight]))
const split = (total: number, list: readonly number[], policy: AmountPolicy): string => {
  const { payouts, apart } = splitAmount(total, weightsOf(list), policy, { step: 1 })
  return [...Object.values(payouts).map(String), ...(apart ? [`(${apart.amount})`] : [])].join(' ')
}

// The worked example of every policy: 1.01 over 1 : 1 : 1 : 3, in cents.
test.each<readonly [AmountPolicy, string]>([
  ['largest-remainder', '17 17 17 50'],
  ['largest-share', '17 17 16 51'],
  ['in-order', '17 17 17 50'],
  ['all-to-largest-share', '16 16 16 53'],
  [{ to: 'p0' }, '19 16 16 50'],
  [{ roundingPartner: 'p3' }, '17 17 17 50'],
  [{ apart: 'house' }, '16 16 16 50 (3)'],
  [{ blocksApart: 'house' }, '16 16 16 48 (5)'],
  ['cascade-from-first', '16 17 17 51'],
  ['cascade-from-last', '17 17 17 50'],
  ['monotone', '17 17 17 50'],
  ['carry', '17 17 17 50'],
  ['carry-one-by-one', '17 17 17 50'],
])('%j', (policy, expected) => {
  expect(split(101, [1, 1, 1, 3], policy)).toBe(expected)
})

const policies: readonly AmountPolicy[] = [
  'largest-remainder',
  'largest-share',
  'in-order',
  'all-to-largest-share',
  { to: 'p0' },
  { apart: 'house' },
  { blocksApart: 'house' },
  'cascade-from-first',
  'cascade-from-last',
  'monotone',
  'carry',
  'carry-one-by-one',
]
const lists = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(0)), { minLength: 1, maxLength: 7 })
  .filter((list) => list.some((weight) => weight > 0))
const totals = fc.integer({ min: -5000, max: 5000 })

law(
  'every policy divides the whole amount, never pays a weight of zero, and mirrors a loss',
  400,
  fc.tuple(totals, lists, fc.constantFrom(...policies)),
  ([total, list, policy]) => {
    const { payouts, apart } = splitAmount(total, weightsOf(list), policy, { step: 1 })
    const paid = Object.values(payouts).map(Number)
    expect(paid.reduce((a, b) => a + b, Number(apart?.amount ?? 0))).toBe(total)
    for (const [index, weight] of list.entries()) if (weight === 0) expect(paid[index]).toBe(0)
    const mirrored = Object.values(splitAmount(-total, weightsOf(list), policy, { step: 1 }).payouts).map(Number)
    expect(mirrored.map((amount) => 0 - amount)).toEqual(paid.map((amount) => amount + 0))
  },
)

law('with monotone a cent more never lowers anybody', 300, fc.tuple(fc.nat(5000), lists), ([total, list]) => {
  const [less, more] = [splitAmount(total, weightsOf(list), 'monotone', { step: 1 }), splitAmount(total + 1, weightsOf(list), 'monotone', { step: 1 })]
  for (const name of Object.keys(less.payouts)) expect(Number(more.payouts[name])).toBeGreaterThanOrEqual(Number(less.payouts[name]))
})

test('with largest remainder a cent more can lower somebody: the Alabama paradox', () => {
  expect(split(10, [6, 6, 2], 'largest-remainder')).toBe('4 4 2')
  expect(split(11, [6, 6, 2], 'largest-remainder')).toBe('5 5 1')
  expect(split(10, [6, 6, 2], 'monotone')).toBe('5 4 1')
  expect(split(11, [6, 6, 2], 'monotone')).toBe('5 5 1')
  expect(Object.values(splitToDate('0.11', { A: 6, B: 6, C: 2 }, { A: '0.04', B: '0.04', C: '0.02' }, 'largest-remainder')).map(String)).toEqual([
    '0.01',
    '0.01',
    '-0.01',
  ])
})

law(
  'carry keeps everybody below one cent for ever, and what is owed adds up to nothing',
  60,
  fc.tuple(lists, fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 40 })),
  ([list, series]) => {
    for (const policy of ['carry', 'carry-one-by-one'] as const) {
      let owed: Readonly<Record<string, string>> = {}
      const bound = exact(policy === 'carry' ? `${list.length - 1}/${list.length}` : '2')
      for (const total of series) {
        owed = splitAmount(total, weightsOf(list), policy, { step: 1, owed }).owed as typeof owed
        const balances = Object.values(owed).map(exact)
        expect(sumOf(balances)[0]).toBe(0n)
        for (const balance of balances) expect(compare(magnitude(balance), bound)).toBeLessThanOrEqual(0)
      }
    }
  },
)

law(
  'settled to date, all payments together are one split of the sum',
  60,
  fc.tuple(lists, fc.array(fc.integer({ min: -20, max: 99 }), { minLength: 1, maxLength: 20 })),
  ([list, series]) => {
    const weights = weightsOf(list)
    let paid = Object.fromEntries(Object.keys(weights).map((name) => [name, 0]))
    let sofar = 0
    for (const amount of series) {
      sofar += amount
      const due = splitToDate(sofar, weights, paid, 'largest-remainder', { step: 1 })
      paid = Object.fromEntries(Object.entries(paid).map(([name, before]) => [name, before + Number(due[name])]))
    }
    expect(paid).toEqual(
      Object.fromEntries(Object.entries(splitAmount(sofar, weights, 'largest-remainder', { step: 1 }).payouts).map(([name, amount]) => [name, Number(amount)])),
    )
  },
)

law(
  'largest remainder stays within a step of the exact part, whatever the step',
  200,
  fc.tuple(fc.nat(9999), lists, fc.constantFrom('0.01', '0.05', '0.5', '1')),
  ([count, list, step]) => {
    const amount = times(exact(String(count)), exact(step))
    const { payouts } = splitAmount(`${amount[0]}/${amount[1]}`, weightsOf(list), 'largest-remainder', { step })
    const sum = exact(String(list.reduce((a, b) => a + b, 0)))
    list.forEach((weight, index) => {
      const gap = plus(exact(String(payouts[`p${index}`])), over(times(amount, exact(String(-weight))), sum))
      expect(compare(magnitude(gap), exact(step))).toBeLessThan(0)
    })
  },
)

test('cash steps', () => {
  expect(Object.values(splitAmount('10.00', { A: 1, B: 1, C: 1 }, 'in-order', { step: '0.05' }).payouts).map(String)).toEqual(['3.35', '3.35', '3.3'])
})

test('a minimum payout carries what is too little', () => {
  const september = payFromMinimum({ A: 600, B: 370, C: 30 }, { minimum: 50 })
  expect(JSON.parse(JSON.stringify(september))).toEqual({ paid: { A: '600', B: '370', C: '0' }, carriedOut: { C: '30' } })
  expect(JSON.parse(JSON.stringify(payFromMinimum({ A: 700, B: 275, C: 25 }, { minimum: 50, carriedIn: { C: 30, gone: 7 } })))).toEqual({
    paid: { A: '700', B: '275', C: '55', gone: '0' },
    carriedOut: { gone: '7' },
  })
  expect(JSON.parse(JSON.stringify(payFromMinimum({ A: -5 }, { minimum: 0 })))).toEqual({ paid: { A: '0' }, carriedOut: { A: '-5' } })
})

test('what cannot be divided is refused', () => {
  const code = (work: () => unknown): string => {
    try {
      work()
    } catch (error) {
      if (isSplitKeyError(error)) return error.issues.map((issue) => issue.code).join(' ')
    }
    return 'nothing'
  }
  const weights = { A: 1, B: 1, C: 0 }
  expect(code(() => splitAmount('1,20', weights, 'in-order'))).toBe('not-a-number')
  expect(code(() => splitAmount('1.205', weights, 'in-order'))).toBe('does-not-add-up')
  expect(code(() => splitAmount('1.01', weights, 'in-order', { step: '0.05' }))).toBe('does-not-add-up')
  expect(code(() => splitAmount(1, weights, 'in-order', { step: 0 }))).toBe('out-of-range')
  expect(code(() => splitAmount(-1, weights, 'in-order', { negative: 'refuse' }))).toBe('out-of-range')
  expect(code(() => splitAmount(1, weights, { to: 'D' } as never))).toBe('unknown-party')
  expect(code(() => splitAmount(1, weights, { roundingPartner: 'D' } as never))).toBe('unknown-party')
  expect(code(() => splitAmount(1, weights, { roundingPartner: 'C' }))).toBe('schema')
  expect(code(() => splitAmount(1, weights, { apart: 'A' }))).toBe('duplicate-name')
  expect(code(() => splitAmount(1, weights, 'carry', { owed: { A: '1/2' } }))).toBe('does-not-add-up')
  expect(code(() => splitAmount(1, weights, 'carry', { owed: { D: '0' } as never }))).toBe('unknown-party')
  expect(code(() => splitAmount(1, { A: 0 }, 'carry'))).toBe('shares-all-zero')
  expect(code(() => splitToDate(1, weights, { D: 1 } as never, 'in-order'))).toBe('unknown-party')
  expect(code(() => payFromMinimum({ A: 'x' }, { minimum: -1 }))).toBe('out-of-range not-a-number')
})
