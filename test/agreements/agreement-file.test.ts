import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { template } from '../../src/cli/template.ts'
import { type AgreementFile, loadAgreement } from '../../src/text/agreement-file.ts'
import { checkExamples } from '../../src/text/check-examples.ts'
import { agreementData, printAgreement } from '../../src/text/print-agreement.ts'
import { loadDocument } from '../../src/yaml.ts'

const file = 'a.yaml'
const load = (text: string): AgreementFile => loadAgreement(loadDocument(text, { file }))

const versioned = `splitkey: 1
name: stall
from: 2019-01
note: as founded
parties: [A, B]
inputs: { price: EUR/pc, sold: pc }
pot: price * sold
surplus: { shares: { A: 1, B: 1 } }
deficit: { to: A }
round: { to: 0.01 EUR, leftover: largest-remainder }
costs: { A: 100 EUR }
advance: { B: 80% }
versions:
  - from: 2021-01
    note: B works more
    surplus: { shares: { A: 1, B: 3 } }
    without: [costs, deficit]
  - { from: 2022-04-15, name: stall two, round: { to: 1 EUR, leftover: { to: A } } }
examples:
  - { name: early, period: 2020, inputs: { price: 3, sold: 5 }, expect: { payouts: { A: 7.50, B: 7.5 } } }
  - { name: late, period: 2022-05, inputs: { price: 3, sold: 5 }, expect: { payouts: { A: 4, B: 11 }, lines: { pot: 15 } } }
`

describe('versions', () => {
  const whole = load(versioned)

  test('each version is the one before it, with whole fields replaced or left out', () => {
    expect(whole.versions.map(({ from, note, key }) => [from, note, key.name, key.deficit?.kind, Object.keys(key.costs), key.round?.to])).toEqual([
      ['2019-01', 'as founded', 'stall', 'to', ['A'], '0.01'],
      ['2021-01', 'B works more', 'stall', undefined, [], '0.01'],
      ['2022-04-15', undefined, 'stall two', undefined, [], '1'],
    ])
    expect(whole.advance).toEqual({ B: '0.8' })
  })

  test('the examples choose their version by their period', () => {
    expect(checkExamples(whole)).toEqual([])
  })

  test('a document with only a key is an agreement of one version', () => {
    const { versions, name, advance, examples } = load(readFileSync('docs/examples/planter/a-fixed-share.yaml', 'utf8'))
    expect([versions.length, versions[0]?.from, name, advance, examples]).toEqual([1, undefined, 'planter A fixed share', {}, []])
  })
})

describe('load(print(a)) is a', () => {
  const texts = ['planter/a-fixed-share', 'planter/c-m1', 'planter/d-m1-revised', 'e-waste', 'toll-work'].map((name) =>
    readFileSync(`docs/examples/${name}.yaml`, 'utf8'),
  )
  test.each([versioned, template, ...texts])('for the agreements of the examples', (text) => {
    const whole = load(text)
    expect(load(printAgreement(whole))).toEqual(whole)
    expect(loadAgreement(agreementData(whole))).toEqual(whole)
  })

  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '' && !/[\p{C}\ufffd]/u.test(text))
  const share = fc.integer({ min: 1, max: 99 })
  const amount = fc.integer({ min: -99999, max: 99999 }).map((cents) => String(cents / 100))
  const fields = {
    surplus: fc.record({ shares: fc.record({ A: share, B: share }) }),
    deficit: fc.constantFrom({ to: 'A' }, { to: 'B' }),
    costs: fc.record({ A: fc.constantFrom('1 EUR', '10% * pot') }),
  }
  const later = fc.record({ note: name, name, ...fields, without: fc.constant([]) }, { requiredKeys: [] })
  const example = fc.record({
    name,
    period: fc.constantFrom('2019', '2021-Q3'),
    inputs: fc.record({ money: amount }),
    expect: fc.record({ payouts: fc.record({ A: amount }) }),
  })
  const agreement = fc
    .record({
      agreement: name,
      name,
      advance: fc.record({ A: fc.constantFrom('80%', '1/3') }),
      ...fields,
      later: fc.array(later, { maxLength: 4 }),
      examples: fc.uniqueArray(example, { maxLength: 3, selector: (one) => one.name }),
    })
    .map(({ later, ...first }) => ({
      splitkey: 1,
      from: '2018',
      parties: ['A', 'B'],
      inputs: { money: 'EUR' },
      pot: 'money',
      round: { to: '0.01 EUR', leftover: 'carry' },
      ...first,
      versions: later.map((fields, index) => ({ from: `20${20 + index}-01`, ...fields })),
    }))

  test('for any agreement', () => {
    fc.assert(
      fc.property(agreement, (data) => {
        const whole = loadAgreement(data)
        expect(load(printAgreement(whole))).toEqual(whole)
      }),
      { numRuns: 150 },
    )
  })
})

