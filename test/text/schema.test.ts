import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineRule } from '../../src/core/rule.ts'
import { withRules } from '../../src/rules/index.ts'
import { jsonSchema, keySchema } from '../../src/text/schema.ts'

const good = { splitkey: 1, name: 'x', parties: ['a'], pot: 'm', inputs: { m: 'EUR' }, surplus: { to: 'a' }, round: { to: '0.01 EUR', leftover: 'carry' } }

/** Where the schema finds fault. */
const faults = (data: object): readonly string[] =>
  keySchema()
    .safeParse(data)
    .error?.issues.map((issue) => issue.path.join('.')) ?? []

test('the schema says where a shape is wrong, down to the argument of a rule in a split', () => {
  expect(faults(good)).toEqual([])
  expect(faults({ ...good, claims: [{ reimburse: { to: 'a', amount: [] } }] })).toEqual(['claims.0.reimburse.amount'])
  expect(faults({ ...good, surplus: { tiers: [{ upTo: '5 EUR', reserveFund: { fund: 'f', rate: '5%', until: {}, then: { to: 'a' } } }] } })).toEqual([
    'surplus.tiers.0.reserveFund.until',
  ])
  expect(faults({ ...good, surplus: { tears: [] } })).toEqual(['surplus'])
})

test('the JSON Schema offers every field, rule and split to an editor, in one definition each', () => {
  const schema = jsonSchema() as {
    properties: Record<string, unknown>
    definitions: Record<string, { properties: Record<string, unknown>; maxProperties?: number }>
  }
  expect(Object.keys(schema.properties)).toEqual([
    'splitkey',
    'name',
    'parties',
    'inputs',
    'balances',
    'lines',
    'pot',
    'claims',
    'surplus',
    'deficit',
    'round',
    'costs',
  ])
  expect(Object.keys(schema.definitions['split']?.properties ?? {})).toEqual(
    expect.arrayContaining(['to', 'shares', 'sharesBy', 'tiers', 'inOrder', 'capped', 'bySign', 'reserveFund']),
  )
  expect(schema.definitions['claim']).toMatchObject({ maxProperties: 1, properties: { guarantee: { required: ['to', 'rate', 'per'] } } })
})

test('rules of your own, and the fields of an agreement, become part of it', () => {
  const half = defineRule({
    name: 'half',
    kind: 'claim',
    params: { to: { kind: 'party' }, of: { kind: 'amount' } },
    says: { en: 'half of {of}', nl: 'de helft van {of}', fr: 'la moitié de {of}' },
    expand: (args) => args.amount('of'),
  })
  const text = JSON.stringify(jsonSchema(withRules(half), (fields) => ({ versions: z.array(z.strictObject({ from: z.string(), ...fields })).optional() })))
  expect(text).toContain('half of {of}')
  expect(text).toContain('"versions"')
})
