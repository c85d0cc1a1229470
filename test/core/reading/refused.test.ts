/** Mistakes beside those of the golden texts: what is said, where, and that nothing else is said. */
import { expect, test } from 'vitest'
import { input, line, lit } from '../../../src/core/build.ts'
import { formatIssue } from '../../../src/core/issue.ts'
import type { Node } from '../../../src/core/node.ts'
import type { Fields } from '../../../src/core/reading/context.ts'
import { readKey } from '../../../src/core/reading/key.ts'
import { defineRule } from '../../../src/core/rule.ts'
import { ruleBook } from '../../../src/rules/index.ts'
import { formulaLeaf } from '../../../src/text/leaf.ts'
import { right } from './mistakes.ts'

const choosing = defineRule({
  name: 'choosing',
  kind: 'amount',
  params: { of: { kind: 'amount' }, how: { kind: 'choice', of: ['up', 'down'] }, why: { kind: 'text' }, more: { kind: 'amounts', like: 'of', optional: true } },
  says: { en: '{of} {how} {why}', nl: '{of} {how} {why}', fr: '{of} {how} {why}' },
  expand: (args) => args.amount('of'),
})
const few = ['cap', 'drawOnFund', 'reserveFund', 'guarantee', 'pay', 'reimburse', 'weightedDrivers', 'equalSurplus', 'minimumPayout']
const rules = new Map([...[...ruleBook].filter(([name]) => few.includes(name)), ['choosing', choosing] as const])

const said = (spec: Fields): readonly string[] => {
  const { key, issues } = readKey(spec, formulaLeaf, rules)
  expect(key === undefined).toBe(issues.length > 0)
  return issues.map(formatIssue)
}
const but = (changes: Fields): Fields => ({ ...right, ...changes })
const shares = { startup: '1', workshop: '1' }
const split = (surplus: unknown): Fields => but({ surplus })
const clause = (lines: unknown): Fields => ({ name: 'x', inputs: { cost: 'EUR', hours: 'h' }, lines })
const name = (found: string): string => `'${found}' cannot be a name: use a letter, then letters, digits or _`
const constantExample = 'an amount is needed here, such as'

