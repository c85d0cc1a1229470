import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimsRuleNames, claimsRules, divideBy, divideClaims } from '../../src/claims/index.ts'
import type { KeyData } from '../../src/core/key.ts'
import { explain, formulas, settle, splitKey } from '../../src/index.ts'
import { settleData } from '../../src/read/settle.ts'
import { printJson, printKey } from '../../src/text/print.ts'
import { keySchema } from '../../src/text/schema.ts'
import { load, loadDocument } from '../../src/yaml.ts'
import { compare, exact, minus, plus, text, total } from '../fraction.ts'
import { recomputed } from '../recompute.ts'
import { law } from '../seed.ts'

const f = formulas({ revenue: 'EUR', steel: 'EUR', hours: 'h', wage: 'EUR/h' })

/** A key of two partners whose costs are claims. */
const keyWith = (rule: (typeof claimsRuleNames)[number], more: object = {}): KeyData =>
  splitKey('claims', {
    parties: ['S', 'W'],
    pot: f('revenue'),
    surplus: { claims: { rule, by: { S: f('steel'), W: f('hours * wage') }, ...more, beyond: { shares: { S: 40, W: 60 } } } },
    round: { to: '0.01 EUR', leftover: 'largest-remainder' },
  })

const inputs = (revenue: number | string, steel: number | string = 40, hours: number | string = 3) => ({ revenue, steel, hours, wage: 20 })
const paid = (key: KeyData, given: object): readonly string[] => Object.values(settleData(key, given as Record<string, unknown>).payouts).map(String)

test('what lies below the claims is divided by the rule, what lies above by another split', () => {
  expect(paid(keyWith('proportional'), inputs(80))).toEqual(['32', '48'])
  expect(paid(keyWith('constrainedEqualAwards'), inputs(80))).toEqual(['40', '40'])
  expect(paid(keyWith('talmud'), inputs(80))).toEqual(['30', '50'])
  expect(paid(keyWith('talmud'), inputs(100))).toEqual(['40', '60'])
  expect(paid(keyWith('talmud'), inputs(200))).toEqual(['80', '120'])
  expect(paid(keyWith('talmud'), inputs(-80))).toEqual(['-30', '-50'])
  expect(paid(keyWith('talmud', { weights: { S: 1, W: 3 } }), inputs(40))).toEqual(['10', '30'])
})

const money = fc.integer({ min: -30_000, max: 30_000 }).map((cents) => `${cents / 100}`)
const costs = fc.tuple(
  fc.integer({ min: 0, max: 9000 }).map((cents) => `${cents / 100}`),
  fc.integer({ min: 0, max: 40 }).map((quarters) => `${quarters / 4}`),
)

describe.each(claimsRuleNames)('%s', (rule) => {
  const key = keyWith(rule)

  law('prints and loads as the same key, in YAML and in JSON, and the schema knows it', 1, fc.constant(0), () => {
    expect(load(printKey(key))).toEqual(key)
    expect(load(printJson(key))).toEqual(key)
    expect(keySchema().safeParse(loadDocument(printKey(key)).tree).error).toBeUndefined()
  })

  law(
    'pays what divideClaims answers as far as the claims reach, and a loss is the mirror of a gain',
    60,
    fc.tuple(money, costs),
    ([revenue, [steel, hours]]) => {
      const due = (of: string) =>
        ['S', 'W'].map((name) => exact(explain(settle(key as never, inputs(of, steel, hours) as never), name).rows.at(-1)?.exact as string))
      const size = revenue.startsWith('-') ? revenue.slice(1) : revenue
      const claims = { S: steel, W: text(exact(`${Number(hours) * 20}`)) }
      const all = total(Object.values(claims).map(exact))
      const estate = compare(exact(size), all) > 0 ? all : exact(size)
      const awards = Object.values(divideClaims(rule, text(estate), claims)).map(exact)
      const beyond = minus(exact(size), estate)
      const shares = [exact('0.4'), exact('0.6')].map((share) => [share[0] * beyond[0], share[1] * beyond[1]] as const)
      const [there, back] = [due(size), due(size === '0' ? '0' : `-${size}`)]
      expect(there.map(text)).toEqual(awards.map((award, index) => text(plus(award, shares[index] as never))))
      expect(back.map(text)).toEqual(there.map(([n, d]) => text([-n, d])))
    },
  )

  law('explains every step so that it can be recomputed', 20, fc.tuple(money, costs), ([revenue, [steel, hours]]) => {
    const settlement = settle(key as never, inputs(revenue, steel, hours) as never)
    for (const name of ['S', 'W'])
      for (const row of explain(settlement, name).rows) expect(text(recomputed(row.filled)), `${row.name}: ${row.filled}`).toBe(text(exact(row.exact)))
  })

  test('refuses a negative claim when it is settled', () => {
    expect(() => paid(key, inputs(50, -1))).toThrow('the claim of S in surplus gain is below zero: -1')
  })
})

