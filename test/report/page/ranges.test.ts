import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSplitKeyError } from '../../../src/core/issue.ts'
import { compareNumbers } from '../../../src/core/number-text.ts'
import { div, fromText, type Rational, sub, toText } from '../../../src/number/rational.ts'
import { followsOf } from '../../../src/report/page/follows.ts'
import { type Known, middleOf, sliderRanges } from '../../../src/report/page/slider-ranges.ts'
import { law } from '../../seed.ts'
import { fromYaml } from '../agreements.ts'
import { dataOf } from './making.ts'

const known = (more: Partial<Known>): Known => ({ balance: false, unit: 'EUR', stated: {}, months: [], examples: [], ...more })
const rangeOf = (more: Partial<Known>) => sliderRanges({ x: known(more) })['x']

test('a range is what was agreed, else what was promised, else what the months show, else a guess that says so', () => {
  const all = { given: ['1', '9'], input: ['0', '8'], promise: ['2', '7'] } as const
  expect(rangeOf({ stated: all })).toMatchObject({ from: '1', to: '9', source: 'given' })
  expect(rangeOf({ stated: { input: all.input, promise: all.promise } })).toMatchObject({ from: '0', to: '8', source: 'input' })
  expect(rangeOf({ stated: { promise: all.promise } })).toMatchObject({ from: '2', to: '7', source: 'promise' })
  expect(rangeOf({ months: ['3', '5'] })).toEqual({ from: '3', to: '5', step: '0.01', source: 'months' })
  expect(rangeOf({ months: ['300', '300'] })).toEqual({ from: '150', to: '450', step: '1', source: 'guess' })
  expect(rangeOf({ examples: ['-1000', '50000'] })).toMatchObject({ from: '-1500', to: '75000', source: 'guess' })
})

test('a range is widened to the values at hand, and says so', () => {
  expect(rangeOf({ stated: { promise: ['0', '10'] }, months: ['12'] })).toMatchObject({ from: '0', to: '12', widened: true })
  expect(rangeOf({ months: ['1', '2'], examples: ['3'] })).toMatchObject({ from: '1', to: '3', source: 'months', widened: true })
})

test('an input of which nothing is known is asked for, all at once; a balance is typed', () => {
  try {
    sliderRanges({ price: known({ unit: 'EUR/pc' }), hours: known({ unit: 'h', examples: ['0'] }), fund: known({ balance: true }) })
    expect.unreachable()
  } catch (error) {
    expect(isSplitKeyError(error) && error.issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      "ranges.price: nothing tells between which values 'price' moves (in EUR/pc): give its range",
      "ranges.hours: nothing tells between which values 'hours' moves (in h): give its range",
    ])
  }
})

const number = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 5 })).map(([n, places]) => {
  const text = (Math.abs(n) / 10 ** places).toFixed(places)
  return n < 0 && Number(text) !== 0 ? `-${text}` : text
})

law('a slider reaches every value at hand, and its steps lead from one end to the other', 300, fc.array(number, { minLength: 1, maxLength: 6 }), (drawn) => {
  const values = [...drawn, '1']
  const range = rangeOf({ months: values.map(canonical) })
  if (!range) throw new Error('a value that is not zero always gives a range')
  for (const value of values.map(canonical)) {
    expect(compareNumbers(range.from, value)).toBeLessThanOrEqual(0)
    expect(compareNumbers(value, range.to)).toBeLessThanOrEqual(0)
  }
  const steps = toText(div(sub(fromText(range.to), fromText(range.from)), fromText(range.step)) as Rational)
  expect(steps).toMatch(/^\d+$/)
  expect(Number(steps)).toBeLessThanOrEqual(4000)
  expect(compareNumbers(range.from, middleOf(range))).toBeLessThanOrEqual(0)
})

const canonical = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

test('an input that never differed from another one of its unit follows it', () => {
  const whole = fromYaml(`
splitkey: 1
name: follows
parties: [A]
inputs: { market: EUR/kg, paid: EUR/kg, other: EUR/kg, fixed: EUR/kg, kilos: kg }
pot: market * kilos - paid * kilos + other * kilos + fixed * kilos
surplus: { to: A }
round: { to: 0.01 EUR, leftover: in-order }
`)
  const months = ['1', '2', '3'].map((n) => ({ period: `2020-0${n}`, inputs: { market: n, paid: n, other: n === '3' ? '4' : n, fixed: '2', kilos: n } }))
  expect(followsOf(whole, months)).toEqual({ paid: 'market' })
  expect(followsOf(whole, months.slice(0, 2))).toEqual({})
  expect(dataOf(whole, { months }).follows).toEqual({ paid: 'market' })
})
