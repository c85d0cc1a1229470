import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementsIn } from '../../src/cli/agreements.ts'
import { formatIssue, isSplitKeyError } from '../../src/core/issue.ts'
import { loadAgreement } from '../../src/text/agreement-file.ts'
import { agreementJsonSchema } from '../../src/text/agreement-schema.ts'
import { agreementData, printAgreement } from '../../src/text/print-agreement.ts'
import { loadDocument } from '../../src/yaml.ts'
import { everyProperty } from '../proof/property/every-property.ts'
import { law } from '../seed.ts'

const load = (text: string) => loadAgreement(loadDocument(text, { file: 'a.yaml' }))

/** What is wrong with promises, as people read it. */
function problems(text: string): readonly string[] {
  try {
    load(text)
    return []
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(formatIssue)
  }
}

describe('what is printed loads as the same promises', () => {
  test.each([...agreementsIn('docs/examples')])('%s', (_name, whole) => {
    expect(load(printAgreement(whole)).promises).toEqual(whole.promises)
    expect(loadAgreement(JSON.parse(JSON.stringify(agreementData(whole)))).promises).toEqual(whole.promises)
  })

  const texts = fc.constantFrom(
    'balance',
    'noSabotage',
    'noSabotage: S',
    'participation: W',
    'floor: { of: W, at: 92% * labour }',
    'slope: { of: W, in: units, atMost: 60 EUR/pc }',
    'symmetry: { of: A, and: B, swap: { hoursA: hoursB } }',
    "holds: 'payout(W) - cost(W) >= max(0 EUR, 1% * labour)'",
    'noneExcluded: { least: 5%, of: A }',
  )
  const extras = fc.record({
    name: fc.option(fc.constantFrom('a name', 'W: never'), { nil: undefined }),
    over: fc.option(fc.constantFrom('{ units: [1, 10] }', '{ price: 45 }', '{ units: [0.5, 1/3], price: [1e2, 200] }'), { nil: undefined }),
    assume: fc.option(fc.constantFrom('[hoursA + hoursB >= 10 h]', 'hours <= 500 h'), { nil: undefined }),
    tolerance: fc.option(fc.constantFrom('0.05', '1/3'), { nil: undefined }),
  })

  law('whatever a promise says is kept', 60, fc.tuple(fc.array(fc.tuple(texts, extras), { minLength: 1, maxLength: 3 }), fc.boolean()), ([list, shared]) => {
    const entries = list.map(([text, { name, tolerance, ...others }]) => {
      // What is about changes has no tolerance: it is refused with its place.
      const rest = { ...others, ...(!/^(?:slope|noSabotage)/.test(text) && { tolerance }) }
      const named = name === undefined ? [] : [`name: ${JSON.stringify(name)}`]
      const more = Object.entries(rest).flatMap(([field, value]) => (value === undefined || value.includes('1/3]') ? [] : [`${field}: ${value}`]))
      const property = text.includes(':') || (named.length === 0 && more.length === 0) ? text : `${text}: true`
      return named.length + more.length === 0 ? `- ${property}` : `- ${[...named, property, ...more].join('\n        ')}`
    })
    const body = shared
      ? `over: { units: [2, 20] }\n  assume: [hoursA >= 1 h]\n  hold:\n      ${entries.join('\n      ')}`
      : `  ${entries.join('\n    ').replaceAll('\n        ', '\n      ')}`
    const whole = load(everyProperty(body))
    expect(load(printAgreement(whole)).promises).toEqual(whole.promises)
    expect(whole.promises?.hold.length).toBe(list.length)
  })
})

