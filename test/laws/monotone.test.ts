import fc from 'fast-check'
import { expect } from 'vitest'
import { settleData } from '../../src/read/settle.ts'
import { casesOf, keyOf } from '../arbitraries/keys.ts'
import { money, notNegative } from '../arbitraries/numbers.ts'
import { compare, exact, type Fraction, plus, text } from '../fraction.ts'
import { law } from '../seed.ts'
import { dueOf } from '../settled.ts'

// Shares, measured shares, tiers, steps in order, funds; limits are left out, because what lies above a limit may go to a fixed
// partner, and rounding on the way is left out, because a cent more can lower a rounded part.
const rising = casesOf({ kinds: { funds: ['buffer'], bySign: true, monotone: true }, lines: false, pot: 'revenue' })

law(
  'a larger pot never lowers what anybody is due',
  500,
  fc.tuple(rising, notNegative(money), fc.constantFrom('0.1', '0.05', '0.01', '1')),
  ([{ written, given }, more, step]) => {
    const key = keyOf({ ...written, round: { to: `${step} EUR`, leftover: 'carry' } })
    const larger = plus(exact(given['revenue'] as string), exact(more))
    const [less, grown] = [dueOf(settleData(key, given)), new Map(dueOf(settleData(key, { ...given, revenue: text(larger) })))]
    for (const [name, due] of less) expect(compare(grown.get(name) as Fraction, due), name).toBeGreaterThanOrEqual(0)
  },
)