describe('what is wrong is told all at once, each at its place', () => {
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    ['a field that does not exist yet', 'advance:', 'guarantors: []\nadvance:', /a\.yaml:12:1 {2}unknown-field at guarantors/],
    [
      'a misspelled field of a version',
      'without: [costs',
      'witout: [costs',
      /a\.yaml:17:5 {2}unknown-field at versions\.0\.witout: .*did you mean 'without'\?/,
    ],
    [
      'a field that is not there to leave out',
      '[costs, deficit]',
      '[costs, claims]',
      /a\.yaml:17:22 {2}unknown-field at versions\.0\.without\.1: unknown field 'claims'/,
    ],
    ['a formula in a version', 'A: 1, B: 3 }', 'A: 1, C: 3 }', /a\.yaml:16:\d+ {2}unknown-party at versions\.0\.surplus\.shares\.C/],
    ['a version without a date', '- from: 2021-01\n    note', '- note', /a\.yaml:14:5 {2}missing-part at versions\.0\.from|missing-part at versions\.0/],
    ['versions out of order', 'from: 2021-01', 'from: 2018-01', /a\.yaml:14:11 {2}schema at versions\.0\.from: versions stand in order of date/],
    ['two versions of one day', 'from: 2022-04-15', 'from: 2021-01-01', /a\.yaml:18:13 {2}duplicate-period at versions\.1\.from/],
    ['a date that is none', 'from: 2019-01', 'from: 2019-13', /a\.yaml:3:7 {2}schema at from: '2019-13' is no date/],
    ['an advance to nobody', '{ B: 80% }', '{ C: 80% }', /a\.yaml:12:12 {2}unknown-party at advance\.C/],
    ['an empty field', 'deficit: { to: A }', 'deficit:', /a\.yaml:9:\d+ {2}missing-part at deficit: nothing stands here/],
    ['an amount of an example', 'A: 7.50', 'A: 7,50', /a\.yaml:20:\d+ {2}.*examples\.0\.expect|syntax/],
    [
      'an example without what must come out',
      ', expect: { payouts: { A: 7.50, B: 7.5 } }',
      '',
      /a\.yaml:20:5 {2}missing-part at examples\.0: say what must come out/,
    ],
    [
      'a problem that all versions share, once',
      'price * sold',
      'prise * sold',
      /^[^\n]*a\.yaml:7:6 {2}unknown-name at pot: unknown name 'prise'; did you mean 'price'\?$/,
    ],
  ]
  test.each(cases)('%s', (_name, from, to, says) => {
    expect(versioned).toContain(from)
    expect(() => load(versioned.replace(from, to))).toThrow(says)
  })

  test('several', () => {
    const text = versioned
      .replace('B: 80%', 'C: 80%')
      .replace('B: 3 }', 'B: x }')
      .replace('sold: 5 }, expect: { payouts: { A: 4', 'sold: five }, expect: { payouts: { A: 4')
    expect(() => load(text)).toThrow(/advance\.C.*\n.*versions\.0\.surplus.*\n.*examples\.1\.inputs\.sold/)
  })
})

describe('examples', () => {
  const check = (from: string, to: string): string[] => {
    const document = loadDocument(versioned.replace(from, to), { file })
    return checkExamples(loadAgreement(document), document).map(({ at, code, path, message }) => `${at?.line}:${at?.col} ${code} ${path}: ${message}`)
  }
  test('a difference says both amounts', () =>
    expect(check('pot: 15', 'pot: 16')).toEqual(['21:117 example-differs examples.1.expect.lines.pot: pot is 15, the example says 16 (late; difference -1)']))
  test('an unknown name has a suggestion', () => expect(check('pot: 15', 'pott: 15')[0]).toContain("unknown line 'pott'; did you mean 'pot'?"))
  test('what cannot be settled is told at its input', () =>
    expect(check('period: 2020, inputs: { price: 3, sold: 5 }', 'period: 2020, inputs: { price: 3 }')).toEqual([
      "20:34 missing-input examples.0.inputs.sold: input 'sold' is missing (example 'early')",
    ]))
  test('with several versions an example needs a period', () => expect(check('period: 2020, ', '')[0]).toContain('say which version'))
})
