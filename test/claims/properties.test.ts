import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClaimsProperty, type ClaimsRuleName, claimsProperties, claimsRuleNames, claimsRules } from '../../src/claims/index.ts'
import { fromText, mul, type Rational, rational } from '../../src/number/rational.ts'
import { runs } from '../seed.ts'
import { properties } from './properties/index.ts'
import { type Instance, solverOf, sum } from './properties/property.ts'

interface Found {
  readonly estate: string
  readonly claims: readonly string[]
  readonly picks: readonly number[]
}

/** Found by search over small problems; each violates the property that its rule does not keep. */
const counterexamples = JSON.parse(readFileSync(new URL('./counterexamples.json', import.meta.url), 'utf8')) as Readonly<
  Record<ClaimsRuleName, Readonly<Partial<Record<ClaimsProperty, Found>>>>
>

const amount: fc.Arbitrary<Rational> = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 60 })).map((n) => rational(BigInt(n), 3n))

/** Problems with equal claims, claims of zero, and estates of nothing, half and all. */
const instances = (most: number): fc.Arbitrary<Instance> =>
  fc
    .tuple(fc.array(amount, { minLength: 2, maxLength: most }), fc.integer({ min: 0, max: 12 }), fc.array(fc.nat(63), { minLength: 5, maxLength: 5 }))
    .map(([claims, twelfths, picks]) => ({ estate: mul(sum(claims), rational(BigInt(twelfths), 12n)), claims, picks }))

/** The average of awards doubles its formula with every claimant. */
const mostClaims = (rule: ClaimsRuleName, property: ClaimsProperty): number => (property === 'divisionInvariance' ? 3 : rule === 'averageOfAwards' ? 4 : 5)

describe.each(claimsRuleNames)('%s', (name) => {
  const solve = solverOf(name)
  const { keeps } = claimsRules[name]

  test.each(claimsProperties.filter((property) => keeps.includes(property)))('keeps %s', (property) => {
    fc.assert(
      fc.property(instances(mostClaims(name, property)), (instance) => properties[property].holds(solve, instance)),
      runs(150),
    )
  })

  test.each(claimsProperties.filter((property) => !keeps.includes(property)))('has a counterexample to %s', (property) => {
    const found = counterexamples[name][property] as Found
    const instance = { estate: fromText(found.estate), claims: found.claims.map(fromText), picks: found.picks }
    expect(properties[property].holds(solve, instance)).toBe(false)
  })
})

test('every counterexample is to a property that its rule does not claim to keep', () => {
  for (const name of claimsRuleNames)
    expect(
      Object.keys(counterexamples[name]).filter((property) => claimsRules[name].keeps.includes(property as ClaimsProperty)),
      name,
    ).toEqual([])
})

test('every property is defined, in a sentence', () => {
  expect(Object.keys(properties).sort()).toEqual([...claimsProperties].sort())
  for (const { says } of Object.values(properties)) expect(says.length).toBeGreaterThan(20)
})
