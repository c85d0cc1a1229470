/** What a right specification becomes: every part stands in the key as it was written, and names find what they stand for. */
import { expect, test } from 'vitest'
import { add, input, line, lit, mul } from '../../../src/core/build.ts'
import { formatIssue } from '../../../src/core/issue.ts'
import type { KeyData } from '../../../src/core/key.ts'
import type { Node } from '../../../src/core/node.ts'
import type { Fields } from '../../../src/core/reading/context.ts'
import { readKey } from '../../../src/core/reading/key.ts'
import { applySplitRule, type SplitRule } from '../../../src/core/rule.ts'
import { ruleBook } from '../../../src/rules/index.ts'
import { formulaLeaf } from '../../../src/text/leaf.ts'
import { right } from './mistakes.ts'

const read = (changes: Fields, from: Fields = right): KeyData => {
  const { key, issues } = readKey({ ...from, ...changes }, formulaLeaf, ruleBook)
  expect(issues.map(formatIssue)).toEqual([])
  return key as KeyData
}
const said = (changes: Fields, from: Fields = right): readonly string[] => readKey({ ...from, ...changes }, formulaLeaf, ruleBook).issues.map(formatIssue)
const eur = (text: string): Node => lit(text, 'EUR')
const price = input('price', { unit: 'EUR/pc' })
const sold = input('sold', { unit: 'pc' })
const cost = input('cost', { unit: 'EUR' })
const pot = line('pot', mul(price, sold))
const shares = { startup: '1', workshop: '1' }

test('a key with nothing more than it needs has no more', () => {
  expect(read({})).toEqual({
    name: 'garden',
    parties: ['startup', 'workshop'],
    inputs: { price: { unit: 'EUR/pc' }, sold: { unit: 'pc' }, hours: { unit: 'h' }, cost: { unit: 'EUR' } },
    balances: {},
    lines: {},
    claims: [],
    costs: {},
    pot,
    surplus: { kind: 'shares', shares },
    round: { to: '0.01', leftover: 'largest-remainder' },
  })
  expect(Object.keys(read({}))).not.toContain('deficit')
})

test('balances: one with a formula, which may use itself, and a fund', () => {
  const balances = { saved: { start: '5 EUR', next: 'saved + cost' }, buffer: { start: '1.50 EUR', fund: true }, other: { start: '0 h', fund: 'true' } }
  expect(read({ balances }).balances).toEqual({
    saved: { unit: 'EUR', start: '5', next: add(input('saved', { unit: 'EUR' }), cost) },
    buffer: { unit: 'EUR', start: '1.5' },
    other: { unit: 'h', start: '0' },
  })
  expect(Object.keys(read({ balances }).balances['buffer'] as object)).toEqual(['unit', 'start'])
})

test('rounding: leftover cents to a partner, lines by a mode of their own', () => {
  expect(read({ round: { to: '0.05 EUR', leftover: { to: 'workshop' }, lines: 'half-even' } }).round).toEqual({
    to: '0.05',
    leftover: { to: 'workshop' },
    lines: 'half-even',
  })
  expect(Object.keys(read({}).round as object)).toEqual(['to', 'leftover'])
})

test.each<[string, Fields, unknown]>([
  ['to', { to: 'startup' }, { kind: 'to', to: 'startup' }],
  ['shares in percent', { shares: { startup: '33.5% ', workshop: '66.5%' } }, { kind: 'shares', shares: { startup: '0.335', workshop: '0.665' } }],
  ['all of it in percent', { shares: { startup: '100%', workshop: 0 } }, { kind: 'shares', shares: { startup: '1', workshop: '0' } }],
  ['nothing in percent', { shares: { startup: '0%', workshop: 7 } }, { kind: 'shares', shares: { startup: '0', workshop: '7' } }],
  [
    'limits with a rest',
    { capped: { shares, caps: { startup: '5 EUR', workshop: 'cost' }, excess: 'refill', rest: { to: 'startup' } } },
    { kind: 'capped', shares, caps: { startup: eur('5'), workshop: cost }, excess: 'refill', rest: { kind: 'to', to: 'startup' } },
  ],
  [
    'limits whose excess is divided',
    { capped: { shares, caps: { startup: '5 EUR' }, excess: { to: 'workshop' } } },
    { kind: 'capped', shares, caps: { startup: eur('5') }, excess: { kind: 'to', to: 'workshop' } },
  ],
  [
    'claims with weights',
    { claims: { rule: 'talmud', by: { startup: 'cost', workshop: '5 EUR' }, weights: { startup: 1, workshop: 2 }, beyond: { shares } } },
    { kind: 'claims', rule: 'talmud', by: { startup: cost, workshop: eur('5') }, weights: { startup: '1', workshop: '2' }, beyond: { kind: 'shares', shares } },
  ],
  [
    'claims without',
    { claims: { rule: 'talmud', by: { startup: 'cost', workshop: '5 EUR' }, beyond: { shares } } },
    { kind: 'claims', rule: 'talmud', by: { startup: cost, workshop: eur('5') }, beyond: { kind: 'shares', shares } },
  ],
  [
    'steps',
    { inOrder: [{ to: 'startup', upTo: '5 EUR', share: '10%' }, { to: 'workshop', share: '50%' }, { shares }] },
    {
      kind: 'inOrder',
      steps: [
        { upTo: eur('5'), share: lit('0.1'), then: { kind: 'to', to: 'startup' } },
        { share: lit('0.5'), then: { kind: 'to', to: 'workshop' } },
      ],
      rest: { kind: 'shares', shares },
    },
  ],
  [
    'by sign',
    { bySign: { surplus: { to: 'startup' }, deficit: { shares } } },
    { kind: 'bySign', surplus: { kind: 'to', to: 'startup' }, deficit: { kind: 'shares', shares } },
  ],
])('a split: %s', (_name, surplus, split) => {
  expect(read({ surplus }).surplus).toStrictEqual(split)
})

