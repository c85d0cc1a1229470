/** What TypeScript can build and a file cannot say is refused when it is printed, not when it is read back. */
import { expect, test } from 'vitest'
import { add, deadBand, type Expr, formulas, indexTerm, type KeyData, line, priceRevision, splitKey, type Unit } from '../../src/index.ts'
import { printJson, printKey } from '../../src/text/print.ts'
import { yamlScalar } from '../../src/text/write-yaml.ts'
import { load } from '../../src/yaml.ts'

const f = formulas({ a: 'EUR', wages: '1' })
const round = { to: '0.01 EUR', leftover: 'carry' } as const

test('a graph whose text would never end is refused with advice', () => {
  let pot = f('a')
  for (let index = 0; index < 60; index++) pot = add(pot, deadBand(pot, { around: '5 EUR', band: '5%', pass: '50%' })) as typeof pot
  const key = splitKey('x', { parties: ['p'], pot, surplus: { to: 'p' }, round })
  expect(() => printKey(key)).toThrow('too-large at pot: this formula is too long for a file: give parts of it a name with line(…)')
})

test('the same graph with names prints and loads', () => {
  let pot = f('a')
  for (let index = 0; index < 60; index++)
    pot = line(`step${index}`, add(pot, deadBand(pot, { around: '5 EUR', band: '5%', pass: '50%' }))) as unknown as typeof pot
  const key = splitKey('x', { parties: ['p'], pot, surplus: { to: 'p' }, round })
  const text = printKey(key)
  expect(text).toContain('step59: step58 + deadBand(step58, around=5 EUR, band=5%, pass=50%)')
  expect(printKey(load(text))).toBe(text)
})

test('free text stands in a file as the argument of a line, and nowhere inside a formula', () => {
  const term = (represents: string) => indexTerm(f('wages'), { weight: '80%', base: '109.075', represents })
  const of = (l: Expr<Unit, never>): KeyData => splitKey('x', { parties: ['p'], pot: f('a'), lines: { l }, surplus: { to: 'p' }, round })
  const key = of(line('l', term('cost of labour, no. 1')))
  expect(load(printKey(key))).toEqual(key)
  expect(load(printJson(key))).toEqual(key)
  const inside = of(line('l', priceRevision(f('wages'), { fixed: '20%', terms: [term('cost of labour')] })))
  expect(() => printKey(inside)).toThrow("'cost of labour' is more than one word, and stands inside a formula")
})

test('a claim that no rule made is refused', () => {
  const key = splitKey('x', { parties: ['p'], pot: f('a'), claims: [{ to: 'p', amount: f('a') } as never], surplus: { to: 'p' }, round })
  expect(() => printKey(key)).toThrow('schema at claims.0: only a claim made by a rule can stand in a file: use pay or reimburse')
})

test.each([
  ['price * sold', 'price * sold'],
  ['-5 EUR', "'-5 EUR'"],
  ['no', "'no'"],
  ['5%', '5%'],
  ['1e5', "'1e5'"],
  ['2020-01-01', "'2020-01-01'"],
  ['a: b', "'a: b'"],
  ['a #b', "'a #b'"],
  ["it's: so", '"it\'s: so"'],
  ['a\nb', '"a\\nb"'],
  ['', "''"],
  [' a', "' a'"],
  ['a ', "'a '"],
  ['\u202ea', '"\\u202ea"'],
  ['[a]', "'[a]'"],
  ['*a', "'*a'"],
  ['&a', "'&a'"],
  ['é', 'é'],
])('%j is written as %s', (value, written) => expect(yamlScalar(value, false)).toBe(written))

test('inside braces, commas and brackets need quotes', () => {
  expect(yamlScalar('min(a, b)', false)).toBe('min(a, b)')
  expect(yamlScalar('min(a, b)', true)).toBe("'min(a, b)'")
})
