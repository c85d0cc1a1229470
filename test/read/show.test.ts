/** Numbers as people read them. */
import { expect, test } from 'vitest'
import { showAmount, showExact, showInFormula } from '../../src/read/show.ts'

test.each([
  ['12.5', '12.5'],
  ['-3', '-3'],
  ['100/3', '100/3 ≈ 33.333333'],
  ['-200/3', '-200/3 ≈ -66.666667'],
  ['2/3', '2/3 ≈ 0.666667'],
  ['1/3000', '1/3000 ≈ 0.000333'],
  ['-1/30000000', '-1/30000000 ≈ 0.000000'],
])('%s beside its formula is %s', (text, shown) => {
  expect(showExact(text)).toBe(shown)
})

test.each([
  ['0', '0.00'],
  ['5', '5.00'],
  ['5.5', '5.50'],
  ['0.125', '0.125'],
  ['-0.5', '-0.50'],
  ['100', '100.00'],
  ['-100', '-100.00'],
  ['1000', '1,000.00'],
  ['1234567.891', '1,234,567.891'],
  ['-123456', '-123,456.00'],
  ['100000/3', '≈ 33,333.333333'],
  ['-100000/3', '≈ -33,333.333333'],
])('%s in a column is %s', (text, shown) => {
  expect(showAmount(text)).toBe(shown)
})

test.each<[string, boolean, string, string]>([
  ['5', true, '', '5.00'],
  ['5.5', true, ' EUR/pc', '5.50 EUR/pc'],
  ['0.125', true, '', '0.125'],
  ['5', false, '', '5'],
  ['5', false, ' pc', '5 pc'],
  ['-5', true, '', '(−5.00)'],
  ['-5.25', false, ' pc', '(−5.25 pc)'],
  ['1/3', true, '', '(1 / 3)'],
  ['1/3', false, ' pc', '(1 pc / 3)'],
  ['-2/7', true, ' EUR/kg', '(−2 EUR/kg / 7)'],
])('%s in a formula (money: %s, unit:%s) is %s', (text, money, unit, shown) => {
  expect(showInFormula(text, money, unit)).toBe(shown)
})
