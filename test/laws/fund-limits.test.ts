import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreement } from '../../src/agreement/agreement.ts'
import { settleSeries } from '../../src/agreement/series.ts'
import { exact as exactOf } from '../../src/read/settlement.ts'
import { keyOf } from '../arbitraries/keys.ts'
import { compare, exact, type Fraction } from '../fraction.ts'
import { law } from '../seed.ts'

const parties = ['a', 'b', 'c']

/** A gain fills the fund until its limit, a loss draws on it until it is empty; what is left is divided. */
const saving = (written: { readonly until: number; readonly shares: readonly number[] }, leftover: unknown) => {
  const then = { shares: Object.fromEntries(parties.map((name, index) => [name, written.shares[index] as number])) }
  return keyOf({
    name: 'saving',
    parties,
    inputs: { gain: 'EUR', part: '1' },
    balances: { buffer: { start: '0 EUR', fund: true } },
    pot: 'gain',
    surplus: { reserveFund: { fund: 'buffer', rate: 'part', until: `${(written.until / 100).toFixed(2)} EUR`, then } },
    deficit: { drawOnFund: { fund: 'buffer', then } },
    round: { to: '0.01 EUR', leftover },
  })
}

const cases = fc.record({
  written: fc.record({
    // Sevenths, some below nothing and above all: what is computed is kept between.
    rate: fc.integer({ min: -3, max: 10 }),
    until: fc.integer({ min: 0, max: 40 }),
    shares: fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 9 })),
  }),
  gains: fc.array(fc.integer({ min: -30, max: 40 }), { minLength: 1, maxLength: 14 }),
})
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never

/** What the fund holds after every period, in cents. */
function held({ written, gains }: Case, leftover: unknown): readonly Fraction[] {
  const whole = agreement('saving', { versions: [{ key: saving(written, leftover) }] })
  const periods = gains.map((cents, index) => ({ period: `${2000 + index}`, inputs: { gain: `${cents}/100`, part: `${written.rate}/7` } }))
  return settleSeries(whole, periods).map(({ settlement }) => {
    const [n, d] = exact(exactOf(settlement, 'balances')['buffer'] as string)
    return [n * 100n, d]
  })
}

const beyond = (holds: readonly Fraction[], least: number, most: number): readonly Fraction[] =>
  holds.filter((value) => compare(value, [BigInt(least), 1n]) < 0 || compare(value, [BigInt(most), 1n]) > 0)

law(
  'a fund is never drawn below nothing nor filled beyond its limit, not by a cent, whoever receives the cents that are left in a period',
  120,
  fc.tuple(cases, fc.constantFrom<unknown>('largest-remainder', 'largest-share', 'in-order', { to: 'b' })),
  ([drawn, leftover]) => {
    expect(beyond(held(drawn, leftover), 0, drawn.written.until)).toEqual([])
  },
)

law('with carry a fund is at most one cent below nothing or beyond its limit, for ever', 120, cases, (drawn) => {
  expect(beyond(held(drawn, 'carry'), -1, drawn.written.until + 1)).toEqual([])
})

test('and by that one cent it can be: it is owed from before, when the fund stood at its limit', () => {
  const found = fc
    .sample(cases, { seed: 20190401, numRuns: 3000 })
    .map((drawn) => held(drawn, 'carry').map(([n, d]) => [Number(n / d), drawn.written.until] as const))
  expect(found.flat().some(([holds, until]) => holds > until)).toBe(true)
  expect(found.flat().some(([holds]) => holds < 0)).toBe(true)
})
