/** Names, inputs, changes and promises as data: what is read, and what is refused. */
import { expect, test } from 'vitest'
import { readChange } from '../../src/core/change.ts'
import { type InputOptions, inputSpec } from '../../src/core/input-spec.ts'
import { formatIssue, type Issue } from '../../src/core/issue.ts'
import { nameIssue } from '../../src/core/names.ts'
import { promiseLabel, standalone } from '../../src/core/promise.ts'

test.each<[string, unknown]>([
  ['+10%', { times: '1.1' }],
  ['-30%', { times: '0.7' }],
  ['\u221230 %', { times: '0.7' }],
  [' *1.5 ', { times: '1.5' }],
  ['× 2', { times: '2' }],
  ['5', { set: '5' }],
  ['-5', { set: '-5' }],
  ['5%', { set: '0.05' }],
  ['1/3', { set: '1/3' }],
  ['+5', undefined],
  ['+x%', undefined],
  ['*x', undefined],
  ['5*2', undefined],
  ['more', undefined],
  ['', undefined],
])('the change %j is %j', (text, change) => {
  expect(readChange(text)).toEqual(change)
})

test.each([
  ['hours', true],
  ['A', true],
  ['a_1', true],
  [`a${'b'.repeat(79)}`, true],
  [`a${'b'.repeat(80)}`, false],
  ['7', false],
  ['_a', false],
  ['a b', false],
  ['a-b', false],
  ['é', false],
  ['', false],
  ['constructor', false],
  ['toString', false],
  ['hasOwnProperty', false],
])('%j can be a name: %s', (name, answer) => {
  expect(nameIssue('lines.x', name) === undefined).toBe(answer)
})

test('a name that cannot be one is told, a long one by its beginning', () => {
  const tail = 'cannot be a name: use a letter, then letters, digits or _'
  expect(nameIssue('lines.7', '7')).toEqual({ code: 'bad-name', path: 'lines.7', name: '7', message: `'7' ${tail}` })
  expect(nameIssue('x', '7'.repeat(40))?.message).toBe(`'${'7'.repeat(40)}' ${tail}`)
  expect(nameIssue('x', '7'.repeat(41))?.message).toBe(`'${'7'.repeat(37)}…' ${tail}`)
})

const read = (declared: unknown, name = 'price'): { readonly spec: unknown; readonly said: readonly string[] } => {
  const issues: Issue[] = []
  const spec = inputSpec(name, declared as InputOptions, issues)
  return { spec, said: issues.map(formatIssue) }
}

test.each<[string, unknown, unknown]>([
  ['a unit', 'EUR/pc', { unit: 'EUR/pc' }],
  ['a range of numbers', { unit: 'EUR', range: [1.1, '3.60'] }, { unit: 'EUR', range: ['1.1', '3.6'] }],
  ['a range of one value', { unit: 'EUR', range: [5, 5] }, { unit: 'EUR', range: ['5', '5'] }],
  ['whole numbers', { unit: 'pc', decimals: 0 }, undefined],
  ['all the decimals there can be', { unit: 'EUR', decimals: 39 }, undefined],
  ['all it may say', { unit: 'h', decimals: 1, controlledBy: 'A', better: 'lower', represents: 'labour', source: 'book', note: 'x' }, undefined],
])('an input: %s', (_name, declared, spec) => {
  const found = read(declared)
  expect(found).toEqual({ spec: spec ?? declared, said: [] })
  expect(Object.isFrozen(found.spec)).toBe(true)
})

