import { expect, test } from 'vitest'
import { remarksOf } from '../../src/read/remarks.ts'
import { settleData } from '../../src/read/settle.ts'
import { keyOf } from '../arbitraries/keys.ts'

const range = ['0', '100'] as const
const key = keyOf({
  name: 'remarks',
  parties: ['a'],
  inputs: {
    pieces: { unit: 'pc', decimals: 0 },
    price: { unit: 'EUR/pc', range: ['0.5', '9.5'], decimals: 1 },
    index: { unit: '1', decimals: 2 },
    other: { unit: 'EUR', range },
    free: 'EUR',
  },
  pot: 'pieces * price * index + other + free',
  surplus: { to: 'a' },
  round: { to: '0.01 EUR', leftover: 'in-order' },
})
const agreed = { pieces: '3', price: '2.5', index: '1.25', other: '10', free: '0.12345' }
const said = (inputs: Readonly<Record<string, string>>): readonly string[] => remarksOf(key, { ...agreed, ...inputs }).map(({ message }) => message)

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['nothing of what is as agreed', {}, []],
  ['of the ends of a range', { price: '9.5', other: '0' }, []],
  [
    'of what lies below and above',
    { price: '0.4', other: '100.01' },
    ['price is 0.4, outside the range for which the key was agreed, 0.5 to 9.5', 'other is 100.01, outside the range for which the key was agreed, 0 to 100'],
  ],
  ['of half a piece', { pieces: '2.5' }, ['pieces is 2.5, more precise than the key was agreed for, whole numbers']],
  ['of two decimals where one was agreed', { price: '2.55' }, ['price is 2.55, more precise than the key was agreed for, 1 decimal']],
  ['of three where two were', { index: '1.255' }, ['index is 1.255, more precise than the key was agreed for, 2 decimals']],
  ['of what no decimal is', { pieces: '1/3' }, ['pieces is 1/3, more precise than the key was agreed for, whole numbers']],
  [
    'of both at once, in the order of the key',
    { price: '-0.25', pieces: '0.1' },
    [
      'pieces is 0.1, more precise than the key was agreed for, whole numbers',
      'price is -0.25, outside the range for which the key was agreed, 0.5 to 9.5',
      'price is -0.25, more precise than the key was agreed for, 1 decimal',
    ],
  ],
])('remarks: %s', (_name, inputs, messages) => {
  expect(said(inputs)).toEqual(messages)
})

test('a remark is data too, and stands with the settlement, which is exact all the same', () => {
  const settlement = settleData(key, { ...agreed, pieces: '2.5', other: '101' })
  expect(settlement.remarks).toEqual([
    { code: 'more-decimals', input: 'pieces', value: '2.5', decimals: 0, message: expect.stringContaining('whole numbers') },
    { code: 'outside-range', input: 'other', value: '101', range: ['0', '100'], message: expect.stringContaining('0 to 100') },
  ])
  expect(settlement.payouts['a']?.toFixed()).toBe('108.94')
  expect(remarksOf(key, {})).toEqual([])
})

test.each([
  [null, 'nothing'],
  [undefined, 'nothing'],
  ['price', 'price'],
  [[1], 'a list'],
])('inputs that are no mapping: %o', (inputs, shown) => {
  expect(() => settleData(key, inputs as never)).toThrow(`inputs are given as { name: number }, not as ${shown}`)
})
