import { expect, test } from 'vitest'
import { settleData } from '../../src/read/settle.ts'
import { cases, keyOf } from '../arbitraries/keys.ts'
import { isWhole, over, text, total } from '../fraction.ts'
import { law } from '../seed.ts'
import { dueOf, paidOf, potOf, stepOf } from '../settled.ts'

law('every split adds up to the pot, whatever its shape and the sign of the pot', 500, cases, ({ written, given }) => {
  const settlement = settleData(keyOf(written), given)
  expect(text(total(dueOf(settlement).map(([, amount]) => amount)))).toBe(text(potOf(settlement)))
})

law('what partners are paid and what moves into funds is the pot, to the cent', 500, cases, ({ written, given }) => {
  const settlement = settleData(keyOf(written), given)
  const paid = paidOf(settlement)
  expect(text(total(paid.map(([, amount]) => amount)))).toBe(text(potOf(settlement)))
  for (const [name, amount] of paid) expect(isWhole(over(amount, stepOf(settlement))), name).toBe(true)
})

test('a rounded step takes no more than is left, also after a step that divides fractions of a cent', () => {
  // Found by drawing: of a deficit of one cent, 0.009 were left, and rounding took a whole one.
  const key = keyOf({
    name: 'found',
    parties: ['Z', 'N'],
    inputs: { revenue: 'EUR' },
    pot: 'revenue',
    balances: { buffer: { start: '120 EUR', fund: 'true' } },
    surplus: { to: 'Z' },
    deficit: {
      inOrder: [
        { share: '10%', shares: { Z: '2', N: '1' } },
        { upTo: '1 EUR / 3', to: 'Z' },
        { share: '10%', claims: { rule: 'averageOfAwards', by: { Z: '0 EUR', N: '5000 EUR' }, beyond: { to: 'Z' } } },
        { drawOnFund: { fund: 'buffer', then: { to: 'Z' } } },
      ],
    },
    round: { to: '0.01 EUR', leftover: 'largest-remainder', lines: 'half-away-from-zero' },
  })
  for (const revenue of ['-0.01', '-0.05', '-3.34', '-1000']) {
    const settlement = settleData(key, { revenue })
    expect(text(total(dueOf(settlement).map(([, amount]) => amount)))).toBe(text(potOf(settlement)))
  }
})
