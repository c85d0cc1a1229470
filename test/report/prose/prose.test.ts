import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Version } from '../../../src/agreement/agreement.ts'
import { childrenOf } from '../../../src/core/node.ts'
import { applyRule, applySplitRule } from '../../../src/core/rule.ts'
import { hasCliff } from '../../../src/report/prose/cliffs.ts'
import { entry } from '../../../src/report/prose/entry.ts'
import { languages, proseMarkdown, proseOf, prosePage } from '../../../src/report/prose/index.ts'
import { sayQuantity, sayUnit } from '../../../src/report/prose/number.ts'
import { plainText } from '../../../src/report/prose/phrase.ts'
import { ruleBook } from '../../../src/rules/index.ts'
import { argumentsFor } from '../../arbitraries/rule-arguments.ts'
import { law } from '../../seed.ts'
import { fromYaml, load } from '../agreements.ts'
import { callOn } from '../folder.ts'

const clause = (lines: string, inputs = 'a: EUR'): string => `splitkey: 1\nname: clause\ninputs: { ${inputs}, r: "1" }\nlines:\n${lines}\n`

const en = (text: string): string => proseMarkdown(proseOf(fromYaml(text), { language: 'en' }))

describe('numbers as people write them', () => {
  test.each([
    ['1234.5', 'EUR', '€\u00a01,234.50', '1.234,50\u00a0€', '1.234,50\u00a0€'],
    ['-0.125', 'EUR', '−€\u00a00.125', '−0,125\u00a0€', '−0,125\u00a0€'],
    ['26', 'EUR/h', '€\u00a026.00 per hour', '26,00\u00a0€ per uur', '26,00\u00a0€ par heure'],
    ['1', 'pc', '1\u00a0piece', '1\u00a0stuk', '1\u00a0pièce'],
    ['1000000', 'pc', '1,000,000\u00a0pieces', '1.000.000\u00a0stuks', '1.000.000\u00a0pièces'],
    ['0.625', '1', '62.5%', '62,5\u00a0%', '62,5\u00a0%'],
    ['100/3', 'kWh', '100/3\u00a0kWh', '100/3\u00a0kWh', '100/3\u00a0kWh'],
    ['12345678901234567890.12', 'USD', '$\u00a012,345,678,901,234,567,890.12', '12.345.678.901.234.567.890,12\u00a0$', '12.345.678.901.234.567.890,12\u00a0$'],
  ])('%s %s', (value, unit, ...expected) => {
    expect(languages.map((language) => sayQuantity(value, unit, language))).toEqual(expected)
  })

  test('a unit on its own', () => {
    expect(languages.map((language) => sayUnit('EUR/m3', language))).toEqual(['€ per m³', '€ per m³', '€ par m³'])
  })
})

describe('cliffs', () => {
  test('a rule with a cliff is named by its number', () => {
    const text = en(clause('  x: bonus(a, from=10 EUR, amount=5 EUR)\n  y: x + 1 EUR'))
    expect(text).toMatch(/\*\*(\d+)\*\* \*x\* is .*\n[\s\S]*Rule \1 has a cliff/)
  })

  test('a rule in the same line as a step has one; a line that only uses it has none', () => {
    const { lines } = (fromYaml(clause('  x: step(a) * 1 EUR\n  y: x + a')).versions[0] as Version).key
    const bodies = Object.values(lines).map((line) => entry(['x'], childrenOf(line)))
    expect(bodies.map((one) => hasCliff(one, ruleBook))).toEqual([true, false])
  })

  test('that there are none is only said where nothing can jump', () => {
    expect(en(clause('  x: 10% * a'))).toContain('No rule has a cliff')
    for (const risky of ['round(a, 5 EUR)', 'a / r', 'step(a) * a']) expect(en(clause(`  x: ${risky}`))).not.toContain('No rule has a cliff')
    expect(proseMarkdown(proseOf(load('energy-relative'), { language: 'en' }))).not.toContain('No rule has a cliff')
  })
})

const steep = [...ruleBook.values()].filter(({ jumps, says, name }) => jumps || says.en.includes('jumps') || name === 'revisePrice')

