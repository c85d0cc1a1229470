/** Between what two numbers a result lies: the bounds by hand, and that every result of two numbers within lies within. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hull, type Interval, least, magnitude, most, nothing, plus, point, product, quotient, spanOf } from '../../src/number/interval.ts'
import { add, compare, div, fromText, max, min, mul, type Rational, rational, toText } from '../../src/number/rational.ts'
import { law } from '../seed.ts'

const span = (lo: number, hi: number): Interval => ({ lo: fromText(String(lo)), hi: fromText(String(hi)) })
const shown = (found: Interval | undefined): string => (found === undefined ? 'none' : `${toText(found.lo)} to ${toText(found.hi)}`)

test.each<[string, () => Interval | undefined, string]>([
  ['a point', () => point(fromText('2')), '2 to 2'],
  ['nothing', () => nothing, '0 to 0'],
  ['a sum', () => plus(span(-1, 2), span(10, 20)), '9 to 22'],
  ['the lesser', () => least(span(-1, 5), span(0, 3)), '-1 to 3'],
  ['the greater', () => most(span(-1, 5), span(0, 3)), '0 to 5'],
  ['one that holds both', () => hull(span(-1, 2), span(4, 5)), '-1 to 5'],
  ['some values', () => spanOf(['3', '-1', '2'].map(fromText)), '-1 to 3'],
  ['a product above zero', () => product(span(2, 3), span(4, 5)), '8 to 15'],
  ['a product across zero', () => product(span(-2, 3), span(-5, 4)), '-15 to 12'],
  ['a product below zero', () => product(span(-3, -2), span(4, 5)), '-15 to -8'],
  ['a product of two below zero', () => product(span(-3, -2), span(-5, -4)), '8 to 15'],
  ['a quotient', () => quotient(span(4, 8), span(2, 4)), '1 to 4'],
  ['a quotient across zero', () => quotient(span(-4, 8), span(2, 4)), '-2 to 4'],
  ['a quotient by less than zero', () => quotient(span(4, 8), span(-4, -2)), '-4 to -1'],
  ['a quotient by what may be zero', () => quotient(span(4, 8), span(-1, 1)), 'none'],
  ['a quotient by what may just be zero', () => quotient(span(4, 8), span(0, 1)), 'none'],
  ['a quotient by what may just be zero from below', () => quotient(span(4, 8), span(-1, 0)), 'none'],
])('%s', (_name, found, answer) => {
  expect(shown(found())).toBe(answer)
})

test.each([
  [2, 5, '5'],
  [-5, 2, '5'],
  [-7, -2, '7'],
  [0, 0, '0'],
])('from %d to %d the largest magnitude is %s', (lo, hi, answer) => {
  expect(toText(magnitude(span(lo, hi)))).toBe(answer)
})

const bounds = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 6 }))
/** An interval and a number in it. */
const within = fc.tuple(bounds, fc.integer({ min: 0, max: 4 })).map(([[lo, width], quarter]) => ({
  all: span(lo, lo + width),
  one: rational(BigInt(4 * lo + width * quarter), 4n),
}))
const holds = ({ lo, hi }: Interval, x: Rational): boolean => compare(lo, x) <= 0 && compare(x, hi) <= 0

law('what two numbers make lies within what their intervals make', 400, fc.tuple(within, within), ([a, b]) => {
  for (const [all, one] of [
    [plus, add],
    [least, min],
    [most, max],
    [product, mul],
  ] as const)
    expect(holds(all(a.all, b.all), one(a.one, b.one))).toBe(true)
  const divided = quotient(a.all, b.all)
  if (divided) expect(holds(divided, div(a.one, b.one) as Rational)).toBe(true)
  expect(holds(hull(a.all, b.all), a.one) && holds(hull(a.all, b.all), b.one)).toBe(true)
})
