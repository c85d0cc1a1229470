import { expect, test } from 'vitest'
import { canonicalOf } from '../../src/core/number-text.ts'
import { shown } from '../../src/core/shown.ts'

test.each<[unknown, string]>([
  [null, 'nothing'],
  [undefined, 'nothing'],
  [[1, 2], 'a list'],
  [{ a: 1 }, 'a mapping'],
  [Object.create(null), 'a mapping'],
  [{ toString: 1 }, 'a mapping'],
  [() => 1, 'a function'],
  ['', ''],
  [5n, '5'],
  [-0.5, '-0.5'],
  [true, 'true'],
  [Symbol('x'), 'Symbol(x)'],
  ['x'.repeat(40), 'x'.repeat(40)],
  ['x'.repeat(41), `${'x'.repeat(37)}…`],
])('%o is shown as %s', (value, text) => {
  expect(shown(value)).toBe(text)
})

test.each<[unknown, string | undefined]>([
  ['1.50', '1.5'],
  [1.5, '1.5'],
  [7n, '7'],
  ['5%', '0.05'],
  [true, undefined],
  [null, undefined],
  [[5], undefined],
  [{ toString: () => '5' }, undefined],
  [Number.NaN, undefined],
])('the number that somebody wrote: %o', (value, text) => {
  expect(canonicalOf(value)).toBe(text)
})
