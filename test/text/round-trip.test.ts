import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../src/text/json.ts'
import { loadKey } from '../../src/text/load.ts'
import { printJson, printKey } from '../../src/text/print.ts'
import { keySchema } from '../../src/text/schema.ts'
import { load, loadDocument } from '../../src/yaml.ts'
import { keySpec } from './arbitrary-key.ts'

const seeded = { seed: 20_2103, numRuns: 200 }

describe('what is printed loads as the same key, whatever its splits, rules and names', () => {
  test('as YAML', () => {
    fc.assert(
      fc.property(keySpec, (spec) => {
        const key = loadKey(spec)
        expect(load(printKey(key))).toEqual(key)
      }),
      seeded,
    )
  })

  test('as JSON, with and without the yaml package', () => {
    fc.assert(
      fc.property(keySpec, (spec) => {
        const key = loadKey(spec)
        expect(load(printJson(key))).toEqual(key)
        expect(loadKey(readJson(printJson(key)))).toEqual(key)
        expect(loadKey(JSON.parse(printJson(key)) as object)).toEqual(key)
      }),
      { ...seeded, numRuns: 100 },
    )
  })

  test('and printing it again gives the same text', () => {
    fc.assert(
      fc.property(keySpec, (spec) => {
        const text = printKey(loadKey(spec))
        expect(printKey(load(text))).toBe(text)
      }),
      seeded,
    )
  })

  test('and the schema for editors accepts it', () => {
    const schema = keySchema()
    fc.assert(
      fc.property(keySpec, (spec) => {
        const key = loadKey(spec)
        expect(schema.safeParse(JSON.parse(printJson(key))).error).toBeUndefined()
        expect(schema.safeParse(loadDocument(printKey(key)).tree).error).toBeUndefined()
      }),
      { ...seeded, numRuns: 100 },
    )
  })
})
