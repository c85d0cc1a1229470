import { expect } from 'vitest'
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
