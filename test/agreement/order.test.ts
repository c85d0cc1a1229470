import { describe, expect, test } from 'vitest'
import { agreement, lastDay, settleSeries } from '../../src/agreement/index.ts'
import { formulas, isSplitKeyError, settle, splitKey } from '../../src/index.ts'

const f = formulas({ sales: 'EUR' })
const make = (leftover: 'carry' | 'largest-remainder') =>
  splitKey('x', { parties: ['a', 'b', 'c'], pot: f('sales'), surplus: { shares: { a: 1, b: 1, c: 1 } }, round: { to: '0.01 EUR', leftover } })
const whole = agreement('x', { versions: [{ key: make('carry') }] })
const at = (...periods: string[]) =>
  settleSeries(
    whole,
    periods.map((period) => ({ period, inputs: { sales: 100 } })),
  )

describe('periods follow each other', () => {
  test.each([
    ['2020-02', '2020-01'],
    ['2020-01', '2020-01'],
    ['2020-Q1', '2020-02'],
    ['2020', '2020-12-31'],
    ['2020-01', '2020-01-31'],
  ])('%s then %s is refused', (...periods) => {
    expect(() => at(...periods)).toThrow(/duplicate-period.*does not begin after/s)
  })

  test('months, quarters and years may follow each other', () => {
    expect(at('2019', '2020-Q1', '2020-04', '2020-05-01', '2020-05-02').length).toBe(5)
    expect(['2020', '2020-Q1', '2020-02', '2020-02-29'].map(lastDay)).toEqual(['2020-12-31', '2020-03-31', '2020-02-29', '2020-02-29'])
  })
})

describe('cents owed from before', () => {
  test.each([
    [{ z: '1' }, 'unknown-party'],
    [{ a: 'abc' }, 'not-a-number'],
    [{ a: '5' }, 'does-not-add-up'],
  ] as const)('%o is refused: %s', (owed, code) => {
    try {
      settle(make('carry'), { sales: 1 }, { owed: owed as never })
      expect.unreachable()
    } catch (error) {
      expect(isSplitKeyError(error, code)).toBe(true)
    }
  })

  test('cannot vanish when a later version no longer carries', () => {
    const changed = agreement('x', { versions: [{ key: make('carry') }, { from: '2020-02', key: make('largest-remainder') }] })
    const periods = ['2020-01', '2020-02'].map((period) => ({ period, inputs: { sales: 100 } }))
    expect(() => settleSeries(changed, periods)).toThrow(/does not carry them/)
  })
})

test('numbers that explode are refused, not computed', () => {
  const g = formulas({ x: '1' })
  let power = g('x')
  for (let doubling = 0; doubling < 30; doubling++) power = formulas({ p: power } as never)('p * p' as never) as typeof power
  const key = splitKey('bomb', {
    parties: ['a'],
    pot: formulas({ y: 'EUR' })('y'),
    lines: { power },
    surplus: { to: 'a' },
    round: { to: '0.01 EUR', leftover: 'carry' },
  })
  expect(() => settle(key as never, { x: '3.3', y: 1 } as never)).toThrow(/too-large/)
})