test.each<[string, Fields, readonly string[]]>([
  // the key
  ['a name that is no text', but({ name: 5 }), ['missing-part at name: a key has a name']],
  ['no name', { ...right, name: undefined }, ['missing-part at name: a key has a name']],
  [
    'a partner who is no text',
    but({ parties: ['startup', 5], surplus: { to: 'startup' } }),
    [
      'schema at parties: partners are written as a list of names: [startup, workshop]',
      "unknown-party at surplus.to: unknown party 'startup'",
      'missing-part at parties: at least one partner is needed',
    ],
  ],
  [
    'somebody else who controls an input',
    but({ inputs: { ...(right['inputs'] as object), price: { unit: 'EUR/pc', controlledBy: 'worksop' } } }),
    ["unknown-party at inputs.price.controlledBy: unknown party 'worksop'; did you mean 'workshop'?"],
  ],
  ['a clause without lines', { name: 'x', inputs: { cost: 'EUR' } }, ['missing-part at lines: a document without partners must have lines']],
  [
    'only costs',
    { name: 'x', costs: {} },
    [
      'missing-part at parties: name the partners',
      'missing-part at pot: say what is divided',
      'missing-part at surplus: say how what is left after the claims is divided',
      'missing-part at round: say how amounts become cents: { to: 0.01 EUR, leftover: largest-remainder }',
    ],
  ],
  ['costs as a list', but({ costs: ['cost'] }), ['schema at costs: costs are written as { partner: amount }']],
  ['costs that are nothing', but({ costs: { workshop: null } }), ['missing-part at costs.workshop: an amount is needed here']],
  [
    'an input called as a balance',
    but({ balances: { cost: { start: '0 EUR', next: 'cost' } } }),
    ["duplicate-name at cost: 'cost' is used for two things: inputs, balances and lines need different names"],
  ],
  // lines
  ['a line with a wrong name', clause({ 'a b': 'cost' }), [`bad-name at lines.a b: ${name('a b')}`]],
  ['a line by two rules', clause({ a: { cap: {}, choosing: {} } }), ['schema at lines.a: a line is a formula, or one rule with its arguments']],
  ['a line by no rule', clause({ a: {} }), ['schema at lines.a: a line is a formula, or one rule with its arguments']],
  ['a line by an unknown rule', clause({ a: { kap: {} } }), ["unknown-rule at lines.a.kap: unknown rule 'kap'; did you mean 'cap'?"]],
  ['a line by a rule of claims', clause({ a: { pay: {} } }), ["unknown-rule at lines.a.pay: unknown rule 'pay'; known: cap, minimumPayout, choosing"]],
  ['a rule with a list for arguments', clause({ a: { cap: ['cost'] } }), ['schema at lines.a.cap: cap is written as { amount: …, at: … }']],
  [
    'a rule with an argument too many and one missing',
    clause({ a: { cap: { amount: 'cost', att: '5 EUR' } } }),
    ["unknown-field at lines.a.cap.att: unknown field 'att'; did you mean 'at'?", 'missing-part at lines.a.cap: cap needs at'],
  ],
  ['an argument in another unit', clause({ a: { cap: { amount: 'cost', at: 'hours' } } }), ['unit at lines.a.cap.at: h where EUR is needed for at']],
  [
    'a list of which one is in another unit',
    clause({ a: { choosing: { of: 'cost', how: 'up', why: 'x', more: ['cost', 'hours'] } } }),
    ['unit at lines.a.choosing.more: h where EUR is needed for more'],
  ],
  [
    'a list of which one is no formula',
    clause({ a: { choosing: { of: 'cost', how: 'up', why: 'x', more: ['cost', null] } } }),
    ['missing-part at lines.a.choosing.more.1: an amount is needed here'],
  ],
  [
    'a choice that is none, and a text that is none',
    clause({ a: { choosing: { of: 'cost', how: 'upp', why: 5 } } }),
    ["unknown-name at lines.a.choosing.how: unknown name 'upp'; did you mean 'up'?", 'schema at lines.a.choosing.why: text is needed here'],
  ],
  ['a line that needs itself', clause({ a: 'a + 1 EUR' }), ['circular-line at lines.a: these lines need each other: a → a']],
  [
    'more lines in a row than can be read',
    clause(Object.fromEntries(Array.from({ length: 260 }, (_, index) => [`l${index}`, index === 259 ? 'cost' : `l${index + 1}`]))),
    ['too-large at lines.l250: more than 250 lines need each other in a row: write a line below the lines it needs'],
  ],
  // claims
  [
    'a claim by two rules',
    but({ claims: [{ pay: {}, reimburse: {} }] }),
    ['schema at claims.0: a claim is written as one of { guarantee: … }, { pay: … }, { reimburse: … }'],
  ],
  ['a claim that is a text', but({ claims: ['pay'] }), ['schema at claims.0: a claim is written as one of { guarantee: … }, { pay: … }, { reimburse: … }']],
  [
    'a second claim that is wrong',
    but({ claims: [{ pay: { to: 'startup', amount: 'cost' } }, { pay: { to: 'startup' } }] }),
    ['missing-part at claims.1.pay: pay needs amount'],
  ],
  // balances
  ['balances as a list', but({ balances: [] }), ['schema at balances: balances are written as { name: { start: 0 EUR, next: … } }']],
  [
    'a balance that is a text',
    but({ balances: { saved: '0 EUR' } }),
    ['schema at balances.saved: a balance is written as { start: 0 EUR, next: … } or { start: 0 EUR, fund: true }'],
  ],
  ['a balance with a wrong name', but({ balances: { '7': { start: '0 EUR', fund: true } } }), [`bad-name at balances.7: ${name('7')}`]],
  [
    'a balance with a stranger and no start',
    but({ balances: { saved: { fund: true, begin: '0 EUR' } } }),
    [
      "unknown-field at balances.saved.begin: unknown field 'begin'; known: start, next, fund",
      `missing-part at balances.saved.start: ${constantExample} 0 EUR`,
    ],
  ],
  [
    'a balance that begins with null',
    but({ balances: { saved: { fund: true, start: null } } }),
    [`missing-part at balances.saved.start: ${constantExample} 0 EUR`],
  ],
  [
    'a balance that begins with a formula',
    but({ balances: { saved: { fund: true, start: 'cost' } } }),
    ["schema at balances.saved.start: 'cost' is not a number: write 1.20, 5% or 1/3"],
  ],
  [
    'a balance that begins with a list',
    but({ balances: { saved: { fund: true, start: ['0 EUR'] } } }),
    ["schema at balances.saved.start: '' is not a number: write 1.20, 5% or 1/3"],
  ],
  ['a balance that goes on in hours', but({ balances: { saved: { start: '0 EUR', next: 'hours' } } }), ['unit at balances.saved.next: h where EUR is needed']],
  // rounding
  ['a rounding that is a text', but({ round: '0.01 EUR' }), ['schema at round: write { to: 0.01 EUR, leftover: largest-remainder }']],
  ['a rounding without a step', but({ round: { leftover: 'carry' } }), [`missing-part at round.to: ${constantExample} 0.01 EUR`]],
  ['a step below zero', but({ round: { to: '-1 EUR', leftover: 'carry' } }), ['schema at round.to: round to a step above zero, such as 0.01 EUR']],
  [
    'leftover cents to a number',
    but({ round: { to: '1 EUR', leftover: { to: 5 } } }),
    ["unknown-party at round.leftover.to: unknown party '5'; known: startup, workshop"],
  ],
  [
    'a field too many',
    but({ round: { to: '1 EUR', leftover: 'carry', line: 'floor' } }),
    ["unknown-field at round.line: unknown field 'line'; did you mean 'lines'?"],
  ],
  // splits
  ['a split that is a text', split('equally'), ['schema at surplus: a split is written as { shares: { … } }, { tiers: [ … ] } …']],
  ['a field beside a split', split({ shares, whenZero: { to: 'startup' } }), ["unknown-field at surplus.whenZero: unknown field 'whenZero'; known: shares"]],
  ['shares as a list', split({ shares: ['1'] }), ['schema at surplus.shares: shares are written as { startup: …, workshop: … }']],
  [
    'a partner left out',
    split({ shares: { startup: '1' } }),
    ["party-left-out at surplus.shares: 'workshop' has no share here; write 'workshop: 0' if nothing is meant"],
  ],
  [
    'a share that is no number',
    split({ shares: { startup: '1', workshop: 'x'.repeat(60) } }),
    [`schema at surplus.shares.workshop: a share is a number, zero or more; found '${'x'.repeat(37)}…'`],
  ],
  [
    'percentages beyond all',
    split({ shares: { startup: '50%', workshop: '50.5%' } }),
    ['does-not-add-up at surplus.shares: the percentages do not add up to 100%'],
  ],
  ['tiers as a mapping', split({ tiers: { upTo: '1 EUR' } }), ['schema at surplus.tiers: a list is needed here, each entry with its own split']],
  ['tiers of texts', split({ tiers: ['1 EUR'] }), ['schema at surplus.tiers: a list is needed here, each entry with its own split']],
  [
    'a first tier that ends at zero',
    split({ tiers: [{ upTo: '0 EUR', shares }, { shares }] }),
    ['tiers-not-rising at surplus.tiers.0.upTo: a tier must end above the one before it: 0 does not lie above 0'],
  ],
  ['a tier in hours', split({ tiers: [{ upTo: '5 h', shares }, { shares }] }), ['unit at surplus.tiers.0.upTo: h where EUR is needed']],
  ['steps as a mapping', split({ inOrder: {} }), ['schema at surplus.inOrder: a list is needed here, each entry with its own split']],
  [
    'a step with a share in euros',
    split({ inOrder: [{ to: 'startup', share: '5 EUR' }, { shares }] }),
    ['unit at surplus.inOrder.0.share: EUR where 1 is needed'],
  ],
  ['a step up to hours', split({ inOrder: [{ to: 'startup', upTo: '5 h' }, { shares }] }), ['unit at surplus.inOrder.0.upTo: h where EUR is needed']],
  [
    'a last step that takes a part',
    split({
      inOrder: [
        { to: 'startup', upTo: '5 EUR' },
        { to: 'workshop', upTo: '5 EUR' },
      ],
    }),
    ["unknown-field at surplus.inOrder.1.upTo: unknown field 'upTo'; known: to"],
  ],
  ['limits as a list', split({ capped: ['5 EUR'] }), ['schema at surplus.capped: write { shares: …, caps: …, excess: … }']],
  [
    'limits that are no mapping',
    split({ capped: { shares, caps: ['5 EUR'], excess: 'refill' } }),
    ['schema at surplus.capped.caps: limits are written as { partner: amount }'],
  ],
  [
    'a limit in hours',
    split({ capped: { shares, caps: { startup: '5 h' }, excess: 'refill' } }),
    ['unit at surplus.capped.caps.startup: h where EUR is needed'],
  ],
  [
    'a limit for all but a share of zero',
    split({ capped: { shares: { startup: '0', workshop: '1' }, caps: { workshop: '5 EUR' }, excess: 'refill' } }),
    ['missing-part at surplus.capped.rest: every partner has a limit: say who receives the rest when all are full'],
  ],
  [
    'a rest that is wrong',
    split({ capped: { shares, caps: { startup: '5 EUR', workshop: '5 EUR' }, excess: 'refill', rest: { to: 'starup' } } }),
    ["unknown-party at surplus.capped.rest.to: unknown party 'starup'; did you mean 'startup'?"],
  ],
  [
    'an excess that is wrong',
    split({ capped: { shares, caps: { startup: '5 EUR' }, excess: { to: 'starup' } } }),
    ["unknown-party at surplus.capped.excess.to: unknown party 'starup'; did you mean 'startup'?"],
  ],
  ['signs as a list', split({ bySign: [] }), ['schema at surplus.bySign: write { surplus: …, deficit: … }']],
  ['no surplus', split({ bySign: { deficit: { shares } } }), ['missing-part at surplus.bySign.surplus: say how a surplus is divided']],
  [
    'a third sign',
    split({ bySign: { surplus: { shares }, deficit: { shares }, zero: { shares } } }),
    ["unknown-field at surplus.bySign.zero: unknown field 'zero'; known: surplus, deficit"],
  ],
  [
    'a rule that divides, with a wrong split inside',
    {
      ...split({ reserveFund: { fund: 'buffer', rate: '10%', until: '5 EUR', then: { to: 'starup' } } }),
      balances: { buffer: { start: '0 EUR', fund: true } },
    },
    ["unknown-party at surplus.reserveFund.then.to: unknown party 'starup'; did you mean 'startup'?"],
  ],
  [
    'a fund that is an ordinary balance',
    {
      ...split({ reserveFund: { fund: 'saved', rate: '10%', until: '5 EUR', then: { shares } } }),
      balances: { saved: { start: '0 EUR', next: 'saved' }, buffer: { start: '0 EUR', fund: true } },
    },
    ["unknown-balance at surplus.reserveFund.fund: unknown balance 'saved'; known: buffer"],
  ],
  [
    'drivers as a mapping',
    split({ weightedDrivers: { drivers: {}, whenZero: { shares } } }),
    ['schema at surplus.weightedDrivers.drivers: a list is needed here, one entry or more'],
  ],
  [
    'no driver',
    split({ weightedDrivers: { drivers: [], whenZero: { shares } } }),
    ['schema at surplus.weightedDrivers.drivers: a list is needed here, one entry or more'],
  ],
  [
    'a driver that weighs nothing, with a stranger',
    split({ weightedDrivers: { drivers: [{ weight: 0, by: { startup: 'cost', workshop: 'cost' }, of: 1 }], whenZero: { shares } } }),
    [
      "unknown-field at surplus.weightedDrivers.drivers.0.of: unknown field 'of'; known: weight, by",
      'schema at surplus.weightedDrivers.drivers.0.weight: the weight of a driver is a number above zero: 40%',
    ],
  ],
  // claims as a split
  ['claims that are a list', split({ claims: [] }), ['schema at surplus.claims: write { rule: …, by: …, beyond: … }']],
  [
    'claims without anything',
    split({ claims: {} }),
    [
      expect.stringMatching(/^missing-part at surplus\.claims\.rule: say which rule divides too little: /) as never,
      'schema at surplus.claims.by: shares are written as { startup: …, workshop: … }',
      'missing-part at surplus.claims.beyond: say who receives what lies beyond the claims',
    ],
  ],
  [
    'claims by an unknown rule, in hours',
    split({ claims: { rule: 'talmut', by: { startup: 'hours', workshop: 'hours' }, beyond: { shares } } }),
    [
      "unknown-rule at surplus.claims.rule: unknown rule 'talmut'; did you mean 'talmud'?",
      'unit at surplus.claims.by.startup: h where EUR is needed',
      'unit at surplus.claims.by.workshop: h where EUR is needed',
    ],
  ],
  [
    'claims with a weight of zero',
    split({ claims: { rule: 'talmud', by: { startup: 'cost', workshop: 'cost' }, weights: { startup: 0, workshop: 1 }, beyond: { shares } } }),
    ['schema at surplus.claims.weights.startup: a weight of claims is above zero'],
  ],
  [
    'weights for a rule that knows none',
    split({ claims: { rule: 'randomArrival', by: { startup: 'cost', workshop: 'cost' }, weights: { startup: 1, workshop: 1 }, beyond: { shares } } }),
    ['schema at surplus.claims.rule: randomArrival knows no weights'],
  ],
  [
    'a partner without a measured weight',
    split({ sharesBy: { startup: 'hours' }, whenZero: { shares } }),
    ["party-left-out at surplus.sharesBy: 'workshop' has no share here; write 'workshop: 0', in the unit of the others, if nothing is meant"],
  ],
  [
    'a share of more than all, or less than nothing',
    split({
      inOrder: [
        { share: '150%', to: 'startup' },
        { share: '-1%', to: 'startup' },
        { share: '100%', to: 'startup' },
        { share: '0', to: 'workshop' },
        { to: 'workshop' },
      ],
    }),
    [
      'schema at surplus.inOrder.0.share: a share lies between 0% and 100%, not 1.5',
      'schema at surplus.inOrder.1.share: a share lies between 0% and 100%, not -0.01',
    ],
  ],
  [
    'a rule that would take less than nothing',
    but({ balances: { buffer: { start: '5 EUR', fund: true } }, surplus: { reserveFund: { fund: 'buffer', rate: '-50%', until: '9 EUR', then: { shares } } } }),
    ['schema at surplus.reserveFund: a share lies between 0% and 100%, not -0.5'],
  ],
  [
    'a built split whose inner share is too large',
    split({
      kind: 'rule',
      rule: 'own',
      with: {},
      body: {
        kind: 'tiers',
        tiers: [
          { then: { kind: 'to', to: 'startup' } },
          { then: { kind: 'inOrder', steps: [{ share: lit('2'), then: { kind: 'to', to: 'startup' } }], rest: { kind: 'to', to: 'workshop' } } },
        ],
      },
    }),
    ['schema at surplus: a share lies between 0% and 100%, not 2'],
  ],
  [
    'a partner with the name of a line that every key has',
    but({ parties: ['pot', 'workshop'], claims: [], surplus: { to: 'workshop' } }),
    ["duplicate-name at parties.0: 'pot' is a line of every key that pays: give the partner another name"],
  ],
  [
    'a hole in the list of partners',
    but({ parties: Object.assign(['startup'], { 2: 'workshop' }), claims: [], surplus: { to: 'startup' } }),
    [
      'schema at parties: partners are written as a list of names: [startup, workshop]',
      "unknown-party at surplus.to: unknown party 'startup'",
      'missing-part at parties: at least one partner is needed',
    ],
  ],
])('%s', (_name, spec, issues) => {
  expect(said(spec)).toEqual(issues)
})