law(
  'nobody gains or loses by a cent more at the point where claims are just met',
  200,
  fc.tuple(fc.constantFrom(...claimsRuleNames), costs),
  ([rule, [steel, hours]]) => {
    const all = plus(exact(steel), exact(`${Number(hours) * 20}`))
    const at = (shift: string) =>
      Object.values(
        divideBy(text(plus(all, exact(shift))), ['S', 'W'], {
          claims: { rule, by: { S: steel, W: Number(hours) * 20 }, beyond: { shares: { S: 40, W: 60 } } },
        } as never),
      ).map(exact)
    fc.pre(compare(all, exact('0.01')) > 0)
    const [below, exactly, above] = [at('-0.01'), at('0'), at('0.01')] as const
    exactly.forEach((award, index) => {
      for (const other of [below[index], above[index]])
        expect(compare(exact('0.01'), minus(award, other as never)) >= 0 && compare(exact('-0.01'), minus(award, other as never)) <= 0).toBe(true)
    })
  },
)

const spec = (claims: object, parties: readonly string[] = ['S', 'W']): object => ({
  splitkey: 1,
  name: 'x',
  parties,
  inputs: { revenue: 'EUR', hours: 'h' },
  pot: 'revenue',
  surplus: { claims },
  round: { to: '0.01 EUR', leftover: 'carry' },
})

test.each<[string, object, string]>([
  ['no rule', { by: { S: '1 EUR', W: '1 EUR' }, beyond: { to: 'S' } }, 'missing-part at surplus.claims.rule: say which rule divides too little'],
  [
    'an unknown rule',
    { rule: 'talmut', by: { S: '1 EUR', W: '1 EUR' }, beyond: { to: 'S' } },
    "surplus.claims.rule: unknown rule 'talmut'; did you mean 'talmud'?",
  ],
  [
    'nobody for the rest',
    { rule: 'talmud', by: { S: '1 EUR', W: '1 EUR' } },
    'missing-part at surplus.claims.beyond: say who receives what lies beyond the claims',
  ],
  ['a partner left out', { rule: 'talmud', by: { S: '1 EUR' }, beyond: { to: 'S' } }, "'W' has no share here"],
  ['another unit', { rule: 'talmud', by: { S: '1 EUR', W: 'hours' }, beyond: { to: 'S' } }, 'unit at surplus.claims.by.W: h where EUR is needed'],
  [
    'a weight of zero',
    { rule: 'talmud', by: { S: '1 EUR', W: '1 EUR' }, weights: { S: 0, W: 1 }, beyond: { to: 'S' } },
    'surplus.claims.weights.S: a weight of claims is above zero',
  ],
  [
    'weights where none are known',
    { rule: 'randomArrival', by: { S: '1 EUR', W: '1 EUR' }, weights: { S: 1, W: 1 }, beyond: { to: 'S' } },
    'surplus.claims.rule: randomArrival knows no weights',
  ],
  ['an unknown field', { rule: 'talmud', by: { S: '1 EUR', W: '1 EUR' }, beyond: { to: 'S' }, rest: 1 }, "surplus.claims.rest: unknown field 'rest'"],
])('%s is refused with its place', (_name, claims, message) => {
  expect(() => load(JSON.stringify(spec(claims)))).toThrow(message)
})

test('too many claims for a rule are refused when the key is read', () => {
  const parties = Array.from({ length: 9 }, (_, index) => `p${index}`)
  const by = Object.fromEntries(parties.map((name) => [name, '1 EUR']))
  expect(() => load(JSON.stringify(spec({ rule: 'averageOfAwards', by, beyond: { to: 'p0' } }, parties)))).toThrow(
    'too-large at surplus.claims.rule: averageOfAwards works with at most 8 claims, not 9',
  )
  expect(claimsRules.averageOfAwards.most).toBe(8)
})
