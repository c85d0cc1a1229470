/** What a key becomes: the names of its steps, what is rounded on the way, and what must not be below zero. */
import { expect, test } from 'vitest'
import { input, line, lit, mul, rule } from '../../../src/core/build.ts'
import type { KeyData } from '../../../src/core/key.ts'
import { lower } from '../../../src/core/lower/key.ts'
import type { Node } from '../../../src/core/node.ts'
import type { Split } from '../../../src/core/split.ts'
import { settleData } from '../../../src/read/settle.ts'
import { text } from '../../fraction.ts'
import { dueOf } from '../../settled.ts'

const eur = (name: string): Node => input(name, { unit: 'EUR' })
const [pot, x, y, h] = [eur('revenue'), eur('x'), eur('y'), input('h', { unit: 'h' })]
const amount = (value: string): Node => lit(value, 'EUR')
const to = (name: string): Split => ({ kind: 'to', to: name })
const shares: Split = { kind: 'shares', shares: { a: '1', b: '3' } }

const base: KeyData = {
  name: 'x',
  parties: ['a', 'b'],
  inputs: { revenue: { unit: 'EUR' }, x: { unit: 'EUR' }, y: { unit: 'EUR' }, h: { unit: 'h' }, n: { unit: '1' } },
  balances: {},
  lines: {},
  claims: [],
  pot: line('pot', pot),
  surplus: shares,
  round: { to: '0.01', leftover: 'largest-remainder' },
  costs: {},
}
const by = (surplus: Split, more: Partial<KeyData> = {}): KeyData => ({ ...base, surplus, ...more })
const rounded = { round: { to: '0.01', leftover: 'largest-remainder', lines: 'half-even' } } as const
const namesOf = (key: KeyData): readonly string[] => [...lower(key).lines.keys()]
/** What stands behind the name of a line. */
const bodyOf = (key: KeyData, name: string): Node => {
  const node = lower(key).lines.get(name)
  return node?.op === 'rule' ? node.args[0] : (undefined as never)
}
const due = (key: KeyData, given: Readonly<Record<string, string>>): string =>
  dueOf(settleData(key, { revenue: '100', x: '0', y: '0', h: '0', n: '0', ...given }))
    .map(([, value]) => text(value))
    .join(' ')

const inOrder: Split = {
  kind: 'inOrder',
  steps: [
    { upTo: x, then: to('a') },
    { upTo: amount('5'), then: to('b') },
    { upTo: amount('5'), then: to('a') },
    { share: lit('0.1'), then: shares },
  ],
  rest: to('b'),
}

test('every step in order has a name of its own', () => {
  const names = ['to a', 'after step 1', 'to b', 'after step 2', 'step 3', 'after step 3', 'step 4', 'after step 4']
  for (const sign of ['gain', 'loss'])
    expect(
      namesOf(by(inOrder))
        .filter((name) => name.startsWith(`surplus ${sign} `))
        .sort(),
    ).toEqual(names.map((name) => `surplus ${sign} ${name}`).sort())
})

test('tiers are numbered from one', () => {
  const tiers: Split = { kind: 'tiers', tiers: [{ upTo: amount('50'), then: to('a') }, { upTo: amount('70'), then: to('b') }, { then: shares }] }
  const names = namesOf(by(tiers)).filter((name) => name.startsWith('surplus gain'))
  expect(names.sort()).toEqual(['surplus gain', 'surplus gain tier 1', 'surplus gain tier 2', 'surplus gain tier 3'])
  // Constant bounds are taken as they are.
  expect(bodyOf(by(tiers), 'surplus gain tier 1')).toMatchObject({ op: 'min', args: [{ op: 'rule' }, amount('50')] })
  expect(bodyOf(by(tiers), 'surplus gain tier 2')).toMatchObject({ op: 'add', args: [{ op: 'min', args: [{}, amount('70')] }, {}] })
})

test.each([
  [x, y, { x: '60', y: '40' }, '60 40'],
  [x, y, { x: '40', y: '60' }, '80 20'],
  [x, amount('40'), { x: '60' }, '60 40'],
  [amount('60'), x, { x: '40' }, '60 40'],
  [x, y, { x: '-10', y: '-20' }, '100 0'],
])('tiers whose bounds fall are kept in order: %#', (first, second, given, answer) => {
  const tiers: Split = { kind: 'tiers', tiers: [{ upTo: first, then: to('a') }, { upTo: second, then: to('b') }, { then: to(answer === '60 40' ? 'b' : 'a') }] }
  expect(due(by(tiers), given)).toBe(answer)
})