const eleven = Array.from({ length: 11 }, (_, index) => `p${index}`)
const each = (value: string, count = 11): Fields => Object.fromEntries(eleven.slice(0, count).map((partner) => [partner, value]))
const among = (surplus: unknown): Fields => but({ parties: [...eleven, 'other'], surplus })

test('ten limits can be refilled, eleven cannot', () => {
  const capped = (count: number) => among({ capped: { shares: { ...each('1'), other: '1' }, caps: each('5 EUR', count), excess: 'refill' } })
  expect(said(capped(10))).toEqual([])
  expect(said(capped(11))).toEqual(['too-large at surplus.capped.caps: refill works with at most 10 limits'])
})

test('splits within splits, without end or nearly so, are refused before the stack is full', () => {
  const circle: Record<string, unknown> = { upTo: '1 EUR' }
  circle['tiers'] = [circle, { to: 'startup' }]
  let deep: Record<string, unknown> = { to: 'startup' }
  for (let i = 0; i < 3000; i++) deep = { inOrder: [{ upTo: '1 EUR', ...deep }, { to: 'startup' }] }
  for (const endless of [circle, deep]) {
    const { issues } = readKey(split({ tiers: [{ ...endless, upTo: '1 EUR' }, { to: 'startup' }] }), formulaLeaf, rules)
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['too-large']))
  }
})

