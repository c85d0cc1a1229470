import { describe, expect, test } from 'vitest'
import { standalone } from '../../src/core/promise.ts'
import { claimOf } from '../../src/proof/property/claim-of.ts'
import { properties } from '../../src/proof/property/index.ts'
import { loadAgreement } from '../../src/text/agreement-file.ts'
import { loadDocument } from '../../src/yaml.ts'
import { everyProperty } from '../proof/property/every-property.ts'
import { propertiesReference } from './properties-reference.ts'

test('the reference says what the properties say', async () => {
  await expect(propertiesReference()).toMatchFileSnapshot('../../docs/reference/properties.md')
})

describe('the example of every property stands in a file as it is written', () => {
  test.each([...properties.values()].map(({ name, example }) => [name, example] as const))('%s', (name, example) => {
    const whole = loadAgreement(loadDocument(everyProperty(example)))
    const [promise] = whole.promises?.hold ?? []
    expect(promise?.property).toBe(name)
    const { claim } = claimOf((whole.versions[0] as (typeof whole.versions)[number]).key, standalone(whole.promises as never, promise as never))
    expect(claim.goals.length).toBeGreaterThan(0)
  })
})

test('every property says its sentence in three languages, with the arguments it has', () => {
  for (const { params, says } of properties.values())
    for (const sentence of Object.values(says)) {
      const named = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
      expect(Object.keys(params)).toEqual(expect.arrayContaining(named))
      const outside = [...sentence.replace(/\[[^\]]*\]/g, '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
      expect(outside.filter((name) => params[name]?.optional)).toEqual([])
    }
})
