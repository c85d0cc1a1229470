import { expect, test } from 'vitest'
import { agreement, versionFor } from '../../src/agreement/agreement.ts'
import { firstDay, monthOf } from '../../src/agreement/period.ts'
import { replay } from '../../src/agreement/replay.ts'
import { settleSeries } from '../../src/agreement/series.ts'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { keyOf } from '../arbitraries/keys.ts'

const shared = (a: number, more: object = {}) =>
  keyOf({
    name: `a ${a}`,
    parties: ['a', 'b'],
    inputs: { revenue: 'EUR' },
    pot: 'revenue',
    surplus: { shares: { a, b: 10 - a } },
    round: { to: '0.01 EUR', leftover: 'in-order' },
    ...more,
  })

const codes = (work: () => unknown): readonly string[] => {
  try {
    work()
  } catch (error) {
    if (isSplitKeyError(error)) return error.issues.map(({ code, path }) => `${code} at ${path}`)
  }
  return []
}

test.each([
  ['2020', '2020-01-01'],
  ['2020-Q1', '2020-01-01'],
  ['2020-Q4', '2020-10-01'],
  ['2020-03', '2020-03-01'],
  ['2020-02-29', '2020-02-29'],
  ['2019-02-29', undefined],
  ['2020-13', undefined],
  ['2020-00', undefined],
  ['2020-Q5', undefined],
  ['2020-1', undefined],
  ['20-01', undefined],
  ['2020-01-32', undefined],
  ['', undefined],
  ['2020-01 ', undefined],
])('the period %s begins on %s', (period, day) => {
  expect(firstDay(period)).toBe(day)
})

test('a period has a month', () => {
  expect([monthOf('2020-Q3'), monthOf('2020-12-31'), monthOf('2020')]).toEqual([7, 12, 1])
})

test('the version in force on the first day of a period is chosen', () => {
  const whole = agreement('x', {
    versions: [
      { from: '2019-01', key: shared(1) },
      { from: '2020-04', key: shared(2) },
      { from: '2020-04-02', key: shared(3) },
    ],
  })
  const named = (period: string): string => versionFor(whole, period).key.name
  expect(['2019', '2020-03', '2020-Q2', '2020-04-02', '2020-05', '2031'].map(named)).toEqual(['a 1', 'a 1', 'a 2', 'a 3', 'a 3', 'a 3'])
  expect(codes(() => versionFor(whole, '2018-12'))).toEqual(['no-version at '])
  expect(codes(() => versionFor(whole, 'March'))).toEqual(['unknown-period at '])
})

test('every mistake of an agreement is reported at once, with its place', () => {
  expect(codes(() => agreement('x', { versions: [] }))).toEqual(['no-version at versions'])
  const mistakes = {
    versions: [
      { from: '2020-05', key: shared(1) },
      { from: '2020-05-01', key: shared(2) },
      { from: '2020-01', key: shared(3) },
      { key: shared(4) },
      { from: 'May', key: shared(5) },
    ],
    advance: { c: '80%', a: '-1', b: 'most' },
  }
  expect(codes(() => agreement('x', mistakes))).toEqual([
    'missing-part at versions.3.from',
    'schema at versions.4.from',
    'duplicate-period at versions.1.from',
    'schema at versions.2.from',
    'unknown-party at advance.c',
    'schema at advance.a',
    'schema at advance.b',
  ])
})

test('the problems of a period name it', () => {
  const whole = agreement('x', { versions: [{ key: shared(1) }] })
  const settle = (): unknown =>
    settleSeries(whole, [
      { period: '2020-01', inputs: { revenue: 1 } },
      { period: '2020-02', inputs: { revenue: '1,20', sold: 3 } },
    ])
  expect(settle).toThrow(/\(2020-02\)/)
  expect(codes(settle)).toEqual(['unknown-input at 2020-02.sold', 'not-a-number at 2020-02.revenue'])
})

test('money in a fund cannot vanish with a version of the key', () => {
  const funded = shared(1, { balances: { buffer: { start: '7 EUR', fund: true } } })
  const whole = agreement('x', {
    versions: [
      { from: '2020', key: funded },
      { from: '2021', key: shared(2) },
    ],
  })
  expect(
    codes(() =>
      settleSeries(whole, [
        { period: '2020', inputs: { revenue: 1 } },
        { period: '2021', inputs: { revenue: 1 } },
      ]),
    ),
  ).toEqual(['unknown-balance at 2021.balances.buffer'])
})

test('a replay compares the same months under several keys', () => {
  const months = ['2020-01', '2020-02', '2020-03'].map((period, index) => ({ period, inputs: { revenue: [100, -50, 0][index] as number, other: 3 } }))
  let calls: string[] = []
  const results = replay(
    {
      A: agreement('A', { versions: [{ key: shared(1) }] }),
      B: agreement('B', { versions: [{ key: shared(5, { inputs: { revenue: 'EUR', other: 'EUR' }, costs: { a: 'other' } }) }] }),
    },
    months,
    (done, all) => calls.push(`${done}/${all}`),
  )
  expect(calls).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6'])
  const shown = results.map(({ key, parties }) => [
    key,
    `${parties['a']?.total} ${parties['a']?.worst} ${parties['a']?.worstPeriod} ${parties['a']?.lossPeriods}`,
  ])
  expect(shown).toEqual([
    ['A', '5 -5 2020-02 1'],
    ['B', '16 -28 2020-02 2'],
  ])
  calls = []
})
