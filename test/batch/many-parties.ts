/** Keys of seven to twenty partners, as they stand in a file: what `keysOf` draws for up to six, with splits that stay small for many. */
import fc from 'fast-check'
import { amounts, inputUnits, lineTexts, plainRates, pots } from '../../src/testing/keys/amounts.ts'
import { type KeyText, leftoversOf } from '../../src/testing/keys/key-texts.ts'
import { sharesOf } from '../../src/testing/keys/splits.ts'

type Split = Readonly<Record<string, unknown>>

const steps = fc.constantFrom('0.01 EUR', '0.01 EUR', '0.01 EUR', '0.05 EUR', '1 EUR')

/** Everybody, or the first few, by hours that differ per row. */
const byHours = (parties: readonly string[]): fc.Arbitrary<Split> =>
  fc.tuple(fc.integer({ min: 2, max: parties.length }), sharesOf(parties)).map(([count, shares]) => ({
    sharesBy: Object.fromEntries(parties.map((name, index) => [name, index < count ? `w${index}` : '0 h'])),
    whenZero: { shares },
  }))

const equal = (parties: readonly string[]): Split => ({ shares: Object.fromEntries(parties.map((name) => [name, 1])) })

function splitOf(parties: readonly string[]): fc.Arbitrary<Split> {
  const simple = fc.oneof(
    { weight: 2, arbitrary: sharesOf(parties).map((shares): Split => ({ shares })) },
    { weight: 2, arbitrary: fc.constant(equal(parties)) },
    { weight: 2, arbitrary: byHours(parties) },
    fc.constantFrom(...parties, 'buffer').map((to): Split => ({ to })),
  )
  const tiers = fc.tuple(fc.integer({ min: 1, max: 9000 }), simple, simple).map(([upTo, first, last]) => ({ tiers: [{ upTo: `${upTo} EUR`, ...first }, last] }))
  const inOrder = fc.tuple(amounts, plainRates, simple, simple).map(([upTo, share, first, rest]) => ({ inOrder: [{ upTo, share, ...first }, rest] }))
  const capped = fc
    .tuple(sharesOf(parties), fc.constantFrom(...parties), amounts, simple)
    .map(([shares, name, cap, rest]) => ({ capped: { shares, caps: { [name]: cap }, excess: 'refill', rest } }))
  return fc.oneof({ weight: 3, arbitrary: simple }, tiers, inOrder, capped)
}

/** A key of `count` partners; its inputs are those of the other drawn keys and `w0` to `w19`. */
export function manyParties(count: number): fc.Arbitrary<KeyText> {
  const parties = Array.from({ length: count }, (_, index) => `p${index + 1}`)
  const hours = Object.fromEntries(parties.map((_, index) => [`w${index}`, 'h']))
  const claims = fc.array(
    fc.tuple(fc.constantFrom(...parties), amounts).map(([to, amount]) => ({ pay: { to, amount } })),
    { maxLength: 3 },
  )
  return fc
    .record({ pot: pots, claims, surplus: splitOf(parties), deficit: splitOf(parties), round: fc.record({ to: steps, leftover: leftoversOf(parties) }) })
    .map((parts) => ({
      name: `${count} partners`,
      parties,
      inputs: { ...inputUnits, ...hours },
      lines: lineTexts,
      balances: { buffer: { start: '120.00 EUR', fund: 'true' }, recouped: { start: '0 EUR', next: 'recouped + min(cost, 25 EUR)' } },
      ...parts,
    }))
}
