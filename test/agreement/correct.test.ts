import { Decimal } from 'decimal.js'
import { expect, test } from 'vitest'
import { finalBalances } from '../../src/agreement/advance.ts'
import { agreement } from '../../src/agreement/agreement.ts'
import { correct } from '../../src/agreement/correct.ts'
import { settleSeries } from '../../src/agreement/series.ts'
import type { Settlement } from '../../src/read/settlement.ts'
import { keyOf } from '../arbitraries/keys.ts'
import { sharing } from './sharing.ts'

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

const thirds = (parties: readonly string[]) => sharing(Object.fromEntries(parties.map((name) => [name, 1])), 'carry')

test('who is no partner any more gives back what it was paid', () => {
  const series = settleSeries(thirds(['a', 'b', 'c']), [{ period: '2020-01', inputs: { revenue: 30 } }])
  const { payable, deltas } = correct(thirds(['a', 'b']), series, { period: '2020-01', inputs: {}, reason: 'c was never a partner' })
  expect(texts(payable)).toEqual({ a: '5', b: '5', c: '-10' })
  expect(deltas.map(({ payouts }) => texts(payouts))).toEqual([{ a: '5', b: '5', c: '-10' }])
})

test('what was paid in advance to who is no partner in the end is paid back', () => {
  const [final] = settleSeries(thirds(['a', 'b']), [{ period: '2020-01', inputs: { revenue: 30 } }])
  const left = finalBalances(final?.settlement as Settlement, { a: new Decimal(8), c: new Decimal(8) })
  expect(texts(left)).toEqual({ a: '7', b: '15', c: '-8' })
  expect(() => finalBalances(final?.settlement as Settlement, { a: new Decimal('1e9000000000000000') })).toThrow('paid.a is not a number')
})

test('more digits than a Decimal adds up without rounding are added up exactly', () => {
  const large = 10n ** 390n
  const of = (name: string) =>
    agreement('x', {
      versions: [
        {
          key: keyOf({
            name: 'x',
            parties: [name],
            inputs: { revenue: 'EUR', index: '1' },
            pot: 'revenue * index * index',
            surplus: { to: name },
            round: { to: '0.01 EUR', leftover: 'in-order' },
          }),
        },
      ],
    })
  const series = settleSeries(of('a'), [
    { period: '2020-01', inputs: { revenue: large, index: large } },
    { period: '2020-02', inputs: { revenue: '0.01', index: 1 } },
  ])
  const { payable } = correct(of('b'), series, { period: '2020-01', inputs: {}, reason: 'it was b' })
  expect(payable['b']?.toFixed()).toBe(`${large ** 3n}.01`)
  expect(payable['a']?.toFixed()).toBe(`-${large ** 3n}.01`)
})
