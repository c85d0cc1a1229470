/** Designs of small keys against every choice of parameters, computed by hand in whole numbers. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DesignPlan } from '../../src/core/design-plan.ts'
import { settleData } from '../../src/read/settle.ts'
import { exact } from '../../src/read/settlement.ts'
import { bind, type Contradicted, type DesignedKey, design, frontier } from '../../src/scenario/index.ts'
import { printKey } from '../../src/text/print.ts'
import { load } from '../../src/yaml.ts'
import { law } from '../seed.ts'

const template = load(`
splitkey: 1
name: small
parties: [S, W]
inputs:
  revenue: EUR
  hours: h
  share: "1"
  wage: EUR/h
pot: revenue
claims: [{ pay: { to: W, amount: wage * hours } }]
surplus: { sharesBy: { S: share, W: 1 - share }, whenZero: { to: S } }
deficit: { shares: { S: 70, W: 30 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
costs: { W: 4 EUR/h * hours }
`)

interface Month {
  readonly revenue: number
  readonly hours: number
}

/** What each keeps, in hundredths, for a share in tenths or twentieths and a wage in halves: `share` and `wage` are given times 20 and 2. */
const keeps = ({ revenue, hours }: Month, share: number, wage: number): Readonly<Record<'S' | 'W', number>> => {
  const surplus = 40 * revenue - 20 * wage * hours
  const s = surplus >= 0 ? (surplus * share) / 20 : (surplus * 7) / 10
  return { S: s, W: 20 * wage * hours + (surplus - s) - 160 * hours }
}

const floors = fc.array(fc.record({ of: fc.constantFrom('S' as const, 'W' as const), at: fc.integer({ min: -30, max: 60 }) }), { minLength: 1, maxLength: 3 })
const drawn = fc.record({
  months: fc.array(fc.record({ revenue: fc.integer({ min: -20, max: 150 }), hours: fc.integer({ min: 0, max: 12 }) }), { minLength: 1, maxLength: 4 }),
  floors,
  nearest: fc.boolean(),
  today: fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 2, max: 8 })),
})

const planFor = ({ months, floors: asked, nearest, today: [share, wage] }: typeof drawn extends fc.Arbitrary<infer T> ? T : never): DesignPlan => ({
  key: template,
  free: { share: { from: '0', to: '1', step: '0.1', today: String(share / 10) }, wage: { from: '2', to: '8', step: '1', today: String(wage) } },
  require: asked.map(({ of, at }, index) => ({
    promise: { name: `${index} ${of}`, property: 'participation', with: { of, reservation: `${at} EUR` } },
    where: 'months',
  })),
  objective: nearest ? { kind: 'nearest' } : { kind: 'worst', of: ['S', 'W'] },
  months: months.map(({ revenue, hours }, index) => ({ period: `month ${index + 1}`, inputs: { revenue: String(revenue), hours: String(hours) } })),
})

const steps = Array.from({ length: 11 }, (_, share) => Array.from({ length: 7 }, (__, wage) => [share, wage + 2] as const)).flat()

law('a design is the best of all steps that meet the requirements, or shows for every parameter that none does', 40, drawn, (given) => {
  const plan = planFor(given)
  const meets = (share20: number, wage2: number, without?: string): boolean =>
    given.floors.every(({ of, at }, index) => `${index} ${of}` === without || given.months.every((month) => keeps(month, share20, wage2)[of] >= 40 * at))
  const worth = (share: number, wage: number): number =>
    given.nearest
      ? -(Math.abs(share - given.today[0]) * 6 + Math.abs(wage - given.today[1]) * 10)
      : Math.min(...given.months.flatMap((month) => Object.values(keeps(month, 2 * share, 2 * wage))))
  const able = steps.filter(([share, wage]) => meets(2 * share, 2 * wage))
  const answer = design(plan)
  expect(answer.verdict).toBe(able.length > 0 ? 'designed' : 'contradicted')
  if (answer.verdict === 'designed') {
    const [share, wage] = [Math.round(Number(answer.parameters['share']) * 10), Number(answer.parameters['wage'])]
    expect(able).toContainEqual([share, wage])
    expect(worth(share, wage)).toBe(Math.max(...able.map(([s, w]) => worth(s, w))))
    expect(answer.best).toBe(true)
  } else if (answer.verdict === 'contradicted') {
    shows(answer, given)
    for (const { label } of answer.conflict.requirements)
      expect(
        steps.some(([share, wage]) => answer.conflict.requirements.every((one) => one.label === label || holds(given, one.label, 2 * share, 2 * wage))),
      ).toBe(true)
  }
})

const holds = ({ floors: asked, months }: Parameters<typeof planFor>[0], label: string, share: number, wage: number): boolean => {
  const { of, at } = asked[Number(label.split(' ')[0])] as (typeof asked)[number]
  return months.every((month) => keeps(month, share, wage)[of] >= 40 * at)
}

