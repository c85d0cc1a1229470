import fc from 'fast-check'
import { expect } from 'vitest'
import { agreement } from '../../src/agreement/agreement.ts'
import { settleSeries } from '../../src/agreement/series.ts'
import { keyOf } from '../arbitraries/keys.ts'
import { compare, exact, type Fraction, magnitude, minus, plus, text, total } from '../fraction.ts'
import { law } from '../seed.ts'
import { dueOf, paidOf } from '../settled.ts'

/** The shares are measured, so the key changes from period to period. */
const carried = (parties: readonly string[]) =>
  keyOf({
    name: 'carried',
    parties,
    inputs: Object.fromEntries([['revenue', 'EUR'], ...parties.map((name) => [`h_${name}`, 'h'])]),
    pot: 'revenue',
    surplus: { sharesBy: Object.fromEntries(parties.map((name) => [name, `h_${name}`])), whenZero: { to: parties[0] } },
    round: { to: '0.01 EUR', leftover: 'carry' },
  })

const names = ['a', 'b', 'c', 'd', 'e', 'f']
const series = fc
  .integer({ min: 2, max: 6 })
  .chain((count) =>
    fc
      .array(fc.tuple(fc.integer({ min: -200, max: 300 }), fc.array(fc.nat(9), { minLength: count, maxLength: count })), { minLength: 5, maxLength: 40 })
      .map((periods) => ({ count, periods })),
  )

law('with carry, what anybody was ever paid is within 1 − 1/n cent of what was due, for ever, whatever the keys', 60, series, ({ count, periods }) => {
  const parties = names.slice(0, count)
  const whole = agreement('carried', { versions: [{ key: carried(parties) }] })
  const given = periods.map(([cents, hours], index) => ({
    period: `${2019 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    inputs: Object.fromEntries([['revenue', `${cents}/100`], ...parties.map((name, at) => [`h_${name}`, hours[at] as number])]),
  }))
  const behind = new Map<string, Fraction>(parties.map((name) => [name, [0n, 1n]]))
  for (const { settlement } of settleSeries(whole, given)) {
    const paid = new Map(paidOf(settlement))
    for (const [name, due] of dueOf(settlement)) behind.set(name, plus(behind.get(name) as Fraction, minus(due, paid.get(name) as Fraction)))
    for (const error of behind.values()) expect(compare(magnitude(error), [BigInt(count - 1), BigInt(count * 100)])).toBeLessThanOrEqual(0)
    // What the settlement says it owes is what is really behind, and nothing is owed overall.
    for (const [name, owed] of Object.entries(settlement.owed)) expect(text(exact(`${owed}`))).toBe(text(timesHundred(behind.get(name) as Fraction)))
    expect(text(total(behind.values()))).toBe('0')
  }
})

const timesHundred = ([n, d]: Fraction): Fraction => exact(`${n * 100n}/${d}`)
