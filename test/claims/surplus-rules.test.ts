import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimsRuleNames, divideBy } from '../../src/claims/index.ts'
import { clause, formulas, minimumPayout, ruleBook, settle, standardKey } from '../../src/index.ts'
import { explain } from '../../src/read/explain.ts'
import { printJson, printKey } from '../../src/text/print.ts'
import { keySchema } from '../../src/text/schema.ts'
import { load, loadDocument } from '../../src/yaml.ts'
import { compare, exact, type Fraction, minus, text, total } from '../fraction.ts'
import { law } from '../seed.ts'

const divided = (amount: number | string, split: object): readonly string[] => Object.values(divideBy(amount, ['A', 'B'], split as never))
const alike = { shares: { A: 1, B: 1 } }

test.each<[string, object, readonly (readonly [number, readonly string[]])[]]>([
  [
    'equalSurplus',
    { equalSurplus: { standalone: { A: 100, B: 200 }, below: 'proportional' } },
    [
      [360, ['130', '230']],
      [300, ['100', '200']],
      [150, ['50', '100']],
      [-150, ['-50', '-100']],
    ],
  ],
  [
    'proportionalSurplus',
    { proportionalSurplus: { standalone: { A: 100, B: 200 }, whenZero: alike } },
    [
      [360, ['120', '240']],
      [-30, ['-10', '-20']],
    ],
  ],
  [
    'standalonePlusShare',
    { standalonePlusShare: { standalone: { A: 100, B: 200 }, below: 'talmud', shares: { A: 1, B: 2 } } },
    [
      [360, ['120', '240']],
      [100, ['50', '50']],
    ],
  ],
  [
    'referenceKey',
    { referenceKey: { costs: { A: 40, B: 60 }, below: 'talmud', shares: { A: '40%', B: '60%' } } },
    [
      [80, ['30', '50']],
      [100, ['40', '60']],
      [200, ['80', '120']],
    ],
  ],
  ['patronageRefund', { patronageRefund: { use: { A: 5, B: 15 }, whenZero: { to: 'A' } } }, [[400, ['100', '300']]]],
  ['patronageRefund without use', { patronageRefund: { use: { A: 0, B: 0 }, whenZero: { to: 'A' } } }, [[400, ['400', '0']]]],
  [
    'weightedDrivers',
    {
      weightedDrivers: {
        drivers: [
          { weight: '60%', by: { A: 1, B: 3 } },
          { weight: '40%', by: { A: 30, B: 10 } },
        ],
        whenZero: alike,
      },
    },
    [
      [100, ['45', '55']],
      [-100, ['-45', '-55']],
    ],
  ],
  [
    'weightedDrivers, one of them zero for all',
    {
      weightedDrivers: {
        drivers: [
          { weight: '60%', by: { A: 0, B: 0 } },
          { weight: '40%', by: { A: 30, B: 10 } },
        ],
        whenZero: alike,
      },
    },
    [[100, ['60', '40']]],
  ],
  [
    'weightedDrivers, three',
    {
      weightedDrivers: {
        drivers: [
          { weight: '1/3', by: { A: 1, B: 0 } },
          { weight: '1/3', by: { A: 0, B: 1 } },
          { weight: '1/3', by: { A: 1, B: 1 } },
        ],
        whenZero: alike,
      },
    },
    [[90, ['45', '45']]],
  ],
  [
    'equalThenProportional',
    { equalThenProportional: { equalUpTo: 100, shares: { A: 30, B: 70 } } },
    [
      [60, ['30', '30']],
      [200, ['80', '120']],
    ],
  ],
  ['equalThenProportional with a cap', { equalThenProportional: { equalUpTo: 100, shares: { A: 30, B: 70 }, caps: { B: 50 } } }, [[200, ['100', '100']]]],
  [
    'equalThenProportional, all capped',
    { equalThenProportional: { equalUpTo: 100, shares: { A: 30, B: 70 }, caps: { A: 10, B: 50 }, rest: { to: 'A' } } },
    [[200, ['100', '100']]],
  ],
  [
    'wholeAmountTiers',
    { wholeAmountTiers: { measured: 9999, as: { tiers: [{ upTo: 10000, shares: { A: 70, B: 30 } }, { shares: { A: 60, B: 40 } }] } } },
    [[100, ['70', '30']]],
  ],
  [
    'wholeAmountTiers at the bound',
    { wholeAmountTiers: { measured: 10000, as: { tiers: [{ upTo: 10000, shares: { A: 70, B: 30 } }, { shares: { A: 60, B: 40 } }] } } },
    [[100, ['60', '40']]],
  ],
  ['wholeAmountTiers of one', { wholeAmountTiers: { measured: 5, as: { to: 'B' } } }, [[100, ['0', '100']]]],
])('%s', (_name, split, cases) => {
  for (const [amount, parts] of cases) expect(divided(amount, split)).toEqual(parts)
})

