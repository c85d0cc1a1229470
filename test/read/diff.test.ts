/** Why two settlements differ: to the cent, by input, by line and by term. */
import type { Decimal } from 'decimal.js'
import { expect, test } from 'vitest'
import { diff } from '../../src/read/diff.ts'
import { settleData } from '../../src/read/settle.ts'
import type { Settlement } from '../../src/read/settlement.ts'
import { bad, good, keyOf, month, settled, three, workshop } from './workshop.ts'

type Amounts = Readonly<Record<string, Decimal>>
const amounts = (of: Amounts): string =>
  Object.entries(of)
    .map(([name, amount]) => `${name} ${amount}`)
    .join(', ')
type Changes = ReturnType<typeof diff>
const byInput = ({ inputs }: Changes): readonly string[] => inputs.map(({ name, from, to, payouts }) => `${name} ${from} → ${to}: ${amounts(payouts)}`)
const changes = (of: Changes['lines']): readonly string[] => of.map(({ name, from, to, change }) => `${name} ${from} → ${to}: ${change}`)
const terms = ({ terms: of }: Changes, name: string): readonly string[] => (of[name] ?? []).map((term) => `${term.name}: ${term.change}`)

test('a good month and a bad one', () => {
  const key = keyOf(workshop)
  const found = diff(month(good, key), month(bad, key))
  expect(changes(found.payouts)).toEqual(['S 58.63 → 31.2: -27.43', 'W 143.37 → 90: -53.37'])
  expect(byInput(found)).toEqual(['sold 20 → 12: S 0, W -80.8', 'steel 1.38 → 1.3: S -1.33, W 1.33', 'hours 2.5 → 9: S -26.1, W 26.1'])
  expect(changes(found.lines)).toEqual([
    'pot 202 → 121.2: -80.8',
    'fair 1.26 → 1.22: -0.04',
    'reimburse S 41.96 → 40.63: -1.33',
    'third 67.33 → 40.4: -26.93',
    'pay W 6.73 → 4.04: -2.69',
    'guarantee W 25 → 90: 65',
    'surplus 128.31 → -13.47: -141.78',
    'surplus shared 128.31 → 0: -128.31',
    'surplus shared tier 1 50 → 0: -50',
    'deficit borne 0 → 13.47: 13.47',
    'surplus shared tier 2 78.31 → 0: -78.31',
  ])
  expect(terms(found, 'S')).toEqual([
    'reimburse S: -1.33',
    '1 / 3 × surplus shared tier 1: -16.66666666666666666666666666667',
    '−(70% × deficit borne): -9.429',
    'rounding to cents: -0.00433333333333333333333333333333',
  ])
  expect(Object.keys(found.terms)).toEqual(['S', 'W'])
})

test('changes that only together can be made are told together', () => {
  // With 2 hours for h and still 3 for k, the weight h − k would be below zero.
  const key = three({ surplus: { sharesBy: { a: 'h - k', b: 'k', c: 'h' }, whenZero: { to: 'a' } } })
  const found = diff(settled(key, { revenue: '100', h: '5', k: '3' }), settled(key, { revenue: '200', h: '2', k: '1' }))
  expect(byInput(found)).toEqual(['revenue 100 → 200: a 20, b 30, c 50', 'h, k 5, 3 → 2, 1: a 10, b -10, c 0'])
})

test('what a balance held and which cents were owed count like inputs', () => {
  const key = three({
    lines: { bonus: 'kept / 2' },
    balances: { kept: { start: '10 EUR', next: 'kept' } },
    claims: [{ pay: { to: 'a', amount: 'bonus' } }],
    round: { to: '0.01 EUR', leftover: 'carry' },
  })
  const before = settled(key, { revenue: '30.01' })
  const after = settled(key, { revenue: '30.01' }, { balances: { kept: '16' }, owed: { c: '0.9', a: '-0.9' } })
  // 25.01 to share: 8.336… each, one cent left over. Then 22.01: 7.336… each; with what is owed, c comes first.
  expect(byInput(diff(before, after))).toEqual(['kept 10 → 16: a 2, b -1, c -1', 'cents owed  → c 0.9 a -0.9: a -0.01, b 0, c 0.01'])
  expect(byInput(diff(after, before))).toEqual(['kept 16 → 10: a -2, b 1, c 1', 'cents owed c 0.9 a -0.9 → : a 0.01, b 0, c -0.01'])
  expect(byInput(diff(after, settled(key, { revenue: '30.01' }, { balances: { kept: '16' }, owed: { c: '0.9', a: '-0.9' } })))).toEqual([])
  const other = settled(key, { revenue: '30.01' }, { balances: { kept: '16' }, owed: { c: '0.9', b: '-0.9' } })
  expect(diff(after, other).inputs.map(({ name }) => name)).toEqual(['cents owed'])
})

test('two versions of a key: what both read first, then the key with what only it reads', () => {
  const other = keyOf({
    ...workshop,
    name: 'workshop from 2026',
    parties: ['W', 'X'],
    inputs: { price: 'EUR/pc', sold: 'pc', bonus: 'EUR' },
    lines: { third: 'price * sold / 3' },
    claims: [{ pay: { to: 'X', amount: 'bonus' } }],
    surplus: { to: 'W' },
    deficit: { to: 'X' },
    costs: {},
  })
  const found = diff(month(good), settleData(other, { price: '10.10', sold: '12', bonus: '7' }))
  expect(changes(found.payouts)).toEqual(['S 58.63 → 0: -58.63', 'W 143.37 → 114.2: -29.17', 'X 0 → 7: 7'])
  expect(byInput(found)).toEqual(['sold 20 → 12: S 0, W -80.8, X 0', 'the key workshop → workshop from 2026: S -58.63, W 51.63, X 7'])
  expect(changes(found.lines)).toContain('fair 1.26 → 0: -1.26')
  expect(changes(found.lines)).toContain('pay X 0 → 7: 7')
  expect(terms(found, 'X')).toEqual(['pay X: 7'])
  expect(terms(found, 'S')).toEqual([
    'reimburse S: -41.96',
    '1 / 3 × surplus shared tier 1: -16.66666666666666666666666666667',
    'rounding to cents: -0.00333333333333333333333333333333',
  ])
})

test('one line paid twice is one term', () => {
  const key = three({ lines: { fee: 'h * 1 EUR/h' }, claims: [{ pay: { to: 'a', amount: 'fee' } }, { pay: { to: 'a', amount: 'fee' } }], surplus: { to: 'b' } })
  const found = diff(settled(key, { revenue: '10', h: '1' }), settled(key, { revenue: '10', h: '3' }))
  expect(terms(found, 'a')).toEqual(['fee: 4'])
  expect(terms(found, 'b')).toEqual(['surplus: -4'])
  expect(terms(found, 'c')).toEqual([])
})

test('a line that does not differ is not named', () => {
  const key = keyOf(workshop)
  expect(changes(diff(month(good, key), month({ ...good, hours: '3.5' }, key)).lines)).toEqual([
    'guarantee W 25 → 35: 10',
    'surplus 128.31 → 118.31: -10',
    'surplus shared 128.31 → 118.31: -10',
    'surplus shared tier 2 78.31 → 68.31: -10',
  ])
})

test('only what is wrong with the inputs joins changes: a mistake of the program is not taken for one', () => {
  const [before, after] = [settled(three(), { revenue: '1' }), settled(three(), { revenue: '2' })]
  diff(before, after)
  const broken: Settlement = Object.create(before, { '~trace': { value: { ...before['~trace'], key: {} } } })
  expect(() => diff(broken, after)).toThrow(TypeError)
})
