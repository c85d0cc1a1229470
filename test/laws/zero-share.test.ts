import fc from 'fast-check'
import { expect } from 'vitest'
import { allocate } from '../../src/cents/allocate.ts'
import type { Leftover } from '../../src/core/key.ts'
import { rational, zero } from '../../src/number/rational.ts'
import { settleData } from '../../src/read/settle.ts'
import { inputs, keyOf, leftoversOf } from '../arbitraries/keys.ts'
import { law } from '../seed.ts'
import { dueOf, paidOf } from '../settled.ts'

const parties = ['a', 'b', 'c', 'd']
const shared = fc.record({
  weights: fc.array(fc.constantFrom('0', '0', '1', '2', '1/3', '7'), { minLength: 4, maxLength: 4 }).filter((all) => all.some((weight) => weight !== '0')),
  leftover: leftoversOf(parties),
  given: inputs,
})

law('a partner whose share is zero never receives a cent, whoever is due the leftover cents', 500, shared, ({ weights, leftover, given }) => {
  const shares = Object.fromEntries(parties.map((name, index) => [name, weights[index]]))
  const key = keyOf({ name: 'x', parties, inputs: { revenue: 'EUR' }, pot: 'revenue', surplus: { shares }, round: { to: '0.01 EUR', leftover } })
  const { payouts } = settleData(key, { revenue: given.revenue })
  parties.forEach((name, index) => {
    if (weights[index] === '0') expect(payouts[name]?.isZero(), name).toBe(true)
  })
})

law(
  'whoever is due exactly nothing is paid nothing, in any settlement that owes nothing from before',
  500,
  fc.tuple(fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 1, maxLength: 6 }), fc.nat()),
  ([thirds, pick]) => {
    // Thirds of a cent that add up to whole cents.
    const rest = ((-thirds.reduce((sum, x) => sum + x, 0) % 3) + 3) % 3
    const amounts = [...thirds, rest, 0].map((third, index) => ({ name: `p${index}`, amount: rational(BigInt(third), 300n) }))
    const policies: readonly Leftover[] = ['largest-remainder', 'largest-share', 'in-order', 'carry', { to: `p${pick % amounts.length}` }]
    for (const leftover of policies)
      allocate(amounts, rational(1n, 100n), leftover).forEach(({ cents }, index) => {
        if (amounts[index]?.amount.n === zero.n) expect(cents).toBe(0n)
      })
  },
)

law('a fund that is due nothing does not move', 300, fc.record({ given: inputs, leftover: leftoversOf(['a', 'b']) }), ({ given, leftover }) => {
  const key = keyOf({
    name: 'x',
    parties: ['a', 'b'],
    inputs: { revenue: 'EUR' },
    balances: { buffer: { start: '5 EUR', fund: true } },
    pot: 'revenue',
    surplus: { reserveFund: { fund: 'buffer', rate: '1 / 3', until: '5 EUR', then: { shares: { a: 1, b: 2 } } } },
    round: { to: '0.01 EUR', leftover },
  })
  const settlement = settleData(key, { revenue: given.revenue })
  const due = new Map(dueOf(settlement))
  for (const [name, paid] of paidOf(settlement)) if (due.get(name)?.[0] === 0n) expect(paid[0], name).toBe(0n)
})
