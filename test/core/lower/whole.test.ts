/** Which amounts are whole cents whatever the inputs: by how they are computed. */
import { expect, test } from 'vitest'
import { add, div, input, line, lit, max, min, mul, neg, round, step, sub } from '../../../src/core/build.ts'
import { wholeMultiplesOf } from '../../../src/core/lower/whole.ts'
import type { Node } from '../../../src/core/node.ts'

const x = input('x', { unit: 'EUR' })
const n = input('n', { unit: '1' })
const eur = (text: string): Node => lit(text, 'EUR')
const cents = round(x, eur('0.01'))
const plain = round(n, lit('0.01'))

test.each<[string, () => Node, boolean]>([
  ['a constant in cents', () => eur('1.23'), true],
  ['a constant below zero', () => eur('-7'), true],
  ['a constant in tenths of a cent', () => eur('1.234'), false],
  ['a third', () => eur('1/3'), false],
  ['an input', () => x, false],
  ['rounded to cents', () => cents, true],
  ['rounded to five cents', () => round(x, eur('0.05')), true],
  ['rounded to a tenth of a cent', () => round(x, eur('0.001')), false],
  ['a sum of cents', () => add(cents, eur('5')), true],
  ['a sum of cents and more', () => add(cents, x), false],
  ['a difference of cents', () => sub(eur('5'), cents), true],
  ['the smaller of cents', () => min(cents, eur('0')), true],
  ['the smaller of cents and more', () => min(cents, x), false],
  ['the larger of cents', () => max(cents, eur('0')), true],
  ['the larger of cents and more', () => max(x, cents), false],
  ['so many times cents', () => mul(lit('3'), cents), true],
  ['cents so many times', () => mul(cents, lit('3')), true],
  ['twice so many times', () => mul(cents, lit('3'), lit('-2')), true],
  ['minus cents', () => neg(cents), true],
  ['half of cents', () => mul(lit('0.5'), cents), false],
  ['half of three times cents', () => mul(cents, lit('3'), lit('0.5')), false],
  ['cents by an input', () => mul(cents, n), false],
  ['hundredths by hundredths', () => mul(plain, round(n, lit('0.01'), 'floor')), false],
  ['hundredths by themselves', () => mul(plain, plain), false],
  ['an input so many times', () => mul(lit('3'), x), false],
  ['a part of cents', () => div(cents, lit('2')), false],
  ['a step', () => step(x), false],
  ['a line of cents', () => line('a', cents), true],
  ['a line of more', () => line('a', x), false],
  ['deep inside', () => max(line('a', add(cents, neg(cents))), eur('0')), true],
])('%s', (_name, make, answer) => {
  const isWhole = wholeMultiplesOf('0.01')
  const node = make()
  expect(isWhole(node)).toBe(answer)
  // What was found once is found again, alone and inside another.
  expect([isWhole(node), isWhole(line('b', node))]).toEqual([answer, answer])
})
