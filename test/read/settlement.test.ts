/** What a settlement says: its fields, as decimals and as fractions, and what is refused. */
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import type { KeyData } from '../../src/core/key.ts'
import { readNumbers } from '../../src/read/inputs.ts'
import { settleData } from '../../src/read/settle.ts'
import { exact } from '../../src/read/settlement.ts'
import { bad, good, keyOf, month, settled, three } from './workshop.ts'

const texts = (of: object): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(of).map(([name, value]) => [name, String(value)]))

test('every field of a settlement', () => {
  const { payouts, lines, balances, costs, net, owed, inputs, opening } = month(good)
  expect(texts(payouts)).toEqual({ S: '58.63', W: '143.37' })
  expect(texts(lines)).toEqual({
    pot: '202',
    fair: '1.26',
    'reimburse S': '41.96',
    third: '67.33',
    'pay W': '6.73',
    'guarantee W': '25',
    surplus: '128.31',
    'surplus shared': '128.31',
    'surplus shared tier 1': '50',
    'deficit borne': '0',
    'surplus shared tier 2': '78.31',
  })
  expect([balances, owed, opening]).toEqual([{}, {}, {}])
  expect(texts(costs)).toEqual({ W: '12.5' })
  expect(texts(net)).toEqual({ W: '130.87' })
  expect(inputs).toEqual({ ...good, price: '10.1' })
  expect(texts(month(bad).payouts)).toEqual({ S: '31.2', W: '90' })
})

const carrying = three({
  balances: { saved: { start: '5 EUR', fund: 'true' }, seen: { start: '1/3 EUR', next: 'seen + revenue' } },
  surplus: { tiers: [{ upTo: '6 EUR', shares: { a: '1', b: '1', c: '1' } }, { to: 'saved' }] },
  round: { to: '0.05 EUR', leftover: 'carry' },
})

test('a fund holds what it held and what is paid into it; another balance what the key says', () => {
  const first = settled(carrying, { revenue: '10.10' })
  expect(texts(first.balances)).toMatchObject({ saved: '9.1' })
  expect(exact(first, 'balances')).toEqual({ saved: '9.1', seen: '313/30' })
  expect(first.opening).toEqual({ saved: '5', seen: '1/3' })
  const next = settled(carrying, { revenue: '7' }, { balances: { saved: '9.1', seen: '0' }, owed: first.owed })
  expect(exact(next, 'balances')).toEqual({ saved: '10.1', seen: '7' })
  expect(exact(next, 'payouts')).toEqual({ a: '2', b: '2', c: '2' })
})

test('what is owed is told in parts of the step, and goes into the next settlement', () => {
  const first = settled(carrying, { revenue: '0.1' })
  expect(first.owed).toEqual({ a: '-1/3', b: '-1/3', c: '2/3', saved: '0' })
  const second = settled(carrying, { revenue: '0.1' }, { owed: first.owed })
  expect([exact(first, 'payouts'), exact(second, 'payouts')]).toEqual([
    { a: '0.05', b: '0.05', c: '0' },
    { a: '0.05', b: '0', c: '0.05' },
  ])
  expect(second.owed).toEqual({ a: '-2/3', b: '1/3', c: '1/3', saved: '0' })
})

test('a clause computes its lines and pays nobody', () => {
  const settlement = settleData(keyOf({ name: 'price', inputs: { price: 'EUR' }, lines: { third: 'price / 3' } }), { price: 1 })
  expect(exact(settlement, 'lines')).toEqual({ third: '1/3' })
  expect([settlement.payouts, settlement.owed, settlement.net]).toEqual([{}, {}, {}])
})

test('a field is computed once, cannot be changed, and is the same however often it is read', () => {
  const settlement = month(good)
  for (const field of ['payouts', 'lines', 'balances', 'costs', 'net', 'owed', 'inputs', 'opening'] as const) {
    expect(settlement[field]).toBe(settlement[field])
    expect(Object.isFrozen(settlement[field]), field).toBe(true)
  }
})

test('a settlement is printed and written as its fields, without what is behind them', () => {
  const plain = JSON.parse(JSON.stringify(month(good)))
  expect(Object.keys(plain)).toEqual(expect.arrayContaining(['payouts', 'lines', 'balances', 'costs', 'net', 'owed', 'inputs', 'opening']))
  expect(plain).toMatchObject({ payouts: { S: '58.63', W: '143.37' }, costs: { W: '12.5' } })
  expect(plain).not.toHaveProperty('~trace')
  const shown = inspect(month(good))
  expect(shown).toContain("price: '10.1'")
  expect(shown).not.toContain('trace')
})

const issuesOf = (run: () => unknown): readonly string[] => {
  try {
    run()
    return []
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(({ code, path, message }) => `${code} ${path}: ${message}`)
  }
}

test('what is owed must be owed to recipients of this key, in numbers that add up to nothing', () => {
  const given = (owed: Readonly<Record<string, unknown>>): readonly string[] => issuesOf(() => settled(carrying, {}, { owed: owed as never }))
  expect(given({ a: '0.5', saved: '-0.5' })).toEqual([])
  expect(given({ d: '1', b: 'much', a: '0.5' })).toEqual([
    "unknown-party owed.d: unknown party 'd'; known: a, b, c, saved",
    "not-a-number owed.b: 'much' is not a number",
    'does-not-add-up owed: what is owed from before adds up to 0.5 cents; it must add up to 0',
  ])
  expect(given({ a: 'x'.repeat(50) })).toEqual([`not-a-number owed.a: '${'x'.repeat(37)}…' is not a number`])
})

