import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settleSeries, versionFor } from '../../src/agreement/index.ts'
import { lit, mul } from '../../src/core/build.ts'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { rootsOf, visit } from '../../src/core/key.ts'
import { defineRule } from '../../src/core/rule.ts'
import { settleData } from '../../src/read/settle.ts'
import { withRules } from '../../src/rules/index.ts'
import { agreements, inputsOf, keys, pricePaths, series } from '../../src/testing/index.ts'
import { loadAgreement } from '../../src/text/agreement-file.ts'
import { keyData } from '../../src/text/key-data.ts'
import { loadKey } from '../../src/text/load.ts'
import { agreementData } from '../../src/text/print-agreement.ts'
import { exact, text, total } from '../fraction.ts'
import { law, runs } from '../seed.ts'
import { paidOf, potOf } from '../settled.ts'

law('a drawn key is what its file says', 30, keys(), (key) => {
  expect(loadKey(keyData(key))).toEqual(key)
})

/** Settles, or says that these numbers cannot be: a division by zero, a negative weight. */
function settled<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (isSplitKeyError(error)) return undefined
    throw error
  }
}

const keyAndInputs = keys({ depth: 2 }).chain((key) => fc.tuple(fc.constant(key), inputsOf(key)))
const outcomes: boolean[] = []

law('a drawn key is settled on the inputs drawn for it, and pays its pot', 60, keyAndInputs, ([key, given]) => {
  const settlement = settled(() => settleData(key, given))
  outcomes.push(settlement !== undefined)
  if (settlement) expect(text(total(paidOf(settlement).map(([, amount]) => amount)))).toBe(text(potOf(settlement)))
})

test('most of them can be settled', () => {
  expect(outcomes.filter(Boolean).length).toBeGreaterThan(outcomes.length * 0.8)
})

test('a failure shows the key as a file', () => {
  const { counterexample } = fc.check(
    fc.property(keys(), (key) => key.claims.length < 2),
    runs(100),
  )
  expect(fc.stringify(counterexample)).toContain('splitkey: 1\nname: generated\nparties: [')
})

test('rules of one’s own come into keys', () => {
  const double = defineRule({
    name: 'double',
    kind: 'amount',
    params: { amount: { kind: 'amount' } },
    says: { en: 'twice {amount}', nl: 'twee keer {amount}', fr: 'deux fois {amount}' },
    expand: (args) => mul(lit('2'), args.amount('amount')),
  })
  const drawn = fc.sample(keys({ amounts: ['double(cost)', 'double(limit)'], rules: withRules(double) }), { seed: 1, numRuns: 20 })
  for (const key of drawn) {
    const rules: string[] = []
    visit(rootsOf(key), (node) => node.op === 'rule' && rules.push(node.rule))
    expect(rules).toContain('double')
  }
})

law('a drawn agreement is what its file says', 20, agreements({ depth: 2 }), (whole) => {
  const read = loadAgreement(agreementData({ ...whole, examples: [] }))
  expect({ versions: read.versions, advance: read.advance }).toEqual({ versions: whole.versions, advance: whole.advance })
})

const wholeAndPeriods = agreements({ depth: 1, claims: false }).chain((whole) => fc.tuple(fc.constant(whole), series(whole, { months: [3, 40] })))
const lengths: number[] = []

law('a drawn series has inputs for the key in force in each month', 40, wholeAndPeriods, ([whole, periods]) => {
  for (const { period, inputs } of periods) expect(Object.keys(inputs).sort()).toEqual(Object.keys(versionFor(whole, period).key.inputs).sort())
  const all = settled(() => settleSeries(whole, periods))
  if (all) lengths.push(new Set(all.map(({ version }) => version)).size)
  if (all) expect(all.length).toBe(periods.length)
})

test('some of them go through several versions', () => {
  expect(Math.max(...lengths)).toBeGreaterThan(1)
  expect(lengths.length).toBeGreaterThan(20)
})

test('an input of a series can follow a price', () => {
  const key = loadKey({
    splitkey: 1,
    name: 'p',
    parties: ['A'],
    inputs: { price: { unit: 'EUR/kg' }, kilos: { unit: 'kg', range: [1, 5], decimals: 0 } },
    pot: 'price * kilos',
    surplus: { to: 'A' },
    round: { to: '0.01 EUR', leftover: 'in-order' },
  })
  const path = pricePaths({ like: 'aluminium', months: 3, from: '1.60', shock: false })
  const whole = loadAgreement({ ...(keyData(key) as object), from: '2020-04-15' })
  const [periods = []] = fc.sample(series(whole, { months: 5, paths: { price: path } }), { seed: 2, numRuns: 1 })
  // The first whole month of the agreement; after the end of the path its last price stays.
  expect(periods.map(({ period }) => period)).toEqual(['2020-05', '2020-06', '2020-07', '2020-08', '2020-09'])
  const prices = periods.map(({ inputs }) => inputs['price'])
  expect(prices.slice(2)).toEqual([prices[2], prices[2], prices[2]])
  for (const price of prices) expect(text(exact(String(price)))).toBeTruthy()
})