test('measured shares, and percentages of different length', () => {
  const surplus = { sharesBy: { startup: 'hours', workshop: '1 h' }, whenZero: { to: 'startup' } }
  expect(read({ surplus }).surplus).toEqual({
    kind: 'sharesBy',
    by: { startup: input('hours', { unit: 'h' }), workshop: lit('1', 'h') },
    whenZero: { kind: 'to', to: 'startup' },
  })
  const three = { shares: { startup: '25%', workshop: '25%', third: '50%' } }
  expect(said({ parties: ['startup', 'workshop', 'third'], surplus: three })).toEqual([])
})

test('a split that a rule has built already is taken as it is', () => {
  const built = applySplitRule(ruleBook.get('proportionalSurplus') as SplitRule, {
    standalone: { kind: 'measures', by: { startup: cost, workshop: eur('5') } },
    whenZero: { kind: 'to', to: 'startup' },
  })
  expect(read({ surplus: built }).surplus).toBe(built)
  expect(said({ surplus: { kind: 'rule' } })).toEqual([expect.stringMatching(/^unknown-field at surplus\.kind: /)])
})

test('the pot and what is left of it can be used by name, before and after they are written', () => {
  const key = read({ lines: { half: 'pot / 2', rest: 'surplus / 2' }, claims: [{ pay: { to: 'startup', amount: 'cost' } }], costs: { workshop: 'half' } })
  const [claim] = key.claims
  const surplus = line('surplus', add(pot, mul(lit('-1'), claim?.amount as Node)))
  expect(key.lines['half']).toMatchObject({ args: [{ op: 'div', args: [pot, lit('2')] }] })
  expect(key.lines['rest']).toMatchObject({ args: [{ op: 'div', args: [surplus, lit('2')] }] })
  expect(key.costs).toEqual({ workshop: key.lines['half'] })
  // In a clause nothing is divided, and the names are free.
  const free = { name: 'x', inputs: { cost: 'EUR' } }
  expect(Object.keys(read({ lines: { pot: 'cost', surplus: 'pot' } }, free).lines)).toEqual(['pot', 'surplus'])
  expect(said({ lines: { a: 'pot' } }, free)).toEqual(["unknown-name at lines.a: unknown name 'pot'; known: cost, a"])
  expect(said({ lines: { a: 'pott' } })).toEqual(["unknown-name at lines.a: unknown name 'pott'; did you mean 'pot'?"])
})

test('a circle names those who stand in it', () => {
  expect(said({ lines: { far: 'near', near: 'loop', loop: 'near' } })).toEqual(['circular-line at lines.near: these lines need each other: near → loop → near'])
})

test('as many lines in a row as can be read, and one more', () => {
  const row = (count: number): Fields => ({
    name: 'x',
    inputs: { cost: 'EUR' },
    lines: Object.fromEntries(Array.from({ length: count }, (_, index) => [`l${index}`, index === count - 1 ? 'cost' : `l${index + 1}`])),
  })
  expect(said({}, row(250))).toEqual([])
  expect(said({}, row(251))).toEqual(['too-large at lines.l250: more than 250 lines need each other in a row: write a line below the lines it needs'])
})

test('a rule that takes a list takes a single entry too', () => {
  const portion = (before: unknown): Node => read({ lines: { part: { portion: { pool: 'cost', own: '1', before, to: '0.01 EUR' } } } }).lines['part'] as Node
  expect(portion(['2'])).toEqual(portion('2'))
  expect(portion(['2', '3'])).not.toEqual(portion('2'))
})

test('lists must be lists of mappings throughout', () => {
  const message = 'a list is needed here, each entry with its own split'
  expect(said({ surplus: { tiers: [{ upTo: '5 EUR', shares }, 'rest'] } })).toEqual([`schema at surplus.tiers: ${message}`])
  expect(said({ surplus: { weightedDrivers: { drivers: [{ weight: 1, by: { startup: 'cost', workshop: 'cost' } }, 'more'], whenZero: { shares } } } })).toEqual(
    ['schema at surplus.weightedDrivers.drivers: a list is needed here, one entry or more'],
  )
})

test('what controls an input is not asked where there are no partners', () => {
  expect(said({ inputs: { cost: { unit: 'EUR', controlledBy: 'startup' } }, lines: { a: 'cost' } }, { name: 'x' })).toEqual([])
})
