import fc from 'fast-check'
import { expect } from 'vitest'
import { advances, finalBalances } from '../../src/agreement/advance.ts'
import { agreement } from '../../src/agreement/agreement.ts'
import { settleSeries } from '../../src/agreement/series.ts'
import { settleData } from '../../src/read/settle.ts'
import { exact as exactly } from '../../src/read/settlement.ts'
import { cases, inputs, keyOf } from '../arbitraries/keys.ts'
import { carryingKeys, months, periods } from '../arbitraries/series.ts'
import { compare, exact, magnitude, minus, over, plus, text, times } from '../fraction.ts'
import { law } from '../seed.ts'
import { stepOf } from '../settled.ts'

const fixed = (first: number) =>
  keyOf({
    name: `first ${first}`,
    parties: ['a', 'b'],
    inputs: { revenue: 'EUR' },
    pot: 'revenue',
    surplus: { shares: { a: first, b: 10 } },
    round: { to: '0.01 EUR', leftover: 'in-order' },
  })

const dated = fc.uniqueArray(fc.integer({ min: 1, max: 35 }), { minLength: 1, maxLength: 4 }).map((all) => [...all].sort((a, b) => a - b))

law('every period is settled under the version in force on its first day, never under a later one', 150, dated, (starts) => {
  const all = months(40)
  const versions = [
    { key: fixed(0) },
    ...starts.map((month, index) => ({ from: index % 2 === 0 ? (all[month] as string) : `${all[month]}-01`, key: fixed(index + 1) })),
  ]
  const series = settleSeries(
    agreement('x', { versions }),
    all.map((period) => ({ period, inputs: { revenue: 100 } })),
  )
  series.forEach(({ version, settlement, period }, month) => {
    const version_ = starts.filter((start) => start <= month).length
    expect(version.key.name, period).toBe(`first ${version_}`)
    expect(settlement['~trace'].key).toBe(version.key)
  })
})

law(
  'a period begins where the one before it ended, and a series in two halves is one series',
  100,
  fc.tuple(carryingKeys, periods, fc.nat()),
  ([written, given, pick]) => {
    const key = keyOf(written)
    const whole = agreement('x', { versions: [{ key }] })
    const series = settleSeries(whole, given)
    series.forEach(({ settlement }, index) => {
      const before = series[index - 1]?.settlement
      for (const [name, { start }] of Object.entries(key.balances))
        expect(text(exact(settlement.opening[name] as string))).toBe(text(exact((before && exactly(before, 'balances')[name]) ?? start)))
    })
    const cut = pick % given.length
    const first = settleSeries(whole, given.slice(0, cut))
    const last = first.at(-1)?.settlement
    const second = settleSeries(whole, given.slice(cut), last && { balances: exactly(last, 'balances'), owed: last.owed })
    expect(JSON.stringify([...first, ...second])).toBe(JSON.stringify(series))
  },
)

const rates = fc.record({ a: fc.constantFrom('80%', '1/3', '0', 1, '0.125'), b: fc.constantFrom('50%', '100%', '2/7') })

law('advances and final balances together are the final payouts, to the cent', 150, fc.tuple(cases, inputs, rates), ([{ written, given }, later, { a, b }]) => {
  const key = keyOf(written)
  const [first, second = first] = key.parties as readonly [string, ...string[]]
  const whole = agreement('x', { versions: [{ key }], advance: { [second]: b, [first]: a } })
  const [provisional, final] = [settleData(key, given), settleData(key, later)]
  const paid = advances(whole, provisional)
  const left = finalBalances(final, paid)
  for (const name of key.parties) expect(text(plus(exact(paid[name] ?? '0'), exact(left[name] as object)))).toBe(text(exact(final.payouts[name] as object)))
  // An advance is its part of the provisional payout, to half a cent.
  for (const [name, rate] of Object.entries(whole.advance)) {
    const wanted = times(exact(provisional.payouts[name] as object), exact(rate))
    expect(compare(over(magnitude(minus(exact(paid[name] as object), wanted)), stepOf(provisional)), [1n, 2n])).toBeLessThanOrEqual(0)
  }
})