test.each<[string, object, string]>([
  [
    'drivers that do not add up',
    { weightedDrivers: { drivers: [{ weight: '60%', by: { A: 1, B: 3 } }], whenZero: alike } },
    'does-not-add-up at split.weightedDrivers.drivers: the weights of the drivers add up to 0.6, not to 1',
  ],
  [
    'a driver without a weight',
    { weightedDrivers: { drivers: [{ by: { A: 1, B: 3 } }], whenZero: alike } },
    'the weight of a driver is a number above zero: 40%',
  ],
  [
    'a misspelled partner',
    { referenceKey: { costs: { A: 1, C: 2 }, below: 'talmud', shares: { A: 1, B: 1 } } },
    "unknown-party at split.referenceKey.costs.C: unknown party 'C'",
  ],
  [
    'an unknown claims rule',
    { referenceKey: { costs: { A: 1, B: 2 }, below: 'talmut', shares: { A: 1, B: 1 } } },
    "unknown name 'talmut'; did you mean 'talmud'?",
  ],
  [
    'all capped and nobody for the rest',
    { equalThenProportional: { equalUpTo: 1, shares: { A: 1, B: 1 }, caps: { A: 1, B: 1 } } },
    'every partner has a limit: say who receives the rest when all are full',
  ],
])('%s is refused', (_name, split, message) => {
  expect(() => divided(1, split)).toThrow(message)
})

test('the two rules that can jump say so, and no other of these does', () => {
  const own = [
    'equalSurplus',
    'equalThenProportional',
    'minimumPayout',
    'patronageRefund',
    'proportionalSurplus',
    'referenceKey',
    'standalonePlusShare',
    'weightedDrivers',
    'wholeAmountTiers',
  ]
  expect(own.filter((name) => ruleBook.get(name)?.jumps)).toEqual(['minimumPayout', 'wholeAmountTiers'])
})

const document = (surplus: object): string =>
  JSON.stringify({
    splitkey: 1,
    name: 'x',
    parties: ['A', 'B'],
    inputs: { revenue: 'EUR', a: 'EUR', b: 'EUR', h: 'h' },
    pot: 'revenue',
    surplus,
    round: { to: '0.01 EUR', leftover: 'carry' },
  })

test.each([
  { equalSurplus: { standalone: { A: 'a', B: 'a + b' }, below: 'minimalOverlap' } },
  { proportionalSurplus: { standalone: { A: 'a', B: 'b' }, whenZero: { to: 'A' } } },
  { standalonePlusShare: { standalone: { A: 'a', B: 'b' }, below: 'talmud', shares: { A: '1/3', B: 2 } } },
  { referenceKey: { costs: { A: 'a', B: '12.50 EUR' }, below: 'averageOfAwards', shares: { A: '40%', B: '60%' } } },
  { patronageRefund: { use: { A: 'h', B: '2 * h' }, whenZero: { tiers: [{ upTo: '5 EUR', to: 'A' }, { to: 'B' }] } } },
  {
    weightedDrivers: {
      drivers: [
        { weight: '60%', by: { A: 'h', B: '2 h' } },
        { weight: '40%', by: { A: 'a', B: 'b' } },
      ],
      whenZero: { shares: { A: 1, B: 1 } },
    },
  },
  { equalThenProportional: { equalUpTo: '100 EUR', shares: { A: 30, B: 70 }, caps: { B: 'b' }, rest: { to: 'A' } } },
  { wholeAmountTiers: { measured: 'revenue', as: { tiers: [{ upTo: '100 EUR', to: 'A' }, { shares: { A: 1, B: 1 } }] } } },
])('%j prints and loads as the same key', (surplus) => {
  const key = load(document(surplus))
  expect(load(printKey(key))).toEqual(key)
  expect(load(printJson(key))).toEqual(key)
  expect(keySchema().safeParse(loadDocument(printKey(key)).tree).error).toBeUndefined()
})

describe('the reference key', () => {
  const problem = fc.record({
    rule: fc.constantFrom(...claimsRuleNames),
    costs: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 2 }),
    revenue: fc.integer({ min: 0, max: 240 }),
    more: fc.integer({ min: 0, max: 40 }),
  })
  const at = (rule: string, [A, B]: readonly number[], revenue: number): readonly Fraction[] =>
    divided(revenue, { referenceKey: { costs: { A, B }, below: rule, shares: { A: 2, B: 3 } } }).map(exact)

  law('pays out all revenue, nobody loses when there is more of it, and nobody gains more than it', 300, problem, ({ rule, costs, revenue, more }) => {
    const [before, after] = [at(rule, costs, revenue), at(rule, costs, revenue + more)]
    expect(text(total(before))).toBe(String(revenue))
    before.forEach((award, index) => {
      const gain = minus(after[index] as Fraction, award)
      expect(compare(gain, [0n, 1n]) >= 0 && compare(gain, [BigInt(more), 1n]) <= 0).toBe(true)
    })
  })

  law('pays every cost exactly when there is enough', 300, problem, ({ rule, costs, revenue }) => {
    const short = at(rule, costs, revenue).some((award, index) => compare(award, [BigInt(costs[index] as number), 1n]) < 0)
    expect(short).toBe(revenue < (costs[0] as number) + (costs[1] as number))
  })

  law(
    'does not reward waste: a higher own cost pays at most that much more, and the others no more',
    300,
    fc.tuple(
      problem,
      fc.constantFrom(
        'proportional',
        'constrainedEqualAwards',
        'constrainedEqualLosses',
        'talmud',
        'reverseTalmud',
        'piniles',
        'constrainedEgalitarian',
        'minimalOverlap',
      ),
    ),
    ([{ costs, revenue, more }, rule]) => {
      const [A, B] = costs as [number, number]
      const [before, after] = [at(rule, [A, B], revenue), at(rule, [A + more, B], revenue)]
      const gain = minus(after[0] as Fraction, before[0] as Fraction)
      expect(compare(gain, [0n, 1n]) >= 0 && compare(gain, [BigInt(more), 1n]) <= 0).toBe(true)
      expect(compare(after[1] as Fraction, before[1] as Fraction)).toBeLessThanOrEqual(0)
    },
  )
})