test('a key that does not carry takes no owed cents, but zeros', () => {
  const given = (owed: Readonly<Record<string, string>>): readonly string[] => issuesOf(() => settled(three(), {}, { owed }))
  expect(given({ a: '0', b: '0.00' })).toEqual([])
  expect(given({ a: '0', b: '1', c: '-1' })).toEqual(['does-not-add-up owed: cents are owed from before, and this key does not carry them: settle them first'])
})

test('a loss is dealt in cents like a loss, also where an input is called surplus', () => {
  const lossOf = (inputs: object, given: object): unknown => {
    const key = three({
      inputs,
      claims: [{ pay: { to: 'c', amount: '10 EUR' } }],
      surplus: { shares: { a: '1', b: '1', c: '0' } },
      round: { to: '0.01 EUR', leftover: 'in-order' },
    })
    return exact(settleData(key, { revenue: '9.99', ...given }), 'payouts')
  }
  // a and b lose half a cent each, and the first in order bears it. Were it a gain, the first would be spared.
  expect(lossOf({ revenue: 'EUR' }, {})).toEqual({ a: '-0.01', b: '0', c: '10' })
  expect(lossOf({ revenue: 'EUR', surplus: 'EUR' }, { surplus: '5' })).toEqual({ a: '-0.01', b: '0', c: '10' })
})

test('whatever made a key: payouts that are not the pot are never given out', () => {
  const { round: _round, ...unrounded } = three()
  const { surplus: _surplus, ...undivided } = three()
  const dime = (key: object) => issuesOf(() => settled(key as KeyData, { revenue: '0.1' }))
  expect(dime(unrounded)).toEqual(['does-not-add-up : the payouts differ from the pot by -0.1'])
  expect(dime(undivided)).toEqual(['does-not-add-up : the payouts differ from the pot by -0.1'])
  expect(exact(settled(unrounded as KeyData, {}), 'payouts')).toEqual({ a: '0', b: '0', c: '0' })
  // Nothing is paid where there is no pot, however it would be rounded.
  const { pot: _pot, ...potless } = undivided
  expect(exact(settled(potless as KeyData, {}), 'payouts')).toEqual({})
})

test('a division by zero names its divisor and the line, once for each place', () => {
  const key = three({
    lines: { share: 'h / k', twice: 'share * 2', price: 'revenue / (h + 1 h)' },
    claims: [{ pay: { to: 'a', amount: 'revenue * (1 / share)' } }],
    costs: { a: 'revenue / (k / 1 h)' },
    surplus: { sharesBy: { a: 'h', b: '(revenue / revenue) * 1 h', c: '0 h' }, whenZero: { to: 'a' } },
  })
  expect(issuesOf(() => settled(key, { h: '0', k: '0' }))).toEqual([
    'divides-by-zero lines.share: divides by zero: k is 0 in share',
    'divides-by-zero lines.surplus weights: divides by zero: revenue is 0 in surplus weights',
    'divides-by-zero : divides by zero: k / 1 h is 0',
  ])
  expect(issuesOf(() => settled(key, { revenue: '1', h: '-1', k: '1' }))).toEqual(['divides-by-zero lines.price: divides by zero: h + 1 h is 0 in price'])
  expect(issuesOf(() => settled(key, { revenue: '1', h: '0', k: '1' }))).toEqual(['divides-by-zero lines.pay a: divides by zero: h / k is 0 in pay a'])
})

test('an input outside the range that was agreed is settled and remarked on; the ends lie within', () => {
  const key = three({ inputs: { revenue: { unit: 'EUR', range: ['-5', '100'] }, h: { unit: 'h', range: ['1.5', '1.5'] }, k: 'h' } })
  const said = (given: Readonly<Record<string, string>>): readonly string[] => settled(key, { h: '1.5', ...given }).remarks.map(({ message }) => message)
  expect(said({ revenue: '-5' })).toEqual([])
  expect(said({ revenue: '100', k: '1000' })).toEqual([])
  expect(said({ revenue: '100.01' })).toEqual(['revenue is 100.01, outside the range for which the key was agreed, -5 to 100'])
  expect(said({ revenue: '-5.01', h: '1.4' })).toEqual([
    'revenue is -5.01, outside the range for which the key was agreed, -5 to 100',
    'h is 1.4, outside the range for which the key was agreed, 1.5 to 1.5',
  ])
})

const readings = (given: Readonly<Record<string, unknown>>): readonly string[] => issuesOf(() => settleData(three(), { revenue: 1, h: 0, k: 0, ...given }))

test.each<[unknown, string]>([
  [' 1,20 ', "' 1,20 ' is not a number; write a decimal point, as in 1.20"],
  ['-11,255', "'-11,255' is not a number; write a decimal point, as in 1.20"],
  ['+1,2', "'+1,2' is not a number; write a decimal point, as in 1.20"],
  ['1,2,3', "'1,2,3' is not a number"],
  [',20', "',20' is not a number"],
  ['1,', "'1,' is not a number"],
  ['x1,2', "'x1,2' is not a number"],
  ['5h', "'5h' is not a number; write the number without its unit"],
  ['5  kg', "'5  kg' is not a number; write the number without its unit"],
  ['h5', "'h5' is not a number"],
  ['9'.repeat(39).concat(',55'), `'${'9'.repeat(37)}…' is not a number; write a decimal point, as in 1.20`],
  [Number.POSITIVE_INFINITY, "'Infinity' is not a number"],
])('%j is no number, and the message says what to write', (value, message) => {
  expect(readings({ h: value })).toEqual([`not-a-number h: ${message}`])
})

test('numbers that were read are not changed afterwards', () => {
  const read = readNumbers({ a: 1 }, { a: {} }, 'input', [])
  expect([read, Object.isFrozen(read)]).toEqual([{ a: '1' }, true])
})
