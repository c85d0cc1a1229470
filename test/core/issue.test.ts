/** What a problem says: its place, and the nearest right name where the written one is a slip. */
import { expect, test } from 'vitest'
import { formatIssue, isSplitKeyError, raise, SplitKeyError, unknownName } from '../../src/core/issue.ts'

const hintFor = (name: string, known: readonly string[]): string =>
  unknownName('unknown-name', 'pot', name, known).message.slice(`unknown name '${name}'`.length)

test.each<[string, readonly string[], string]>([
  // One letter more, less, other, or two neighbours swapped.
  ['houres', ['hours', 'price'], "; did you mean 'hours'?"],
  ['hors', ['price', 'hours'], "; did you mean 'hours'?"],
  ['hoors', ['hours'], "; did you mean 'hours'?"],
  ['huors', ['hours'], "; did you mean 'hours'?"],
  ['ohurs', ['hours'], "; did you mean 'hours'?"],
  ['hourss', ['hours'], "; did you mean 'hours'?"],
  ['ours', ['hours'], "; did you mean 'hours'?"],
  ['HOURS', ['hours'], "; did you mean 'hours'?"],
  // Two edits are too many for five letters, not for six: a third of its letters.
  ['hxyrs', ['hours'], '; known: hours'],
  ['pxxces', ['prices'], "; did you mean 'prices'?"],
  ['xxxces', ['prices'], '; known: prices'],
  ['materixxx', ['materials'], "; did you mean 'materials'?"],
  ['mateaxxxx', ['materials'], '; known: materials'],
  // A swap counts once, also in the middle, and only of neighbours.
  ['hosur', ['hours'], '; known: hours'],
  ['horu', ['hour'], "; did you mean 'hour'?"],
  ['ruoh', ['hour'], '; known: hour'],
  ['abdc', ['abcd'], "; did you mean 'abcd'?"],
  // Short names: one edit in two letters, none but its case in one.
  ['ab', ['ac'], "; did you mean 'ac'?"],
  ['b', ['a'], '; known: a'],
  ['A', ['a'], "; did you mean 'a'?"],
  ['ab', ['a'], '; known: a'],
  ['a', ['ab'], "; did you mean 'ab'?"],
  // The nearest of several, the first of equals.
  ['prise', ['pride', 'price', 'prise2'], "; did you mean 'pride'?"],
  ['pricf', ['prices1', 'prices', 'price'], "; did you mean 'price'?"],
  ['x', [], ''],
  ['zzz', ['cost', 'hours'], '; known: cost, hours'],
])('%s among %j%s', (name, known, hint) => {
  expect(hintFor(name, known)).toBe(hint)
})

test('of many names twenty are listed, and how many more there are', () => {
  const names = Array.from({ length: 21 }, (_, index) => `known${String.fromCharCode(97 + index)}`)
  expect(hintFor('zzz', names.slice(0, 20))).toBe(`; known: ${names.slice(0, 20).join(', ')}`)
  expect(hintFor('zzz', names)).toBe(`; known: ${names.slice(0, 20).join(', ')} and 1 more`)
})

test('neither long names nor the many names of a hostile file are compared', () => {
  const long = 'a'.repeat(60)
  expect(hintFor(`${long.slice(1)}b`, [long])).toBe(`; did you mean '${long}'?`)
  expect(hintFor(`${long}b`, [long])).toBe(`; known: ${long}`)
  const strangers = Array.from({ length: 300 }, () => 'zzzzzzzz')
  expect(hintFor('houres', [...strangers.slice(1), 'hours'])).toBe("; did you mean 'hours'?")
  expect(hintFor('houres', [...strangers, 'hours'])).toMatch(/ and 281 more$/)
})

test('an unknown name is data too', () => {
  expect(unknownName('unknown-party', 'claims.0.to', 'worksop', ['workshop'])).toEqual({
    code: 'unknown-party',
    path: 'claims.0.to',
    name: 'worksop',
    known: ['workshop'],
    message: "unknown party 'worksop'; did you mean 'workshop'?",
    suggestion: 'workshop',
  })
  expect(unknownName('unknown-rule', 'pot', 'zzz', ['cap'])).not.toHaveProperty('suggestion')
})

test('a problem is told with its place', () => {
  const issue = { code: 'schema', path: 'pot', message: 'no' } as const
  expect(formatIssue(issue)).toBe('schema at pot: no')
  expect(formatIssue({ ...issue, path: '' })).toBe('schema: no')
  expect(formatIssue({ ...issue, at: { line: 18, col: 56 } })).toBe('line:18:56  schema at pot: no')
  expect(formatIssue({ ...issue, at: { file: 'garden.yaml', line: 18, col: 56 } })).toBe('garden.yaml:18:56  schema at pot: no')
})

test('the error carries all problems, and is known by its name and its codes', () => {
  const issues = [
    { code: 'schema', path: 'a', message: 'one' },
    { code: 'unit', path: 'b', message: 'two' },
  ] as const
  const error = new SplitKeyError(issues)
  expect(error.message).toBe('schema at a: one\nunit at b: two')
  expect(error.issues).toBe(issues)
  expect([isSplitKeyError(error), isSplitKeyError(error, 'unit'), isSplitKeyError(error, 'syntax')]).toEqual([true, true, false])
  const copy = Object.assign(new Error('of another copy of the package'), { name: 'SplitKeyError', issues })
  expect(isSplitKeyError(copy, 'schema')).toBe(true)
  expect(isSplitKeyError(Object.assign(new Error('no list'), { name: 'SplitKeyError' }))).toBe(false)
  expect(isSplitKeyError(Object.assign(new Error('another name'), { issues }))).toBe(false)
  expect([isSplitKeyError({ name: 'SplitKeyError', issues }), isSplitKeyError(undefined)]).toEqual([false, false])
  expect(() => raise(issues)).toThrow(SplitKeyError)
  expect(() => raise([])).not.toThrow()
})
