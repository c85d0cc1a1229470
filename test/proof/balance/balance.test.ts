import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementsIn } from '../../../src/cli/agreements.ts'
import { add, lit, mul, neg } from '../../../src/core/build.ts'
import { type KeyData, recipientsOf } from '../../../src/core/key.ts'
import type { Node } from '../../../src/core/node.ts'
import { rationals } from '../../../src/number/arithmetic.ts'
import { fromText } from '../../../src/number/rational.ts'
import { balanceOf } from '../../../src/proof/balance/balance-of.ts'
import { vanishes } from '../../../src/proof/balance/normal-form.ts'
import { settingOf } from '../../../src/proof/property/setting.ts'
import { program } from '../../../src/read/evaluate.ts'
import { codeOf } from '../../../src/read/plan.ts'
import { casesOf, keyOf } from '../../arbitraries/keys.ts'
import { law } from '../../seed.ts'

/** What is paid less the pot, with each payout weighed. */
function difference(key: KeyData, weigh: (payout: Node, index: number) => Node = (payout) => payout): Node {
  const { payout, pot } = settingOf(key)
  return add(...recipientsOf(key).map((name, index) => weigh(payout(name), index)), neg(pot()))
}

const valueAt = (node: Node, given: Readonly<Record<string, string>>) => {
  const code = codeOf([node])
  return program(code, rationals).run((name) => fromText(given[name] ?? '0'))[code.at.get(node) as number]
}

law('every key that can be read is seen to be balanced', 150, casesOf(), ({ written }) => {
  expect(balanceOf(keyOf(written))).toMatchObject({ balanced: true })
})

law(
  'a formula that the normal form calls zero is zero everywhere',
  150,
  fc.tuple(casesOf(), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 })),
  ([{ written, given }, at, by]) => {
    const key = keyOf(written)
    const spoiled = difference(key, (payout, index) => (index === at ? mul(lit(String(by)), payout) : payout))
    const value = valueAt(spoiled, { buffer: '120', recouped: '0', ...given })
    if (vanishes(spoiled) && value !== undefined) expect(value.n).toBe(0n)
  },
)

test('most keys cancel term by term, also where a payout is counted twice it does not', () => {
  const keys = [...agreementsIn('docs/examples').values()].map(({ versions }) => versions[0]?.key as KeyData).filter(({ pot }) => pot)
  const by = keys.map((key) => balanceOf(key)).map((balance) => (balance.balanced ? balance.by : balance.why))
  expect(by.filter((how) => how === 'normal form').length).toBeGreaterThan(10)
  expect(by.every((how) => how === 'normal form' || how === 'construction')).toBe(true)
  for (const key of keys) expect(vanishes(difference(key, (payout, index) => (index === 0 ? mul(lit('2'), payout) : payout)))).toBe(false)
})

describe('a key that does not divide everything is not called balanced', () => {
  const key = keyOf({
    name: 'garden',
    parties: ['S', 'W'],
    inputs: { revenue: 'EUR' },
    pot: 'revenue',
    surplus: { tiers: [{ upTo: '100 EUR', shares: { S: '1', W: '1' } }, { to: 'S' }] },
    round: { to: '0.01 EUR', leftover: 'in-order' },
  })

  test('as it stands it is', () => {
    expect(balanceOf(key)).toEqual({ balanced: true, by: 'normal form' })
  })

  test('a last tier with an end', () => {
    const tiers = (key.surplus as KeyData['surplus'] & { kind: 'tiers' }).tiers
    const broken = { ...key, surplus: { kind: 'tiers', tiers: [tiers[0]] } } as KeyData
    expect(balanceOf(broken)).toMatchObject({ balanced: false, why: expect.stringContaining('tiers') })
  })

  test('somebody who is no partner', () => {
    expect(balanceOf({ ...key, surplus: { kind: 'to', to: 'nobody' } })).toMatchObject({ balanced: false, why: 'what is paid to nobody reaches nobody' })
  })

  test('a clause', () => {
    const { pot: _pot, surplus: _surplus, ...clause } = key
    expect(balanceOf(clause as KeyData)).toMatchObject({ balanced: false })
  })
})