describe('what is wrong with a promise is told with its place and the nearest right name', () => {
  test.each([
    ['- flor: { of: W, at: 1 EUR }', /unknown-name at promises.0.flor: unknown name 'flor'; did you mean 'floor'\?/],
    ['- floor: { of: Q, at: 1 EUR }', /unknown-party at promises.0.floor.of: unknown party 'Q'/],
    ['- floor: { of: W, at: 92% * labuor }', /a\.yaml:\d+:31 {2}unknown-name at promises.0.floor.at: unknown name 'labuor'; did you mean 'labour'\?/],
    ['- floor: { of: W, at: 5 h }', /unit at promises.0.floor.at: h where EUR is needed/],
    ['- floor: { of: W }', /missing-part at promises.0.floor: floor needs at/],
    ['- floor: { of: W, at: 1 EUR, on: 2 }', /unknown-field at promises.0.floor.on/],
    ['- monotone: { of: W, in: unit, direction: up }', /unknown-input at promises.0.monotone.in: unknown input 'unit'; did you mean 'units'\?/],
    ['- monotone: { of: W, in: units, direction: upwards }', /unknown-name at promises.0.monotone.direction/],
    ['- slope: { of: W, in: units, atMost: 60 EUR/h }', /unit at promises.0.slope.atMost: EUR\/h where EUR\/pc is needed/],
    ['- holds: payout(W) > 0 EUR', /syntax at promises.0.holds: write two formulas/],
    ['- holds: payout(W) >= payuot(S)', /unknown-rule at promises.0.holds/],
    ['- holds: payout(W) >= 3 h', /unit at promises.0.holds: h where EUR is needed/],
    ['- symmetry: { of: A, and: B, swap: { hoursA: price } }', /hoursA is in h and price in EUR\/pc/],
    ['- { balance: true, over: { unit: [0, 1] } }', /unknown-input at promises.0.over.unit: unknown input 'unit'; did you mean 'units'\?/],
    ['- { balance: true, over: { units: [2, 1] } }', /promises.0.over.units: a range is two numbers, lowest first/],
    ['- { balance: true, assume: [units * price >= 1 EUR] }', /promises.0.assume.0: an assumption adds up inputs/],
    ['- { balance: true, tolerance: -1 }', /promises.0.tolerance: a tolerance is a number/],
    ['- { balance: true, floor: { of: W, at: 1 EUR } }', /promises.0: a promise is one property/],
    ['- noSabotage: { of: A }', /no input says who controls it/],
    ['- participation: { of: A }', /the key does not say what A spends/],
    ['hold: balance', /schema at promises.hold: promises are a list/],
    ['holds: [balance]', /unknown-field at promises.holds: unknown field 'holds'; did you mean 'hold'\?/],
  ])('%s', (written, says) => {
    expect(problems(everyProperty(written)).join('\n')).toMatch(says)
  })

  test('an input without a range anywhere is named, once', () => {
    const text = everyProperty('- floor: { of: W, at: 0 EUR }\n  - cap: { of: W, at: 9999999 EUR }').replace(
      'price: { unit: EUR/pc, range: [20, 80] }',
      'price: EUR/pc',
    )
    const found = problems(text)
    expect(found.length).toBe(2)
    expect(found[0]).toMatch(
      /missing-input at promises.0: input 'price' has no range, and the promise 'floor' depends on it: write over: \{ price: \[lowest, highest\] \}/,
    )
    expect(problems(text.replace('promises:\n', 'promises:\n  over: { price: [20, 80] }\n  hold:\n'))).toEqual([])
  })

  test('promises are about every version of the key', () => {
    const text = everyProperty('- floor: { of: W, at: labour - 1 EUR }').replace(
      'promises:',
      'versions:\n  - { from: 2022-01, lines: { wage: 26 EUR/h } }\npromises:',
    )
    expect(problems(text).join('\n')).toMatch(/promises.0.floor.at: unknown name 'labour'/)
  })
})

test('editors know every property', () => {
  const text = JSON.stringify(agreementJsonSchema())
  for (const name of ['noSabotage', 'misreport', 'scaleInvariance', 'atMost', 'tolerance']) expect(text).toContain(`"${name}"`)
})
