import { describe, expect, test } from 'vitest'
import { agreementsIn } from '../../../src/cli/agreements.ts'
import { lint } from '../../../src/proof/lint/lint.ts'
import { loadAgreement } from '../../../src/text/agreement-file.ts'
import { loadDocument } from '../../../src/yaml.ts'

/** A short agreement that leaves nothing unsaid. */
const sound = `splitkey: 1
name: garden
parties: [S, W]
inputs:
  revenue: { unit: EUR, range: [-500, 5000] }
  hours: { unit: h, range: [1, 200], note: 'wage subsidies are excluded, they stay with W' }
pot: revenue
claims:
  - guarantee: { to: W, rate: 30 EUR/h, per: hours }
surplus: { shares: { S: 50, W: 50 } }
deficit: { to: S }
round: { to: 0.01 EUR, leftover: largest-remainder }
examples:
  - { name: a month, inputs: { revenue: 100, hours: 2 }, expect: { payouts: { W: 80, S: 20 } } }
`

const findings = (text: string) => lint(loadAgreement(loadDocument(text, { file: 'a.yaml' })))
const codes = (text: string): readonly string[] => findings(text).map(({ code, path }) => `${code} at ${path}`)

test('an agreement that leaves nothing unsaid has no finding', () => {
  expect(findings(sound)).toEqual([])
})

describe('each thing that is left unsaid is found, and nothing else', () => {
  test.each([
    ['a loss', 'deficit: { to: S }\n', '', 'loss-rule-unstated at surplus'],
    [
      'the kind of tiers',
      'surplus: { shares: { S: 50, W: 50 } }',
      'surplus: { tiers: [{ upTo: 100 EUR, to: S }, { to: W }] }',
      'tier-kind-unstated at surplus',
    ],
    [
      'a driver that can be zero',
      'surplus: { shares: { S: 50, W: 50 } }',
      'surplus: { sharesBy: { S: 10 h, W: hours - 1 h }, whenZero: { to: S } }',
      'zero-driver at surplus',
    ],
    ['an advance above the whole', 'round:', 'advance: { W: 120% }\nround:', 'advance-above-whole at advance.W'],
    ['subsidies', "'wage subsidies are excluded, they stay with W'", 'measured', 'subsidies-unstated at costs'],
    [
      'an example outside a range',
      'inputs: { revenue: 100, hours: 2 }',
      'inputs: { revenue: 9000, hours: 2 }',
      'example-outside-range at examples.0.inputs.revenue',
    ],
    ['a threshold', 'pot: revenue', 'lines: { bonus: 5 EUR * step(hours - 10 h) }\npot: revenue + bonus', 'jump at lines.bonus'],
    ['why a version was agreed', 'examples:', 'versions:\n  - { from: 2022-01, deficit: { to: W } }\nexamples:', 'version-without-reason at versions.0'],
  ])('%s', (_what, from, to, found) => {
    expect(sound).toContain(from)
    expect(codes(sound.replace(from, to))).toEqual([found])
  })

  test('an input that nothing uses is a mistake', () => {
    const text = sound.replace('inputs:\n', 'inputs:\n  price: EUR/pc\n').replace('inputs: { revenue', 'inputs: { price: 1, revenue')
    expect(findings(text)).toMatchObject([{ code: 'unused-input', level: 'mistake', path: 'inputs.price' }])
  })

  test('a price clause against art. 57', () => {
    const found = lint(agreementsIn('docs/examples').get('M9 toll work') as never)
    expect(found.filter(({ level }) => level === 'mistake').map(({ code }) => code)).toEqual(['price-revision'])
  })
})

test('every finding says what to do', () => {
  for (const [, whole] of agreementsIn('docs/examples'))
    for (const { says, todo, path } of lint(whole)) {
      expect(says).toMatch(/[.]$/)
      expect(todo).toMatch(/[.]$/)
      expect(path).not.toBe('')
    }
})
