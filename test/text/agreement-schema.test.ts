import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { agreementFields, agreementJsonSchema } from '../../src/text/agreement-schema.ts'
import { keySchema } from '../../src/text/schema.ts'
import { loadDocument } from '../../src/yaml.ts'

const documents = readdirSync('docs/examples', { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.yaml') && /^splitkey:/m.test(readFileSync(`docs/examples/${file}`, 'utf8')))

describe('the schema that editors use', () => {
  const schema = keySchema(undefined, agreementFields)

  test.each(documents)('accepts %s', (file) => {
    expect(schema.safeParse(loadDocument(readFileSync(`docs/examples/${file}`, 'utf8')).tree).error?.issues ?? []).toEqual([])
  })

  test('refuses a field it does not know, in an example too', () => {
    const tree = { splitkey: '1', name: 'x', examples: [{ name: 'a', inputs: {}, expected: {} }] }
    expect(schema.safeParse(tree).error?.issues.map(({ path }) => path.join('.'))).toEqual(expect.arrayContaining(['examples.0']))
  })

  test('is plain JSON Schema, with every field of an agreement', () => {
    const text = JSON.stringify(agreementJsonSchema())
    for (const field of ['parties', 'surplus', 'reserveFund', 'versions', 'examples', 'advance']) expect(text).toContain(`"${field}"`)
  })
})
