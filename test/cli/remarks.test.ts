import { expect, test } from 'vitest'
import { settleData } from '../../src/read/settle.ts'
import { load } from '../../src/yaml.ts'
import { call } from './fake-io.ts'

const garden = `splitkey: 1
name: garden
parties: [startup, workshop]
inputs:
  price: { unit: EUR/pc, range: [30, 60] }
  sold: { unit: pc, range: [0, 500] }
  hours: h
pot: price * sold
claims: [{ guarantee: { to: workshop, rate: 32 EUR/h, per: hours } }]
surplus: { shares: { startup: 50, workshop: 50 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
versions:
  - from: 2022-01
  - from: 2022-03
    note: a wider range
    inputs: { price: { unit: EUR/pc, range: [20, 80] }, sold: { unit: pc, range: [0, 500] }, hours: h }
`
const rows = `period,price,sold,hours
2022-01,30,500,160
2022-02,60.0001,501,160
2022-03,80,-1,160
2022-04,19,10,160
`
const files = { 'g.yaml': garden, 'r.csv': rows, 'in.csv': rows.split('\n').slice(0, 2).join('\n') }
const months = ['g.yaml', '--inputs', 'r.csv']

const about = (input: string, range: string, which: string): string => `Remark: ${input} is outside the range for which the key was agreed, ${range}, ${which}.`
const all = [
  about('price', '30 to 60', 'in 1 of 4 periods: 2022-02'),
  about('sold', '0 to 500', 'in 2 of 4 periods: 2022-02, 2022-03'),
  about('price', '20 to 80', 'in 1 of 4 periods: 2022-04'),
]

test('what lies outside its range is settled, with one remark for every input and range; the ends of a range lie within', () => {
  for (const command of ['settle', 'replay']) {
    const { code, out, err } = call([command, ...months], { files })
    expect([code, err]).toEqual([0, ''])
    expect(out.trimEnd().split('\n\n').at(-1)).toBe(all.join('\n'))
    expect(call([command, 'g.yaml', '--inputs', 'in.csv'], { files }).out).not.toContain('Remark')
  }
})

test('one period is remarked upon with its values, in an explanation as well', () => {
  const period = [...months, '--period', '2022-02']
  const remarks = [
    'Remark: price is 60.0001, outside the range for which the key was agreed, 30 to 60.',
    'Remark: sold is 501, outside the range for which the key was agreed, 0 to 500.',
  ].join('\n')
  expect(
    call(['settle', ...period], { files })
      .out.trimEnd()
      .endsWith(`\n\n${remarks}`),
  ).toBe(true)
  expect(
    call(['explain', ...period, '--for', 'workshop'], { files })
      .out.trimEnd()
      .endsWith(`\n\n${remarks}`),
  ).toBe(true)
})

test('JSON has the remarks as data; CSV is left alone, and standard error has them', () => {
  const { out } = call(['settle', ...months, '--json'], { files })
  const periods = (JSON.parse(out) as { readonly periods: readonly { readonly remarks: readonly object[] }[] }).periods
  expect(periods.map(({ remarks }) => remarks.length)).toEqual([0, 2, 1, 1])
  expect(periods[3]?.remarks).toEqual([
    {
      code: 'outside-range',
      input: 'price',
      value: '19',
      range: ['20', '80'],
      message: 'price is 19, outside the range for which the key was agreed, 20 to 80',
    },
  ])
  expect(JSON.parse(call(['replay', ...months, '--json'], { files }).out).remarks).toEqual(all.map((line) => line.slice('Remark: '.length, -1)))
  const csv = call(['settle', ...months, '--csv'], { files })
  expect(csv.out).not.toContain('Remark')
  expect(csv.err).toBe(`${all.join('\n')}\n`)
})

test('lint says which worked example leaves a range', () => {
  const example = 'examples: [{ name: a dear month, inputs: { price: 61, sold: 10, hours: 5 }, expect: { payouts: { startup: 225, workshop: 385 } } }]\n'
  const once = garden.slice(0, garden.indexOf('versions:'))
  expect(call(['lint', 'g.yaml'], { files: { 'g.yaml': once + example } }).out).toContain("price is 61 in the example 'a dear month', outside 30 to 60.")
})

test('a settlement has its remarks as a field; a fraction beside the end of a range counts', () => {
  const key = load(garden.slice(0, garden.indexOf('versions:')))
  const remarks = (price: string) => settleData(key, { price, sold: '1', hours: '0' }).remarks.map(({ input, value }) => [input, value])
  expect(['30', '60', '181/3', '179/3', '89/3', '-30'].map(remarks)).toEqual([[], [], [['price', '181/3']], [], [['price', '89/3']], [['price', '-30']]])
})
