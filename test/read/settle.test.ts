import { Decimal } from 'decimal.js'
import { expect, test } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { settleData } from '../../src/read/settle.ts'
import { keyOf } from './workshop.ts'

const inputs = { revenue: 'EUR', h: 'h', k: 'h', cost: 'EUR' }
const zeros = { revenue: '0', h: '0', k: '0', cost: '0' }

/** What a and b receive of a revenue under a split; a fund shows what it holds afterwards. */
function paid(split: object, given: Readonly<Record<string, unknown>>, more: object = {}): string {
  const key = keyOf({
    name: 'x',
    parties: ['a', 'b'],
    inputs,
    pot: 'revenue',
    surplus: split,
    round: { to: '0.01 EUR', leftover: 'largest-remainder' },
    ...more,
  })
  const { payouts, balances } = settleData(key, { ...zeros, ...given })
  return [payouts['a'], payouts['b'], ...Object.values(balances)].join(' ')
}

const even = { shares: { a: '1', b: '1' } }
const measured = { sharesBy: { a: 'h', b: 'k' }, whenZero: { to: 'b' } }
const tiers = { tiers: [{ upTo: '100 EUR', to: 'a' }, { upTo: '300 EUR', ...even }, { to: 'b' }] }
const order = { inOrder: [{ upTo: '50 EUR', to: 'a' }, { share: '20%', to: 'b' }, { upTo: 'cost', share: '50%', to: 'a' }, { to: 'b' }] }
const capped = { capped: { shares: { a: '3', b: '1' }, caps: { a: '60 EUR' }, excess: { to: 'b' } } }

test.each<[string, object, Readonly<Record<string, unknown>>, string]>([
  ['shares', { shares: { a: '30%', b: '70%' } }, { revenue: '1.01' }, '0.3 0.71'],
  ['measured shares', measured, { revenue: '100', h: '1', k: '3' }, '25 75'],
  ['measured shares, one of them zero', measured, { revenue: '100', h: '0', k: '3' }, '0 100'],
  ['measured shares, all zero', measured, { revenue: '100' }, '0 100'],
  ['measured shares of a loss', measured, { revenue: '-100', h: '1', k: '3' }, '-25 -75'],
  ['tiers below the first bound', tiers, { revenue: '99.99' }, '99.99 0'],
  ['tiers at a bound', tiers, { revenue: '100' }, '100 0'],
  ['tiers in the middle', tiers, { revenue: '250' }, '175 75'],
  ['tiers above the last bound', tiers, { revenue: '1000' }, '200 800'],
  ['tiers of a loss', tiers, { revenue: '-250' }, '-175 -75'],
  ['in order, not enough', order, { revenue: '30', cost: '5' }, '30 0'],
  ['in order', order, { revenue: '150', cost: '30' }, '80 70'],
  ['in order, a limit below zero counts as zero', order, { revenue: '150', cost: '-30' }, '50 100'],
  [
    'in order, a limit below zero counts as zero for a gain alone',
    { bySign: { surplus: order, deficit: { to: 'b' } } },
    { revenue: '150', cost: '-30' },
    '50 100',
  ],
  ['a limit', capped, { revenue: '60' }, '45 15'],
  ['a limit that is reached', capped, { revenue: '100' }, '60 40'],
  ['by sign, a gain', { bySign: { surplus: { to: 'a' }, deficit: { to: 'b' } } }, { revenue: '7' }, '7 0'],
  ['by sign, a loss', { bySign: { surplus: { to: 'a' }, deficit: { to: 'b' } } }, { revenue: '-7' }, '0 -7'],
])('%s', (_name, split, given, answer) => {
  expect(paid(split, given)).toBe(answer)
})

test('claims are paid first, and a deficit has its own split', () => {
  const more = { claims: [{ pay: { to: 'a', amount: 'cost' } }], deficit: { to: 'b' } }
  expect(paid(even, { revenue: '100', cost: '40' }, more)).toBe('70 30')
  expect(paid(even, { revenue: '10', cost: '40' }, more)).toBe('40 -30')
})

test('a key that rounds its lines rounds each when it is named', () => {
  const more = {
    lines: { third: 'revenue / 3' },
    claims: [{ pay: { to: 'a', amount: 'third' } }, { pay: { to: 'b', amount: 'third' } }],
    round: { to: '0.01 EUR', leftover: 'largest-remainder', lines: 'ceiling' },
  }
  expect(paid({ to: 'b' }, { revenue: '1' }, more)).toBe('0.34 0.66')
  expect(paid({ to: 'b' }, { revenue: '1' }, { ...more, round: { to: '0.01 EUR', leftover: 'largest-remainder' } })).toBe('0.33 0.67')
})

test('a key that does not round its lines keeps them exact', () => {
  const parts = { name: 'x', parties: ['a'], inputs, pot: 'revenue', surplus: { to: 'a' }, round: { to: '0.01 EUR', leftover: 'carry' } }
  const { lines } = settleData(keyOf({ ...parts, lines: { third: 'revenue / 3' } }), { ...zeros, revenue: '1' })
  expect(lines['third']?.toString()).toBe(`0.${'3'.repeat(30)}`)
})

test('a pot that is not whole cents is rounded half away from zero, visibly', () => {
  expect(paid({ to: 'a' }, { revenue: '0.005' })).toBe('0.01 0')
  expect(paid({ to: 'a' }, { revenue: '-0.005' })).toBe('-0.01 0')
})

const problems = (given: Readonly<Record<string, unknown>>, options: object = {}): readonly string[] => {
  const key = keyOf({
    name: 'x',
    parties: ['a', 'b'],
    inputs,
    balances: { saved: { start: '0 EUR', next: 'saved' } },
    pot: 'revenue',
    surplus: measured,
    round: { to: '0.01 EUR', leftover: 'carry' },
  })
  try {
    settleData(key, given, options)
    return []
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(({ code, message }) => `${code}: ${message}`)
  }
}

test('every problem of the inputs is reported at once; zero is not missing', () => {
  expect(problems(zeros)).toEqual([])
  expect(problems({ revenu: 1, h: '1,20', k: '5 h', cost: Number.NaN })).toEqual([
    "unknown-input: unknown input 'revenu'; did you mean 'revenue'?",
    "missing-input: input 'revenue' is missing",
    "not-a-number: '1,20' is not a number; write a decimal point, as in 1.20",
    "not-a-number: '5 h' is not a number; write the number without its unit",
    "not-a-number: 'NaN' is not a number",
  ])
  expect(problems({ ...zeros, revenue: undefined, h: null })).toEqual(["missing-input: input 'revenue' is missing", "missing-input: input 'h' is missing"])
  expect(problems(zeros, { balances: { saved: 'x', sawed: 1 } })).toEqual([
    "unknown-balance: unknown balance 'sawed'; did you mean 'saved'?",
    "not-a-number: 'x' is not a number",
  ])
  expect(problems(Object.assign(Object.create({ revenue: 1 }) as object, { h: 0, k: 0, cost: 0 }))).toEqual(["missing-input: input 'revenue' is missing"])
})

test('a measured weight below zero is refused, whatever the others are', () => {
  expect(problems({ ...zeros, h: '-1', k: '3' })).toEqual(['negative-weight: the weight of a in surplus is below zero: -1'])
  expect(problems({ ...zeros, h: '-1', k: '0' })).toEqual(['negative-weight: the weight of a in surplus is below zero: -1'])
})

test('numbers, texts, fractions, big integers and decimals mean the same', () => {
  for (const value of [3, '3', '3.00', '9/3', 3n, new Decimal(3)]) expect(paid(even, { revenue: value })).toBe('1.5 1.5')
})
