import { describe, expect, test } from 'vitest'
import type { KeyData } from '../../src/core/key.ts'
import { findingText } from '../../src/scenario/incentive/findings.ts'
import { type IncentiveTable, incentives } from '../../src/scenario/incentive/incentives.ts'
import { misreporting } from '../../src/scenario/reporting.ts'
import { keyOf } from '../arbitraries/keys.ts'

const cent = { to: '0.01 EUR', leftover: 'largest-remainder' }

/** Theory 11.4: N = 1000, h = 1/4, m = 2, w = 24, p = 3, R = 20 000, s = 2/5. */
const contract = (claims: readonly unknown[]): KeyData =>
  keyOf({
    name: 'contract',
    parties: ['W', 'S'],
    inputs: {
      revenue: 'EUR',
      hours: { unit: 'h', controlledBy: 'W', better: 'lower' },
      wage: 'EUR/h',
      material: { unit: 'kg', controlledBy: 'S', better: 'lower' },
      price: 'EUR/kg',
    },
    pot: 'revenue',
    claims,
    surplus: { shares: { W: '40', S: '60' } },
    round: cent,
    costs: { W: 'hours * wage', S: 'material * price' },
  })
const standardCost = contract([{ pay: { to: 'W', amount: '250 h * wage' } }, { pay: { to: 'S', amount: '2000 kg * price' } }])
const actualCost = contract([{ reimburse: { to: 'W', amount: 'hours * wage' } }, { reimburse: { to: 'S', amount: 'material * price' } }])
const base = { revenue: 20000, hours: 250, wage: 24, material: 2000, price: 3 }

const percent = (table: IncentiveTable, input: string, times: number): readonly number[] => {
  const kept = table.rows.find((row) => row.input === input)?.percentBetter.kept ?? {}
  return ['W', 'S'].map((name) => Number(kept[name]) * times)
}

describe('the table of theory section 11.4', () => {
  test.each([
    ['10 % more hours', 'hours', -10, [-600, 0], [-240, -360]],
    ['wage index +10 %', 'wage', -10, [-240, -360], [-240, -360]],
    ['material price +10 %', 'price', -10, [-240, -360], [-240, -360]],
    ['5 % less material', 'material', 5, [0, 300], [120, 180]],
  ])('%s', (_event, input, times, standard, actual) => {
    expect(percent(incentives({ key: standardCost, inputs: base }), input, times).map((x) => x + 0)).toEqual(standard)
    expect(percent(incentives({ key: actualCost, inputs: base }), input, times).map((x) => x + 0)).toEqual(actual)
  })

  test('standards keep all of a saving with who makes it and pay no false report; reimbursement pays 1 − s of one', () => {
    const [standard, actual] = [standardCost, actualCost].map((key) => ({
      table: incentives({ key, inputs: base }),
      reports: misreporting({ key, inputs: base }),
    }))
    expect(standard?.table.rows.find(({ input }) => input === 'hours')).toMatchObject({ incentive: '1', insurance: '0', better: 'lower', declared: true })
    expect(actual?.table.rows.find(({ input }) => input === 'hours')).toMatchObject({ incentive: '0.4', insurance: '0.6' })
    expect(standard?.reports.map(({ perUnit }) => perUnit)).toEqual(['0', '0'])
    // 0.6 of 24 EUR per hour, 0.4 of 3 EUR per kg.
    expect(actual?.reports.map(({ perUnit }) => perUnit)).toEqual(['14.4', '1.2'])
    expect(actual?.reports[0]).toMatchObject({ truth: '250', reported: '252.5', gain: '36' })
  })
})

test('paying in proportion to actual cost rewards waste: 8 becomes 8.196', () => {
  const key = keyOf({
    name: 'by cost',
    parties: ['W', 'S'],
    inputs: { pay: 'EUR', costW: { unit: 'EUR', controlledBy: 'W', better: 'lower' }, costS: { unit: 'EUR', controlledBy: 'S', better: 'lower' } },
    pot: 'pay',
    surplus: { sharesBy: { W: 'costW', S: 'costS' }, whenZero: { to: 'W' } },
    round: cent,
    costs: { W: 'costW', S: 'costS' },
  })
  const { rows, findings } = incentives({ key, inputs: { pay: 140, costW: 20, costS: 80 } })
  expect(rows.find(({ input }) => input === 'costW')).toMatchObject({ incentive: '-0.12', insurance: '1.12' })
  const [waste] = findings.filter(({ kind }) => kind === 'waste-pays')
  expect(waste).toMatchObject({
    input: 'costW',
    party: 'W',
    where: 'here',
    kept: '-0.12',
    joint: '1',
    example: { from: '20', to: '22', before: '8', after: '418/51' },
  })
  expect(findingText(waste as never, key)).toBe('W gains by wasting costW: from 20 to 22, W goes from 8 to ≈ 8.196 EUR')
})

