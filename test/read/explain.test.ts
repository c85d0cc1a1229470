/** Why a partner receives what it receives: the rows of known settlements. */
import { expect, test } from 'vitest'
import { explain, type Row } from '../../src/read/explain.ts'
import { templateOf } from '../../src/read/explain-template.ts'
import { planOf } from '../../src/read/plan.ts'
import { settleData } from '../../src/read/settle.ts'
import { bad, good, keyOf, month, settled, three } from './workshop.ts'

const names = (rows: readonly Row[]): readonly string[] => rows.map(({ name }) => name)
const last = (rows: readonly Row[]): Row => rows.at(-1) as Row

test('the rows of a gain: every named step below the payout, as data', () => {
  const { of, rows } = explain(month(good), 'W')
  expect(of).toBe('W')
  const note = 'rounded to 0.01 EUR, half even'
  expect(rows).toStrictEqual([
    { name: 'third', unit: 'EUR', formula: 'price × sold / 3', filled: '10.10 EUR/pc × 20 pc / 3', exact: '202/3', value: '67.33', note },
    { name: 'pay W', unit: 'EUR', formula: 'third / 10', filled: '67.33 / 10', exact: '6.733', value: '6.73', note },
    { name: 'guarantee W', unit: 'EUR', formula: '10 EUR/h × hours', filled: '10 EUR/h × 2.5 h', exact: '25', value: '25' },
    { name: 'pot', unit: 'EUR', formula: 'price × sold', filled: '10.10 EUR/pc × 20 pc', exact: '202', value: '202' },
    {
      name: 'fair',
      unit: 'EUR/kg',
      formula: 'deadBand(steel, around=1.2 EUR/kg, band=5%, pass=50%)',
      filled: 'deadBand(1.38 EUR/kg, around=1.2 EUR/kg, band=5%, pass=50%)',
      exact: '1.26',
      value: '1.26',
      meaning: '1.2 EUR/kg + 50% × (1.38 EUR/kg − min(max(1.38 EUR/kg, 1.2 EUR/kg × (1 − 5%)), 1.2 EUR/kg × (1 + 5%)))',
    },
    { name: 'reimburse S', unit: 'EUR', formula: 'fair × used', filled: '1.26 EUR/kg × 33.3 kg', exact: '41.958', value: '41.96', note },
    {
      name: 'surplus',
      unit: 'EUR',
      formula: 'pot − reimburse S − pay W − guarantee W',
      filled: '202.00 − 41.96 − 6.73 − 25.00',
      exact: '128.31',
      value: '128.31',
    },
    { name: 'surplus shared', unit: 'EUR', formula: 'max(surplus, 0 EUR)', filled: 'max(128.31, 0 EUR)', exact: '128.31', value: '128.31' },
    { name: 'surplus shared tier 1', unit: 'EUR', formula: 'min(surplus shared, 50 EUR)', filled: 'min(128.31, 50 EUR)', exact: '50', value: '50' },
    {
      name: 'surplus shared tier 2',
      unit: 'EUR',
      formula: 'surplus shared − min(surplus shared, 50 EUR)',
      filled: '128.31 − min(128.31, 50 EUR)',
      exact: '78.31',
      value: '78.31',
    },
    {
      name: 'W',
      unit: 'EUR',
      formula: 'pay W + guarantee W + 2 / 3 × surplus shared tier 1 + surplus shared tier 2',
      filled: '6.73 + 25.00 + 2 / 3 × 50.00 + 78.31',
      exact: '10753/75',
      value: '143.37',
      note: 'receives no leftover of 0.01; S receives it (largest remainder; ' + 'parts of 0.01 lost by rounding down: S 2/3 ≈ 0.666667, W 1/3 ≈ 0.333333)',
    },
  ])
})

test('the rows of a loss: what came to nothing is left out, and what is borne is subtracted', () => {
  const { rows } = explain(month(bad), 'S')
  expect(names(rows)).toEqual(['fair', 'reimburse S', 'pot', 'third', 'pay W', 'guarantee W', 'surplus', 'deficit borne', 'S'])
  expect(rows.slice(-2)).toStrictEqual([
    { name: 'deficit borne', unit: 'EUR', formula: 'max(−surplus, 0 EUR)', filled: 'max(−(−13.47), 0 EUR)', exact: '13.47', value: '13.47' },
    {
      name: 'S',
      unit: 'EUR',
      formula: 'reimburse S − 70% × deficit borne',
      filled: '40.63 − 70% × 13.47',
      exact: '31.201',
      value: '31.2',
      note: 'bears 1 leftover of 0.01 (largest remainder; parts of 0.01 lost by rounding the negated amounts down: S 0.9, W 0.1)',
    },
  ])
  // Nothing was rounded in this month, so nothing is said about it.
  expect(rows.find(({ name }) => name === 'third')).toEqual({
    name: 'third',
    unit: 'EUR',
    formula: 'price × sold / 3',
    filled: '10.10 EUR/pc × 12 pc / 3',
    exact: '40.4',
    value: '40.4',
  })
})

test('a line that a key names is told even when it is zero; a step of a split is not, unless it is asked for', () => {
  const nothing = month({ ...good, price: '0', hours: '0', used: '0' })
  const { rows } = explain(nothing, 'S')
  expect(names(rows)).toEqual(['fair', 'pot', 'third', 'surplus', 'S'])
  expect(last(rows)).toStrictEqual({ name: 'S', unit: 'EUR', formula: '0', filled: '0', exact: '0', value: '0' })
  expect(names(explain(nothing, 'surplus shared tier 2').rows)).toEqual(['pot', 'fair', 'third', 'surplus', 'surplus shared tier 2'])
})