describe('minimum payout', () => {
  const f = formulas({ royalty: 'EUR', unpaid: 'EUR' })
  const key = clause('royalty', { lines: { paid: minimumPayout(f('royalty'), { carried: f('unpaid'), least: '2 EUR' }), carried: f('unpaid') } })
  law(
    'over periods nothing is lost: what was due is paid or carried',
    200,
    fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 }),
    (dues) => {
      let [paid, carried] = [0, 0]
      for (const due of dues) {
        const now = Number(settle(key, { royalty: due / 100, unpaid: carried / 100 }).lines['paid']) * 100
        expect(now === 0 || now >= 200).toBe(true)
        ;[paid, carried] = [paid + Math.round(now), carried + due - Math.round(now)]
        expect(carried).toBeLessThan(200)
      }
      expect(paid + carried).toBe(dues.reduce((sum, due) => sum + due, 0))
    },
  )
})

describe('the standard key', () => {
  const f = formulas({ price: 'EUR/pc', sold: 'pc', wage: 'EUR/h', steel: 'EUR/kg', hours: 'h', kilos: 'kg' })
  const spec = {
    revenue: f('price * sold'),
    standardCosts: { workshop: f('0.25 h/pc * sold * wage'), startup: f('2 kg/pc * sold * steel') },
    ownCosts: { workshop: f('hours * wage'), startup: f('kilos * steel') },
    below: 'talmud' as const,
    to: '0.01 EUR' as const,
  }
  const base = { price: 20, sold: 1000, wage: 24, steel: 3, hours: 250, kilos: 2000 }

  test('is a working key in one call: standard cost, and half of the joint surplus', () => {
    const key = standardKey('planter', spec)
    const settlement = settle(key, base)
    expect(settlement.payouts.workshop.toString()).toBe('10000')
    expect(settlement.payouts.startup.toString()).toBe('10000')
    expect(key.round?.leftover).toBe('carry')
    expect(load(printKey(key))).toEqual(key)
    expect(explain(settlement, 'workshop').rows.at(-1)?.exact).toBe('10000')
  })

  test('wages that move are shared, hours above standard are not', () => {
    const key = standardKey('planter', { ...spec, shares: { workshop: '40%', startup: '60%' } })
    const left = (given: Partial<typeof base>) => {
      const { payouts } = settle(key, { ...base, ...given })
      const wage = given.wage ?? base.wage
      return [
        Number(payouts.workshop) - (given.hours ?? base.hours) * wage,
        Number(payouts.startup) - (given.kilos ?? base.kilos) * (given.steel ?? base.steel),
      ]
    }
    expect(left({})).toEqual([3200, 4800])
    expect(left({ hours: 275 })).toEqual([2600, 4800])
    expect(left({ wage: 26.4 })).toEqual([2960, 4440])
    expect(left({ kilos: 1900 })).toEqual([3200, 5100])
  })

  test.each<[readonly [string, string], string, string]>([
    [['30%', '45%'], '0.45', '0.55'],
    [['55%', '70%'], '0.55', '0.45'],
    [['1/3', '2/3'], '0.5', '0.5'],
  ])('half is kept within %j', (firstShareWithin, first, second) => {
    const key = standardKey('planter', { ...spec, firstShareWithin: firstShareWithin as never })
    expect(key.surplus).toMatchObject({ beyond: { shares: { workshop: first, startup: second } } })
  })

  test('bounds that are no range are refused', () => {
    expect(() => standardKey('planter', { ...spec, firstShareWithin: ['60%', '40%'] })).toThrow('schema at firstShareWithin')
  })

  test('the compiler knows its partners and inputs', () => {
    const key = standardKey('planter', spec)
    // @ts-expect-error: an input is missing
    expect(() => settle(key, { price: 20, sold: 1000, wage: 24 })).toThrow('missing-input')
    // @ts-expect-error: there is no such partner
    expect(settle(key, base).payouts.workshpo).toBeUndefined()
    // @ts-expect-error: there is no such rule
    expect(() => standardKey('planter', { ...spec, below: 'talmut' })).toThrow('talmut')
  })
})