describe('incentive contracts', () => {
  const under = (amount: string): KeyData =>
    keyOf({
      name: 'contract',
      parties: ['seller', 'buyer'],
      inputs: { cost: { unit: 'EUR', controlledBy: 'seller', better: 'lower' } },
      pot: '1000000 EUR',
      claims: [{ pay: { to: 'seller', amount } }],
      surplus: { to: 'buyer' },
      round: cent,
      costs: { seller: 'cost' },
    })
  const fpif = under('fixedPriceIncentive(cost, targetCost=60000 EUR, targetProfit=15000 EUR, buyerShare=60%, ceiling=90000 EUR)')
  const cpif = under('costPlusIncentive(cost, targetCost=1000 EUR, targetFee=100 EUR, buyerShare=80%, minFee=40 EUR, maxFee=150 EUR)')
  const kinds = (key: KeyData, cost: number, ranges = {}) =>
    incentives({ key, inputs: { cost } }, { ranges }).findings.map(({ kind, party, where }) => [kind, party, where])
  const shareAt = (key: KeyData, cost: number) => incentives({ key, inputs: { cost } }).rows[0]

  test('FPIF: 40 % before the point of total assumption, 100 % beyond it, both at it', () => {
    expect([shareAt(fpif, 70000)?.incentive, shareAt(fpif, 90000)?.incentive]).toEqual(['0.4', '1'])
    expect(kinds(fpif, 70000)).toEqual([])
    expect(kinds(fpif, 90000)).toEqual([['full-exposure', 'seller', 'here']])
    // (ceiling − target price) ÷ buyer's share + target cost = 85 000.
    const kink = shareAt(fpif, 85000)
    expect([kink?.kink, kink?.unitBetter.kept['seller'], kink?.unitWorse.kept['seller']]).toEqual([true, '0.4', '-1'])
    expect(kinds(fpif, 70000, { cost: [50000, 95000] })).toEqual([['full-exposure', 'seller', 'within ranges']])
  })

  test('CPIF: outside its fee range the seller has nothing to gain', () => {
    expect([700, 1000, 1400].map((cost) => shareAt(cpif, cost)?.incentive)).toEqual(['0', '0.2', '0'])
    expect(kinds(cpif, 700)).toEqual([['dead-zone', 'seller', 'here']])
    expect(kinds(cpif, 1000, { cost: [600, 1500] })).toEqual([['dead-zone', 'seller', 'within ranges']])
  })
})

describe('other traps', () => {
  const key = (more: Readonly<Record<string, unknown>>) =>
    keyOf({
      name: 'stall',
      parties: ['A', 'B'],
      inputs: { sales: { unit: 'EUR', controlledBy: 'A', better: 'higher' }, hours: { unit: 'h', controlledBy: 'B', better: 'lower' } },
      pot: 'sales',
      surplus: { shares: { A: '1', B: '1' } },
      round: cent,
      ...more,
    })

  test('hours paid by the hour and by nobody declared as a cost: reporting more pays', () => {
    const paid = key({ claims: [{ guarantee: { to: 'B', rate: '30 EUR/h', per: 'hours' } }] })
    const { findings } = incentives({ key: paid, inputs: { sales: 1000, hours: 10 } })
    expect(findings).toMatchObject([
      { kind: 'reporting-pays', input: 'hours', party: 'B', kept: '-15', joint: '0', example: { from: '10', to: '11', before: '650', after: '665' } },
    ])
  })

  test('a threshold is a cliff with its jump, found at it and within the ranges', () => {
    const bonus = key({ claims: [{ pay: { to: 'A', amount: 'step(sales - 1000 EUR) * 100 EUR' } }] })
    const at = incentives({ key: bonus, inputs: { sales: 1000, hours: 0 } })
    expect(at.findings.filter(({ kind }) => kind === 'cliff').map(({ party, kept }) => [party, kept])).toEqual([
      ['A', '50'],
      ['B', '-50'],
    ])
    const within = incentives({ key: bonus, inputs: { sales: 900, hours: 0 } }, { ranges: { sales: [500, 1500] } })
    expect(within.findings.filter(({ kind }) => kind === 'cliff')).toMatchObject([
      { where: 'within ranges', party: 'A', at: { sales: '1000' }, kept: '50' },
      { where: 'within ranges', party: 'B', at: { sales: '1000' }, kept: '-50' },
    ])
    expect(findingText(within.findings.find(({ kind }) => kind === 'cliff') as never, bonus)).toBe('where sales rises past 1,000, A gains 50 EUR at once')
  })

  test('a clause pays nobody, and says so', () => {
    const clause = keyOf({ name: 'index', inputs: { x: 'EUR' }, lines: { y: '2 * x' } })
    expect(() => incentives({ key: clause, inputs: { x: 1 } })).toThrow('it pays nobody')
  })

  test('roundings on the way are named', () => {
    const rounded = key({ lines: { base: 'round(sales, 5 EUR)' }, claims: [{ pay: { to: 'A', amount: '10% * base' } }] })
    expect(incentives({ key: rounded, inputs: { sales: 1000, hours: 0 } }).passedOver).toMatchObject([{ to: '5', unit: 'EUR' }])
  })
})