test.each([
  ['0.25', '25 75'],
  ['1.5', '100 0'],
  ['-0.5', '0 100'],
])('a computed share of %s takes %s', (n, answer) => {
  const split: Split = { kind: 'inOrder', steps: [{ share: input('n', { unit: '1' }), then: to('a') }], rest: to('b') }
  expect(due(by(split), { n })).toBe(answer)
})

test('a constant share is taken as it is', () => {
  const split: Split = { kind: 'inOrder', steps: [{ share: lit('0.1'), then: shares }], rest: to('b') }
  expect(bodyOf(by(split), 'surplus gain step 1')).toMatchObject({ op: 'mul', args: [lit('0.1'), {}] })
})

test('what a step pays one partner is rounded where lines are, and takes no more than is left', () => {
  const thirds: Split = {
    kind: 'inOrder',
    steps: [
      { share: lit('1/3'), then: to('a') },
      { share: lit('1/3'), then: shares },
      { share: lit('1/3'), then: to('a') },
    ],
    rest: to('b'),
  }
  const op = (key: KeyData, name: string): string => bodyOf(key, `surplus gain ${name}`).op
  expect(['to a', 'step 2', 'step 3'].map((name) => op(by(thirds), name))).toEqual(['mul', 'mul', 'mul'])
  // After a step that divides, what is left need not be whole cents.
  expect(['to a', 'step 2', 'step 3'].map((name) => op(by(thirds, rounded), name))).toEqual(['round', 'mul', 'min'])
  const split: Split = { kind: 'inOrder', steps: [{ share: lit('1/3'), then: to('a') }], rest: to('b') }
  expect([due(by(split), {}), due(by(split, rounded), {})]).toEqual(['100/3 200/3', '3333/100 6667/100'])
})

test('lines in the unit of the pot are rounded where the key says so, the pot always, what is left never again', () => {
  const lines = { price: line('price', x), hours: line('hours', h) }
  const ops = (key: KeyData): readonly string[] => ['price', 'hours', 'pot', 'surplus'].map((name) => bodyOf(key, name).op)
  expect(ops(by(shares, { lines }))).toEqual(['input', 'input', 'round', 'rule'])
  expect(ops(by(shares, { lines, ...rounded }))).toEqual(['round', 'input', 'round', 'rule'])
  expect(bodyOf(by(shares, { lines, ...rounded }), 'price')).toMatchObject({ to: '0.01', mode: 'half-even' })
})

const pay = (partner: string, body: Node): Node => rule('pay', { to: partner, amount: body }, body)

test('claims have names: equal ones share one, others are numbered', () => {
  const claims = [
    { to: 'a', amount: pay('a', x) },
    { to: 'a', amount: pay('a', y) },
    { to: 'b', amount: pay('b', x) },
    { to: 'a', amount: pay('a', x) },
    { to: 'a', amount: x },
    { to: 'b', amount: line('base', y) },
    { to: 'a', amount: pay('a', amount('5')) },
  ]
  const names = namesOf(by(shares, { claims })).filter((name) => !name.startsWith('surplus') && name !== 'pot')
  expect(names.sort()).toEqual(['base', 'pay a', 'pay a 2', 'pay a 3', 'pay b'])
  // 85 is claimed, 55 of it by a; of the 15 that are left a receives a quarter.
  expect(due(by(shares, { claims }), { x: '10', y: '20' })).toBe('235/4 165/4')
})

test('a claim whose amount is a line stands as that line', () => {
  const claims = [{ to: 'a', amount: pay('a', line('base', y)) }]
  expect(namesOf(by(shares, { claims }))).not.toContain('pay a')
  expect(due(by(shares, { claims }), { y: '20' })).toBe('40 60')
})

test('a claim is rounded where lines are', () => {
  const claims = [{ to: 'a', amount: pay('a', x) }]
  expect(bodyOf(by(shares, { claims }), 'pay a').op).toBe('input')
  expect(bodyOf(by(shares, { claims, ...rounded }), 'pay a')).toMatchObject({ op: 'round', to: '0.01', mode: 'half-even' })
  expect(due(by(shares, { claims, ...rounded }), { x: '0.005' })).toBe('25 75')
  expect(due(by(shares, { claims }), { x: '4' })).toBe('28 72')
})

test('fixed shares: a share of zero has no part, a single one is the pot itself', () => {
  const { due: parts } = lower(by({ kind: 'shares', shares: { a: '0', b: '2' } }))
  expect(parts.get('a')).toEqual(amount('0'))
  expect(parts.get('b')).toMatchObject({ op: 'rule', with: { name: 'surplus' } })
})

