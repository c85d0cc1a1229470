import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestFormula } from '../../src/formula/syntax.ts'
import { explain } from '../../src/read/explain.ts'
import { explanationText } from '../../src/read/explain-text.ts'
import { settleData } from '../../src/read/settle.ts'
import { cases, keyOf } from '../arbitraries/keys.ts'
import { exact, text } from '../fraction.ts'
import { recomputed } from '../recompute.ts'
import { law } from '../seed.ts'
import { dueOf, paidOf } from '../settled.ts'

law('every figure of an explanation can be recomputed from the numbers beside it, and the last adds up to the payout', 250, cases, ({ written, given }) => {
  const settlement = settleData(keyOf(written), given)
  const [due, paid] = [new Map(dueOf(settlement)), new Map(paidOf(settlement))]
  for (const name of due.keys()) {
    const { rows } = explain(settlement, name)
    // The level of a refill with six limits is longer than any formula that is read.
    for (const row of rows.filter(({ filled }) => filled.length <= longestFormula))
      for (const numbers of [row.filled, row.meaning ?? row.filled]) expect(text(recomputed(numbers)), `${row.name} = ${numbers}`).toBe(text(exact(row.exact)))
    const last = rows.at(-1)
    expect(last?.name).toBe(name)
    expect(text(exact(last?.exact as string))).toBe(text(due.get(name) as [bigint, bigint]))
    expect(text(exact(last?.value as string))).toBe(text(paid.get(name) as [bigint, bigint]))
  }
})

law('every line can be explained by itself, and says the value the settlement has', 100, cases, ({ written, given }) => {
  const settlement = settleData(keyOf(written), given)
  for (const [name, value] of Object.entries(settlement.lines)) {
    const row = explain(settlement, name).rows.at(-1)
    expect(row?.name).toBe(name)
    // A line that is no finite decimal is shown to 30 digits; the explanation has the fraction.
    if (!row?.value.includes('/')) expect(text(exact(row?.value as string))).toBe(text(exact(value.toFixed())))
    if ((row?.filled.length ?? 0) <= longestFormula) expect(text(recomputed(row?.filled as string)), row?.filled).toBe(text(exact(row?.exact as string)))
  }
})

law('a row that was rounded says so, and every leftover cent has a reason', 150, fc.tuple(cases), ([{ written, given }]) => {
  const settlement = settleData(keyOf(written), given)
  for (const { name, leftover } of settlement['~trace'].allotted) {
    const { rows } = explain(settlement, name)
    for (const row of rows.slice(0, -1)) expect(row.note !== undefined, row.name).toBe(row.exact !== row.value)
    const note = rows.at(-1)?.note
    if (leftover !== 0) expect(note).toMatch(leftover > 0 ? /^receives/ : /^bears/)
    expect(explanationText({ of: name, rows })).not.toMatch(/undefined|NaN|\[object/)
  }
})

test('negative numbers and fractions with a unit stand so that they can be recomputed', () => {
  const key = keyOf({
    name: 'x',
    parties: ['a'],
    inputs: { sold: 'pc', price: 'EUR/pc', steel: 'kg', rate: 'EUR/kg' },
    pot: 'price * sold + steel * rate',
    surplus: { to: 'a' },
    round: { to: '0.01 EUR', leftover: 'carry' },
  })
  const { rows } = explain(settleData(key, { sold: '-1/3', price: '-2/7', steel: '-5', rate: '0.5' }), 'a')
  for (const row of rows) expect(text(recomputed(row.filled)), row.filled).toBe(text(exact(row.exact)))
})