/** Every region: at its corners and its middle, what is shown adds up to less than zero. Every choice: it misses what it is said to miss. */
function shows({ conflict }: Contradicted, { floors: asked, months }: Parameters<typeof planFor>[0]): void {
  const amount = (label: string, scenario: string, share: number, wage: number): number => {
    const { of, at } = asked[Number(label.split(' ')[0])] as (typeof asked)[number]
    return keeps(months[Number(scenario.split(' ')[1]) - 1] as Month, share, wage)[of] / 40 - at
  }
  const weight = (text: string): number => {
    const [n, d = '1'] = text.split('/')
    return Number(n) / Number(d)
  }
  expect(conflict.minimal).toBe(true)
  expect(conflict.regions.length + conflict.choices.length).toBeGreaterThan(0)
  for (const { from, to, shows: shown, atMost } of conflict.regions) {
    expect(weight(atMost)).toBeLessThan(0)
    for (const part of [0, 0.5, 1])
      for (const other of [0, 0.5, 1]) {
        const at = (name: string, times: number, how: number): number => times * (weight(from[name] ?? '') * (1 - how) + weight(to[name] ?? '') * how)
        const sum = shown.reduce(
          (total, one) => total + weight(one.weight) * amount(one.requirement, one.scenario, at('share', 20, part), at('wage', 2, other)),
          0,
        )
        expect(sum).toBeLessThanOrEqual(weight(atMost) + 1e-9)
      }
  }
  for (const { parameters, requirement = '', at, by = '' } of conflict.choices)
    expect(amount(requirement, at?.scenario ?? '', weight(parameters['share'] ?? '') * 20, weight(parameters['wage'] ?? '') * 2)).toBeCloseTo(weight(by), 9)
}

law(
  'the designed key settles as its template does with the numbers as inputs, and is read again from its file',
  40,
  drawn,
  ({ months, today: [share, wage] }) => {
    const values = { share: String(share / 10), wage: String(wage) }
    const key = bind(template, values)
    expect(Object.keys(key.inputs)).toEqual(['revenue', 'hours'])
    expect(load(printKey(key))).toEqual(key)
    for (const { revenue, hours } of months)
      expect(exact(settleData(key, { revenue, hours }), 'payouts')).toEqual(exact(settleData(template, { revenue, hours, ...values }), 'payouts'))
  },
)

const reserve = load(`
splitkey: 1
name: reserve
parties: [S, W]
inputs: { revenue: EUR, keep: "1" }
balances: { buffer: { start: 10 EUR, fund: true } }
pot: revenue
surplus: { reserveFund: { fund: buffer, rate: keep, until: 60 EUR, then: { shares: { S: 60, W: 40 } } } }
deficit: { drawOnFund: { fund: buffer, then: { shares: { S: 60, W: 40 } } } }
round: { to: 0.01 EUR, leftover: largest-remainder }
`)

law(
  'with a fund that is carried, a design is found exactly where some step, settled month after month, meets the requirement',
  40,
  fc.record({ revenues: fc.array(fc.integer({ min: -80, max: 100 }), { minLength: 2, maxLength: 5 }), least: fc.integer({ min: -25, max: 10 }) }),
  ({ revenues, least }) => {
    const worst = (keep: string): number => {
      let balances: Readonly<Record<string, string>> = { buffer: '10' }
      return Math.min(
        ...revenues.map((revenue) => {
          const settlement = settleData(reserve, { revenue, keep }, { balances })
          balances = exact(settlement, 'balances')
          return Number(exact(settlement, 'payouts')['W'])
        }),
      )
    }
    const steps = ['0', '0.25', '0.5', '0.75', '1']
    const answer = design({
      key: reserve,
      free: { keep: { from: '0', to: '1', step: '0.25' } },
      require: [{ promise: { property: 'floor', with: { of: 'W', at: `${least} EUR` }, tolerance: '0.01' }, where: 'months' }],
      objective: { kind: 'worst', of: ['W'] },
      months: revenues.map((revenue, index) => ({ period: `month ${index}`, inputs: { revenue: String(revenue) } })),
    })
    expect(answer.verdict).toBe(steps.some((keep) => worst(keep) >= least - 0.001) ? 'designed' : 'contradicted')
    if (answer.verdict === 'designed') expect(worst(answer.parameters['keep'] ?? '')).toBeCloseTo(Math.max(...steps.map(worst)), 1)
  },
)

