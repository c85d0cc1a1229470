import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitAmount } from '../../src/cents/split-amount.ts'
import { formulas } from '../../src/formula/formulas.ts'
import { settleData } from '../../src/read/settle.ts'
import { exact } from '../../src/read/settlement.ts'
import { portion } from '../../src/rules/portion.ts'
import { loadKey } from '../../src/text/load.ts'
import { law } from '../seed.ts'

const keyFor = (list: readonly number[]) =>
  loadKey({
    splitkey: 1,
    name: 'portions',
    inputs: { pool: 'EUR' },
    lines: Object.fromEntries(
      list.map((own, index) => [`p${index}`, { portion: { pool: 'pool', own, before: list.slice(0, index), after: list.slice(index + 1), to: '0.01 EUR' } }]),
    ),
  })

const lists = fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }).filter((list) => list.some((weight) => weight > 0))

law(
  'the portions of a pool are its division by largest remainder, also below zero',
  200,
  fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), lists),
  ([cents, list]) => {
    const pool = `${cents}e-2`
    const found = exact(settleData(keyFor(list), { pool }), 'lines')
    const { payouts } = splitAmount(pool, Object.fromEntries(list.map((weight, index) => [`p${index}`, weight])), 'largest-remainder')
    for (const [name, amount] of Object.entries(payouts)) expect(found[name]).toBe(amount.toFixed())
  },
)

test('in TypeScript it is the same rule', () => {
  const f = formulas({ gain: 'EUR' })
  expect(portion(f('gain'), { own: 20, before: [60], after: [20], to: '0.01 EUR' })).toMatchObject({ op: 'rule', rule: 'portion', unit: 'EUR' })
  expect(portion(f('gain'), { own: 1, to: '1 EUR' })).toMatchObject({ with: { own: { op: 'lit', value: '1' } } })
})