test('what must not be below zero is asked of measured amounts only', () => {
  const asked = (surplus: Split): readonly string[] => lower(by(surplus)).requirements.map(({ weight, message }) => `${weight}: ${message}`)
  expect(asked({ kind: 'sharesBy', by: { a: x, b: amount('5') }, whenZero: to('a') })).toEqual(['surplus of a: the weight of a in surplus is below zero'])
  const claims: Split = { kind: 'claims', rule: 'proportional', by: { a: x, b: amount('5') }, beyond: to('a') }
  expect(asked(claims)).toEqual([
    'surplus gain claim of a: the claim of a in surplus gain is below zero',
    'surplus loss claim of a: the claim of a in surplus loss is below zero',
  ])
})

test('a claim that has no name of its own is given one', () => {
  const claims = (a: Node): readonly string[] =>
    namesOf(by({ kind: 'claims', rule: 'proportional', by: { a, b: y }, beyond: to('a') }, { lines: { base: line('base', x) } })).filter((name) =>
      name.startsWith('surplus gain claim of'),
    )
  expect(claims(mul(lit('2'), x))).toEqual(['surplus gain claim of a'])
  expect([x, amount('5'), line('base', x)].map(claims)).toEqual([[], [], []])
})

test('measured weights without a unit', () => {
  const n = input('n', { unit: '1' })
  const split: Split = { kind: 'sharesBy', by: { a: n, b: lit('1') }, whenZero: to('a') }
  expect([due(by(split), { n: '3' }), due(by(split), { n: '0' })]).toEqual(['75 25', '0 100'])
  expect(namesOf(by(split))).toContain('surplus no weights')
})

test('limits: what nobody can take has a step of its own only where everybody has one', () => {
  const capped = (caps: Readonly<Record<string, Node>>): KeyData => by({ kind: 'capped', shares: { a: '1', b: '3' }, caps, excess: 'refill', rest: to('a') })
  expect(namesOf(capped({ b: amount('30') }))).not.toContain('surplus gain rest')
  expect(namesOf(capped({ a: amount('10'), b: amount('30') }))).toContain('surplus gain rest')
  expect([due(capped({ b: amount('30') }), {}), due(capped({ a: amount('10'), b: amount('30') }), {})]).toEqual(['70 30', '70 30'])
  expect(bodyOf(capped({ b: amount('30') }), 'surplus gain of b')).toMatchObject({ op: 'min', args: [amount('30'), {}] })
  expect(bodyOf(capped({ b: x }), 'surplus gain of b')).toMatchObject({ op: 'min', args: [{ op: 'max' }, {}] })
})

test('a clause has lines, no dues; costs and balances are formulas of their own', () => {
  const { pot: _pot, surplus: _surplus, round: _round, ...rest } = base
  const clause = lower({ ...rest, lines: { price: line('price', x) } })
  expect([[...clause.lines.keys()], clause.due.size]).toEqual([['price'], 0])
  const whole = lower(by(shares, { costs: { a: x }, balances: { kept: { unit: 'EUR', start: '0', next: y }, fund: { unit: 'EUR', start: '0' } } }))
  expect([[...whole.costs], [...whole.next]]).toEqual([[['a', x]], [['kept', y]]])
  expect([...whole.due.keys()]).toEqual(['a', 'b', 'fund'])
})

test('a key without a split pays its claims', () => {
  const { surplus: _surplus, ...rest } = base
  const { due: parts } = lower({ ...rest, claims: [{ to: 'a', amount: pay('a', x) }] })
  expect(parts.get('a')).toMatchObject({ op: 'rule', with: { name: 'pay a' } })
  expect(parts.get('b')).toEqual(amount('0'))
})

test('a rule keeps its words and lists when what is inside is rewritten', () => {
  const own = rule('own', { how: 'up', of: line('base', x), all: [line('base', x), y] }, mul(lit('2'), line('base', x)))
  const lowered = lower(by(shares, { ...rounded, lines: { own: line('own', own) } })).lines.get('own') as Extract<Node, { op: 'rule' }>
  const inner = (lowered.args[0] as Extract<Node, { op: 'round' }>).args[0]
  const baseLine = { op: 'rule', with: { name: 'base' }, args: [{ op: 'round' }] }
  expect(inner).toMatchObject({ op: 'rule', rule: 'own', with: { how: 'up', of: baseLine, all: [baseLine, y] }, args: [{ op: 'mul', args: [{}, baseLine] }] })
})
