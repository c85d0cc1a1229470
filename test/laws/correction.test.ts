import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect } from 'vitest'
import { agreement } from '../../src/agreement/agreement.ts'
import { correct } from '../../src/agreement/correct.ts'
import { type SettledPeriod, settleSeries } from '../../src/agreement/series.ts'
import { exact as exactly } from '../../src/read/settlement.ts'
import { sharing } from '../agreement/sharing.ts'
import { inputs, keyOf } from '../arbitraries/keys.ts'
import { carryingKeys, periods } from '../arbitraries/series.ts'
import { exact, minus, plus, text } from '../fraction.ts'
import { law } from '../seed.ts'
import { shows } from '../shows.ts'

const nothing = new Decimal(0)
const shown = (series: readonly SettledPeriod[]): string => JSON.stringify(series)
/** Payouts and balances, exactly. */
const amountsOf = ({ settlement }: SettledPeriod): Readonly<Record<string, string>> => ({
  ...exactly(settlement, 'payouts'),
  ...exactly(settlement, 'balances'),
})

const samples = fc.tuple(carryingKeys, periods, inputs, fc.nat(), fc.nat())

/** A series that starts with cents owed, as one that continues another does. */
const start = (names: readonly string[]) => ({
  balances: { buffer: '12.34', recouped: '5' },
  owed: names.length > 1 ? { [names[0] as string]: '1/3', [names[1] as string]: '-1/3' } : {},
})

law(
  'a correction pays exactly what differs from the series settled with the right inputs from the start',
  120,
  samples,
  ([written, given, corrected, pick, carries]) => {
    const key = keyOf(written)
    const whole = agreement('x', { versions: [{ key }] })
    const from = carries % 2 === 0 ? start(key.parties) : undefined
    const series = settleSeries(whole, given, from)
    const before = shown(series)
    const at = pick % given.length
    const {
      deltas,
      payable,
      series: after,
    } = correct(whole, series, { period: given[at]?.period as string, inputs: { cost: corrected.cost, revenue: corrected.revenue }, reason: 'invoice' })
    expect(shown(series)).toBe(before)
    const wanted = settleSeries(
      whole,
      given.map((one, index) => (index === at ? { ...one, inputs: { ...one.inputs, cost: corrected.cost, revenue: corrected.revenue } } : one)),
      from,
    )
    expect(after.map(amountsOf)).toEqual(wanted.map(amountsOf))
    for (const [index, settled] of series.entries()) {
      const delta = deltas.find(({ period }) => period === settled.period)
      const changed = { ...delta?.payouts, ...delta?.balances }
      const [original, right] = [amountsOf(settled), amountsOf(wanted[index] as SettledPeriod)]
      for (const [name, amount] of Object.entries(original)) {
        const difference = minus(exact(right[name] as string), exact(amount))
        expect(shows(changed[name] ?? nothing, difference), `${settled.period} ${name}: ${changed[name]}`).toBe(true)
      }
    }
    for (const name of key.parties)
      expect(text(exact(payable[name] ?? '0'))).toBe(text(deltas.map((delta) => exact(delta.payouts[name] ?? '0')).reduce(plus, [0n, 1n])))
  },
)

law('correcting nothing changes nothing', 60, samples, ([written, given, , pick, carries]) => {
  const key = keyOf(written)
  const whole = agreement('x', { versions: [{ key }] })
  const series = settleSeries(whole, given, carries % 2 === 0 ? start(key.parties) : undefined)
  const { deltas, payable } = correct(whole, series, { period: given[pick % given.length]?.period as string, inputs: {}, reason: 'none' })
  expect([deltas, payable]).toEqual([[], {}])
})

law('a correction of a correction starts from what was corrected', 60, fc.tuple(carryingKeys, periods, inputs, inputs), ([written, given, first, second]) => {
  const key = keyOf(written)
  const whole = agreement('x', { versions: [{ key }] })
  const period = given[0]?.period as string
  const once = correct(whole, settleSeries(whole, given), { period, inputs: { cost: first.cost }, reason: 'one' })
  const twice = correct(whole, once.series, { period, inputs: { revenue: second.revenue }, reason: 'two' })
  const both = settleSeries(
    whole,
    given.map((one, index) => (index === 0 ? { ...one, inputs: { ...one.inputs, cost: first.cost, revenue: second.revenue } } : one)),
  )
  expect(twice.series.map(amountsOf)).toEqual(both.map(amountsOf))
})

const sharers = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 })
const dividing = (parties: readonly string[]) => sharing(Object.fromEntries(parties.map((name, index) => [name, index + 1])), 'largest-remainder')

// Amounts of more digits than a Decimal adds up without rounding among them: every sum is exact.
const revenues = fc.oneof(
  fc.integer({ min: -9999, max: 9999 }).map(String),
  fc.integer({ min: 20, max: 390 }).map((zeros) => `${'7'.repeat(zeros)}.01`),
)

law(
  'a correction under another agreement leaves nobody out: who left gives back what it was paid, who came is paid',
  100,
  fc.tuple(sharers, sharers, fc.array(revenues, { minLength: 1, maxLength: 3 })),
  ([before, now, amounts]) => {
    const months = amounts.map((revenue, index) => ({ period: `2020-0${index + 1}`, inputs: { revenue } }))
    const series = settleSeries(dividing(before), months)
    const { payable, deltas } = correct(dividing(now), series, { period: '2020-01', inputs: {}, reason: 'another key' })
    const right = settleSeries(dividing(now), months)
    const all = (of: readonly SettledPeriod[], name: string) => of.map((one) => exact(amountsOf(one)[name] ?? '0')).reduce(plus, [0n, 1n])
    for (const name of 'abcd') expect(text(exact(payable[name] ?? '0')), name).toBe(text(minus(all(right, name), all(series, name))))
    // The pots are the same, so what some receive others give back, in every period.
    for (const { payouts } of [...deltas, { payouts: payable }]) expect(text(Object.values(payouts).map(exact).reduce(plus, [0n, 1n]))).toBe('0')
  },
)