law(
  'every rule that jumps has a cliff, whatever its arguments; one that jumps where an argument is given has it with that one',
  100,
  fc.constantFrom(...steep).chain((rule) => argumentsFor(rule).map((args) => ({ rule, args }))),
  ({ rule, args }) => {
    const one = rule.kind === 'split' ? { ...entry(['x']), splits: [applySplitRule(rule, args)] } : entry(['x'], [applyRule(rule, args as never)])
    const jumps = typeof rule.jumps === 'object' ? rule.jumps.where in args : true
    expect(hasCliff(one, ruleBook)).toBe(jumps)
  },
)

test('a promise without a proof says so, in every language', () => {
  const promises = [
    { sentence: 'W is always paid its labour.', verdict: 'proved' as const },
    { sentence: 'S never pays in.' },
    { sentence: 'No jumps.', verdict: 'refuted' as const },
  ]
  const texts = languages.map((language) => proseMarkdown(proseOf(load('planter/c-m1'), { language, promises })))
  expect(texts.map((text) => /S never pays in — ([^.]*)\./.exec(text)?.[1])).toEqual([
    'stated, but not proved',
    'uitgesproken, maar niet bewezen',
    'énoncé, mais non prouvé',
  ])
  expect(texts.map((text) => /W is always paid its labour — (\S+)/.exec(text)?.[1])).toEqual(['proved', 'bewezen', 'prouvé'])
  expect(texts.map((text) => /No jumps — ([^:.\u00a0]*)/.exec(text)?.[1])).toEqual(['does not hold', 'klopt niet', 'ne tient pas'])
})

test('a later version says which rules no longer apply and adds its own', () => {
  const text = en(
    'splitkey: 1\nname: v\nfrom: 2019-01\nparties: [S, W]\ninputs: { a: EUR }\npot: a\nsurplus: { shares: { S: 60, W: 40 } }\nround: { to: 0.01 EUR, leftover: in-order }\nversions:\n  - { from: 2022-04, note: new shares, surplus: { shares: { S: 55, W: 45 } } }\n',
  )
  expect(text).toContain('## The partners (From 2019-01)')
  const old = /\*\*(\d+)\*\* When there is a surplus, S receives 60% and W 40%\./.exec(text)?.[1]
  expect(text).toContain(`## From 2022-04: new shares\n\nRule ${old} no longer applies.\n`)
  expect(text).toMatch(/no longer applies\.\n- \*\*\d+\*\* When there is a surplus, S receives 55% and W 45%\.\n/)
})

test('what somebody wrote in an agreement is never markup', () => {
  const text = `splitkey: 1\nname: "<script>alert(1)</script> *x*"\ninputs: { a: { unit: EUR, note: "<img src=x onerror=y> | [a](b) \`c\`" } }\nlines: { x: 2 * a }\n`
  const prose = proseOf(fromYaml(text), { language: 'en', examples: [{ name: '<b>', inputs: { a: '1' } }] })
  expect(prosePage(prose)).not.toMatch(/<script|<img|<b>/)
  expect(proseMarkdown(prose)).toContain('\\<img src=x onerror=y\\> \\| \\[a\\](b) \\`c\\`')
})

test('the page says what the Markdown says, in the language it declares', () => {
  for (const language of languages) {
    const prose = proseOf(load('planter/c-m1'), { language })
    const page = prosePage(prose)
    expect(page).toContain(`<html lang="${language}">`)
    const read = page
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&#39;', "'")
    for (const { rules } of prose.sections) for (const rule of rules) expect(read).toContain(plainText(rule.text))
    expect(page).not.toMatch(/<script|src=|href=/)
  }
})

test('splitkey report text writes Markdown or a page, with the examples of the file or with inputs of one period', () => {
  const key = 'docs/examples/planter/c-m1.yaml'
  expect(callOn(new Map(), ['report', 'text', key, '--language', 'fr']).out).toContain('# M1 planter\u00a0: les règles empiriques')
  const files = new Map([['march.yaml', 'units: 1000\nprice: 59.00\naluminium: 3.17\nwood: 645\nwageIndex: 108.2432\naluminiumPaid: 3.0115\nwoodPaid: 645\n']])
  expect(callOn(files, ['report', 'text', key, '--inputs', 'march.yaml', '--out', 'a.html']).code).toBe(0)
  expect(files.get('a.html')).toContain('€\u00a021,107.42')
  expect(callOn(files, ['report', 'text', key, '--language', 'de'])).toMatchObject({ code: 2, out: '' })
})