test('a line is explained by its steps, without a payout', () => {
  expect(names(explain(month(good), 'third').rows)).toEqual(['third'])
  expect(names(explain(month(good), 'surplus').rows)).toEqual(['pot', 'fair', 'reimburse S', 'third', 'pay W', 'guarantee W', 'surplus'])
})

test('what is neither a partner nor a line is refused with the nearest name', () => {
  expect(() => explain(month(good), 'thirt')).toThrow("unknown-line: unknown line 'thirt'; did you mean 'third'?")
  expect(() => explain(month(good), 'X')).toThrow(
    "unknown-line: unknown line 'X'; known: S, W, pot, fair, reimburse S, third, pay W, guarantee W, surplus, " +
      'surplus shared, surplus shared tier 1, deficit borne, surplus shared tier 2',
  )
})

test('a fund is explained like a partner', () => {
  const key = three({
    balances: { saved: { start: '5 EUR', fund: 'true' } },
    surplus: { tiers: [{ upTo: '2.003 EUR', to: 'a' }, { to: 'saved' }] },
  })
  expect(last(explain(settled(key, { revenue: '10.01' }), 'saved').rows)).toEqual({
    name: 'saved',
    unit: 'EUR',
    formula: 'surplus gain tier 2',
    filled: '8.007',
    exact: '8.007',
    value: '8.01',
    note: 'receives 1 leftover of 0.01 (largest remainder; parts of 0.01 lost by rounding down: a 0.3, b 0, c 0, saved 0.7)',
  })
})

test('a partner that is due one thing only, which is subtracted', () => {
  const key = three({ deficit: { to: 'a' }, surplus: { to: 'b' } })
  const { rows } = explain(settled(key, { revenue: '-3' }), 'a')
  expect(last(rows)).toEqual({ name: 'a', unit: 'EUR', formula: '−deficit borne', filled: '−3.00', exact: '-3', value: '-3' })
})

test('what is subtracted as a whole stands in brackets', () => {
  const deficit = { tiers: [{ upTo: '10 EUR', shares: { a: '1', b: '1', c: '0' } }, { to: 'a' }] }
  const lost = explain(settled(three({ deficit }), { revenue: '-30' }), 'a').rows
  expect(last(lost)).toMatchObject({
    formula: '−(50% × deficit borne tier 1 + deficit borne tier 2)',
    filled: '−(50% × 10.00 + 20.00)',
    exact: '-25',
  })
  const paid = explain(settled(three({ deficit, claims: [{ pay: { to: 'a', amount: '7 EUR' } }] }), { revenue: '-23' }), 'a').rows
  expect(last(paid).formula).toBe('pay a − (50% × deficit borne tier 1 + deficit borne tier 2)')
  const key = three({ claims: [{ pay: { to: 'a', amount: '-(revenue - 2 EUR)' } }], lines: { unused: 'revenue' }, surplus: { to: 'b' } })
  const { rows } = explain(settled(key, { revenue: '10' }), 'pay a')
  expect(last(rows)).toMatchObject({ formula: '−(revenue − 2 EUR)', filled: '−(10.00 − 2 EUR)', exact: '-8' })
})

test('money stands bare, prices keep two decimals and their unit, the rest keeps its own', () => {
  const key = keyOf({
    name: 'price revision',
    inputs: { price: 'EUR/pc', sold: 'pc', rate: '1', weight: 'kg/pc' },
    lines: { mean: 'price * (1 + rate)', load: 'weight * sold' },
  })
  const rowsOf = (name: string): readonly Row[] => explain(settleData(key, { price: 3, sold: 4, rate: '0.5', weight: '1.25' }), name).rows
  // Without a pot nothing is money.
  expect(last(rowsOf('mean')).filled).toBe('3 EUR/pc × (1 + 0.5)')
  expect(last(rowsOf('load')).filled).toBe('1.25 kg/pc × 4 pc')
  expect(templateOf(planOf(key), 'mean')?.due).toBeUndefined()
  const paid = three({ inputs: { revenue: 'EUR', h: 'h', k: 'h', rate: '1', price: 'EUR/h', per: 'h/EUR' }, pot: 'revenue * rate + price * h' })
  expect(last(explain(settled(paid, { revenue: '3', rate: '2', price: '7', h: '1', per: '0' }), 'pot').rows).filled).toBe('3.00 × 2 + 7.00 EUR/h × 1 h')
})

test('partners share the rows they have in common, and a template is made once', () => {
  const settlement = month(good)
  const [first, second] = [explain(settlement, 'S').rows, explain(settlement, 'W').rows]
  for (const row of first.slice(0, -1)) expect(second).toContain(row)
  const plan = planOf(settlement['~trace'].key)
  expect(templateOf(plan, 'S')).toBe(templateOf(plan, 'S'))
  expect(templateOf(plan, 'X')).toBeUndefined()
})

test('a line that stands for another line says so', () => {
  const key = keyOf({ name: 'c', inputs: { price: 'EUR' }, lines: { cost: 'price', same: 'cost' } })
  expect(explain(settleData(key, { price: 3 }), 'same').rows).toStrictEqual([
    { name: 'cost', unit: 'EUR', formula: 'price', filled: '3 EUR', exact: '3', value: '3' },
    { name: 'same', unit: 'EUR', formula: 'cost', filled: '3 EUR', exact: '3', value: '3' },
  ])
})