const range = 'schema at inputs.price.range: a range is two numbers, lowest first: [1.10, 3.60]'
test.each<[string, unknown, string]>([
  ['no unit', {}, 'missing-part at inputs.price: an input has a unit: write EUR, EUR/kg or 1'],
  ['nothing', null, 'missing-part at inputs.price: an input has a unit: write EUR, EUR/kg or 1'],
  ['a wrong unit', 'EUR per pc', "unit at inputs.price: 'EUR per pc' is not a unit: write EUR, EUR/kg or 1"],
  ['a wrong unit in a mapping', { unit: '€' }, "unit at inputs.price.unit: '€' is not a unit: write EUR, EUR/kg or 1"],
  ['a number for a unit', { unit: 5 }, "unit at inputs.price.unit: '5' is not a unit: write EUR, EUR/kg or 1"],
  ['a list for an input', ['EUR'], "unit at inputs.price: 'a list' is not a unit: write EUR, EUR/kg or 1"],
  ['a misspelled field', { unit: 'EUR', rang: [1, 2] }, "unknown-field at inputs.price.rang: unknown field 'rang'; did you mean 'range'?"],
  ['a range the wrong way round', { unit: 'EUR', range: [2, 1] }, range],
  ['a range of one end', { unit: 'EUR', range: [2] }, range],
  ['a range of three', { unit: 'EUR', range: [1, 2, 3] }, range],
  ['a range that is no number', { unit: 'EUR', range: ['x', 3] }, range],
  ['a range that ends in no number', { unit: 'EUR', range: [1, 'x'] }, range],
  ['too many decimals', { unit: 'EUR', decimals: 40 }, 'schema at inputs.price.decimals: decimals is a whole number from 0 to 39, not 40'],
  ['half a decimal', { unit: 'EUR', decimals: 0.5 }, 'schema at inputs.price.decimals: decimals is a whole number from 0 to 39, not 0.5'],
  ['fewer decimals than none', { unit: 'EUR', decimals: -1 }, 'schema at inputs.price.decimals: decimals is a whole number from 0 to 39, not -1'],
  ['no direction', { unit: 'EUR', better: 'higer' }, "unknown-name at inputs.price.better: unknown name 'higer'; did you mean 'higher'?"],
  ['a note that is no text', { unit: 'EUR', note: ['x'] }, 'schema at inputs.price.note: text is needed here, not a list'],
  ['a range that is no list', { unit: 'EUR', range: '1 to 2' }, range],
])('an input with %s is refused', (_name, declared, issue) => {
  expect(read(declared).said).toEqual([issue])
})

test('an input with a wrong name, and where it stands', () => {
  expect(read('EUR', '7').said).toEqual(["bad-name at inputs.7: '7' cannot be a name: use a letter, then letters, digits or _"])
  const issues: Issue[] = []
  inputSpec('x', {} as never, issues, 'balances.x')
  expect(issues.map(({ path }) => path)).toEqual(['balances.x'])
})

test('a promise by itself has the common ranges and assumptions, its own in their place or beside them', () => {
  const promise = { property: 'floor', with: { of: 'W' }, over: { b: ['3', '4'] }, assume: ['a > 1 EUR'] } as const
  const all = { over: { a: ['1', '2'], b: ['1', '2'] }, assume: ['b > a'], hold: [promise] } as const
  expect(standalone(all, promise)).toEqual({ property: 'floor', with: { of: 'W' }, over: { a: ['1', '2'], b: ['3', '4'] }, assume: ['b > a', 'a > 1 EUR'] })
  expect(standalone(all, { property: 'floor', with: {} })).toEqual({ property: 'floor', with: {}, over: all.over, assume: ['b > a'] })
})

test.each([
  [{ name: 'W keeps its costs', property: 'floor', with: { of: 'W' } }, 'W keeps its costs'],
  [{ property: 'floor', with: { of: 'W', at: '5 EUR' } }, 'floor W 5 EUR'],
  [{ property: 'holds', with: { formula: 'paid(W) >= 0 EUR' } }, 'paid(W) >= 0 EUR'],
  [{ property: 'ratio', with: { of: { S: '40', W: '60' } } }, 'ratio S 40 W 60'],
])('%j is called %s', (promise, label) => {
  expect(promiseLabel(promise)).toBe(label)
})