test('two declarations of one input are put together; where they say different things that is told', () => {
  const declared = (spec: object): Node => input('price', Object.freeze({ unit: 'EUR', ...spec }))
  const both = (...specs: readonly object[]) => {
    const lines = Object.fromEntries(specs.map((spec, index) => [`l${index}`, declared(spec)]))
    return readKey({ name: 'x', lines }, (value) => value as Node, rules)
  }
  const range = ['0', '10'] as const
  expect(both({ range }, { decimals: 2, range: ['0', '10'] }, {}).key?.inputs['price']).toEqual({ unit: 'EUR', range, decimals: 2 })
  expect(both({ range, controlledBy: 'a' }, { range: ['0', '100'], controlledBy: 'b' }).issues.map(formatIssue)).toEqual([
    "duplicate-name at inputs.price.range: input 'price' is declared twice, with range 0 to 10 and with range 0 to 100",
    "duplicate-name at inputs.price.controlledBy: input 'price' is declared twice, with controlledBy a and with controlledBy b",
  ])
})

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('a line that is built with the name %s is refused', (taken) => {
  const { issues } = readKey({ name: 'x', lines: { own: line(taken, lit('1', 'EUR')) } }, (value) => value as Node, rules)
  expect(issues.map(formatIssue)).toEqual([`bad-name at lines.${taken}: ${name(taken)}`])
})