describe('incentive + insurance = 1', () => {
  const shared = load(`
splitkey: 1
name: hours shared
parties: [S, W]
inputs: { revenue: EUR, hours: { unit: h, controlledBy: W, better: lower }, insured: "1" }
lines:
  spent: 20 EUR/h * hours
pot: revenue
claims: [{ pay: { to: W, amount: 1000 EUR + insured * (spent - 1000 EUR) } }]
surplus: { to: S }
round: { to: 0.01 EUR, leftover: largest-remainder }
costs: { W: spent }
`)
  const over = { hours: ['20', '80'], revenue: ['3000', '3000'] } as const
  const ask = (name: string, party: string, least: string) => ({
    promise: { name, property: 'incentive', with: { of: party, in: 'hours', least }, over },
    where: 'box' as const,
  })
  const free = { insured: { from: '0', to: '1', step: '0.1' } }
  const plan = (...require: DesignPlan['require']): DesignPlan => ({ key: shared, free, require, objective: { kind: 'nearest' }, months: [] })

  test('W keeps 60 % of its own gains, and bears at most half of its own losses: contradicted for every value, and shown', () => {
    const answer = design(plan(ask('W keeps 60 %', 'W', '60%'), ask('S bears half', 'S', '50%'))) as Contradicted
    expect(answer.verdict).toBe('contradicted')
    expect(answer.conflict.requirements.map(({ label }) => label)).toEqual(['W keeps 60 %', 'S bears half'])
    expect(answer.conflict).toMatchObject({ scope: 'every value', minimal: true, choices: [] })
    expect(answer.conflict.regions[0]?.shows.map(({ scenario, weight }) => [scenario.startsWith('found'), weight.startsWith('-')])).toEqual([
      [true, false],
      [true, false],
    ])
  })

  test('with 50 % each there is one number, proved over the ranges', () => {
    const answer = design(plan(ask('W keeps half', 'W', '50%'), ask('S bears half', 'S', '50%'))) as DesignedKey
    expect([answer.verdict, answer.parameters]).toEqual(['designed', { insured: '0.5' }])
    expect(answer.requirements.map(({ verdict, proof }) => [verdict, proof?.verdict])).toEqual(Array(2).fill(['proved', 'proved']))
  })
})

test('a trade-off along the share: equal gains in the middle, and more for who has more without an agreement', () => {
  const plan: DesignPlan = {
    ...planFor({ months: [{ revenue: 100, hours: 5 }], floors: [{ of: 'S', at: -1000 }], nearest: true, today: [5, 4] }),
  }
  const at = { share: '0.5', wage: '4' }
  const { points, nash, kalaiSmorodinsky } = frontier(plan, at, { along: 'share', of: 'mean', disagreement: {} })
  expect(points.map(({ has }) => [has['S'], has['W']])).toEqual(Array.from({ length: 11 }, (_, tenth) => [String(8 * tenth), String(80 - 8 * tenth)]))
  expect(points.every(({ allowed, efficient }) => allowed && efficient)).toBe(true)
  expect([nash, kalaiSmorodinsky]).toEqual([5, 5])
  // What W has without an agreement moves both halfway towards it: 80 − 24 is shared.
  const better = frontier(plan, at, { along: 'share', of: 'worst', disagreement: { W: '24' } })
  expect(better.points[better.nash ?? -1]?.has).toEqual({ S: '24', W: '56' })
  expect(frontier(plan, at, { along: 'share', of: 'mean', disagreement: { S: '90' } }).nash).toBeUndefined()
})

describe('what a plan lacks is said at once', () => {
  const plan = planFor({ months: [{ revenue: 10, hours: 1 }], floors: [{ of: 'S', at: 0 }], nearest: true, today: [5, 4] })
  const refuses = (changed: Partial<DesignPlan>, message: RegExp): void => expect(() => design({ ...plan, ...changed })).toThrow(message)

  test('names, ranges and steps', () => {
    refuses({ free: {} }, /say which numbers of the key are open/)
    refuses({ free: { shares: { from: '0', to: '1' } } }, /unknown input 'shares'; did you mean 'share'/)
    refuses({ free: { share: { from: '1', to: '0' }, wage: { from: '1', to: '2', step: '0' } } }, /falls from 1 to 0[\s\S]*step of wage/)
    refuses({ require: [] }, /say what the key must keep/)
    refuses({ objective: { kind: 'worst', of: ['S', 'X'] } }, /unknown party 'X'/)
    refuses({ months: [], objective: { kind: 'worst', of: ['S'] } }, /about months, and there are none/)
  })

  test('a promise that speaks of a number that only shares are made of', () => {
    refuses({ require: [{ promise: { property: 'holds', with: { formula: 'share >= 10%' } }, where: 'months' }] }, /unknown name 'share'/)
  })

  test('without a step a share from 30 to 70 % moves by half a percent', () => {
    const answer = design({ ...plan, free: { share: { from: '0.3', to: '0.7', today: '0.4349' }, wage: { from: '4', to: '4' } } })
    expect(answer.verdict === 'designed' && answer.parameters).toEqual({ share: '0.435', wage: '4' })
  })
})
