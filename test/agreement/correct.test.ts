import { expect, test } from 'vitest'
import { agreement } from '../../src/agreement/agreement.ts'
import { correct } from '../../src/agreement/correct.ts'
import { settleSeries } from '../../src/agreement/series.ts'
import { keyOf } from '../arbitraries/keys.ts'

const key = keyOf({
  name: 'x',
  parties: ['a', 'b'],
  inputs: { revenue: 'EUR' },
  pot: 'revenue',
  surplus: { shares: { a: 1, b: 1 } },
  round: { to: '0.01 EUR', leftover: 'carry' },
})
const whole = agreement('x', { versions: [{ key }] })
const texts = (amounts: object): unknown => JSON.parse(JSON.stringify(amounts))

test('a correction is a delta; what was settled stays as it was', () => {
  const series = settleSeries(whole, [
    { period: '2020-01', inputs: { revenue: '0.01' } },
    { period: '2020-02', inputs: { revenue: '0.01' } },
  ])
  expect(series.map(({ settlement }) => texts(settlement.payouts))).toEqual([
    { a: '0.01', b: '0' },
    { a: '0', b: '0.01' },
  ])
  const { deltas, payable, corrects, reason } = correct(whole, series, { period: '2020-01', inputs: { revenue: '1.00' }, reason: 'invoice 118' })
  // The cent that was owed in February no longer is: both periods change.
  expect(deltas.map(({ period, payouts }) => [period, texts(payouts)])).toEqual([
    ['2020-01', { a: '0.49', b: '0.5' }],
    ['2020-02', { a: '0.01', b: '-0.01' }],
  ])
  expect([texts(payable), corrects, reason]).toEqual([{ a: '0.5', b: '0.49' }, '2020-01', 'invoice 118'])
})

test('a series that began with cents owed is corrected from those cents', () => {
  const series = settleSeries(whole, [{ period: '2020-01', inputs: { revenue: '0.01' } }], { balances: {}, owed: { a: '-1/2', b: '1/2' } })
  expect(texts(series[0]?.settlement.payouts as object)).toEqual({ a: '0', b: '0.01' })
  expect(correct(whole, series, { period: '2020-01', inputs: {}, reason: 'nothing' }).deltas).toEqual([])
})

test('a period that was never settled cannot be corrected', () => {
  expect(() => correct(whole, [], { period: '2020-03', inputs: {}, reason: '' })).toThrow('2020-03 was never settled, so there is nothing to correct')
})
