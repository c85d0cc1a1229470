import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { agreementsIn } from '../../src/cli/agreements.ts'
import { readCases, runCases } from '../../src/cli/cases.ts'

const agreements = agreementsIn('docs/examples')
const path = 'test/agreements/cases.json'
const cases = readCases(path, () => readFileSync(path, 'utf8'))
const built = cases.filter(({ agreement }) => agreements.has(agreement))

describe('every published amount of an agreement comes out, to the cent', () => {
  for (const one of built)
    test(`${one.agreement}, ${one.scenario}`, () => expect(runCases([one], agreements)).toEqual({ passed: 1, failed: 0, skipped: 0, problems: [] }))

  test('M1, M3 and M9 are built', () => {
    for (const name of ['M1 planter', 'M3 e-waste', 'M9 toll work']) expect(built.some(({ agreement }) => agreement === name)).toBe(true)
  })

  test('numbers are compared, not their texts', () => {
    const [one] = built.filter(({ agreement }) => agreement === 'M9 toll work') as [(typeof cases)[number]]
    for (const price of ['18.4', '18.400', '1840e-2'])
      expect(
        runCases(
          readCases('x', () => JSON.stringify([{ ...one, expected: { lines: { price } } }])),
          agreements,
        ).failed,
      ).toBe(0)
  })

  test('a cent too much fails, with both amounts', () => {
    const [one] = built as [(typeof cases)[number]]
    const wrong = { ...one, expected: { ...one.expected, payouts: { S: '29644.01' } } }
    expect(runCases([wrong, { ...one, agreement: 'not built' }], agreements)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 1,
      problems: ['S is 29644, the example says 29644.01 (M1 planter, base 2019; difference -0.01)'],
    })
  })

  test('what cannot be settled fails', () => {
    const [one] = built as [(typeof cases)[number]]
    expect(runCases([{ ...one, inputs: {} }], agreements)).toMatchObject({
      failed: 1,
      problems: expect.arrayContaining(["M1 planter, base 2019: missing-input at units: input 'units' is missing"]),
    })
  })

  test('a malformed file is an error that names it', () => {
    expect(() => readCases('c.json', () => '{')).toThrow(/^c\.json: this is not JSON/)
    expect(() => readCases('c.json', () => '{}')).toThrow(/^c\.json: /)
    expect(() => readCases('c.json', () => '[{"agreement":"a","scenario":"b","inputs":{"x":"1,20"},"expected":{}}]')).toThrow(
      "c.json: 0.inputs.x: '1,20' is not a number",
    )
  })
})
