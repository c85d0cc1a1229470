import { expect } from 'vitest'
import { settleData } from '../../src/read/settle.ts'
import { casesOf, keyOf } from '../arbitraries/keys.ts'
import { compare, type Fraction } from '../fraction.ts'
import { law } from '../seed.ts'
import { dueOf, potOf } from '../settled.ts'

// Without claims, which are paid whatever the pot is; without rounding on the way, which may round a part above what there is.
const alone = casesOf({ claims: false, lines: false, pot: 'revenue' })
const zero: Fraction = [0n, 1n]

law('of a gain nobody pays in and nobody receives more than all of it; of a loss nobody gains', 400, alone, ({ written, given }) => {
  const settlement = settleData(keyOf(written), given)
  const pot = potOf(settlement)
  const [least, most] = compare(pot, zero) < 0 ? [pot, zero] : [zero, pot]
  for (const [name, due] of dueOf(settlement)) {
    expect(compare(due, least), name).toBeGreaterThanOrEqual(0)
    expect(compare(due, most), name).toBeLessThanOrEqual(0)
  }
})
