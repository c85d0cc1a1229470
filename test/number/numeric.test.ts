import { Decimal } from 'decimal.js'
import { expect, test } from 'vitest'
import type { Issue } from '../../src/core/issue.ts'
import { readNumber as readForGames } from '../../src/games/number-like.ts'
import { numericText } from '../../src/number/decimal.ts'
import { type NumberLike, readNumber, readNumeric } from '../../src/number/numeric.ts'
import { toText } from '../../src/number/rational.ts'
import { readNumber as readForTheory } from '../../src/theory/number-like.ts'
import { decimals } from '../arbitraries/numbers.ts'
import { law } from '../seed.ts'

test('a number is read and nothing is reported', () => {
  const issues: Issue[] = []
  const found = readNumeric('12.50', 'total', issues)
  expect(found && toText(found)).toBe('12.5')
  expect(issues).toEqual([])
})

test('what is no number is reported with its name and its beginning, and the next is read all the same', () => {
  const issues: Issue[] = []
  expect(readNumeric('1,20', 'total', issues)).toBeUndefined()
  expect(readNumeric('x'.repeat(100), 'step', issues)).toBeUndefined()
  expect(issues).toEqual([
    {
      code: 'not-a-number',
      path: 'total',
      input: 'total',
      message: "total is not a number: found '1,20', needed one such as 12, '12.50' or '1/3'",
    },
    {
      code: 'not-a-number',
      path: 'step',
      input: 'step',
      message: `step is not a number: found '${'x'.repeat(37)}…', needed one such as 12, '12.50' or '1/3'`,
    },
  ])
})

test.each<[string, unknown, string | undefined]>([
  ['an object that prints itself in full', { toFixed: () => '5' }, '5'],
  ['a Decimal of another copy of decimal.js', Decimal.clone({ precision: 3, toExpPos: 9e15 })('1234.5'), '1234.5'],
  ['a Decimal with an exponent', new Decimal('1e500'), `1${'0'.repeat(500)}`],
  ['a Decimal of so many zeros that they fill the memory', new Decimal('1e9000000000000000'), undefined],
  ['a Decimal of so many zeros behind the point', new Decimal('-1e-9000000000000000'), undefined],
  ['data that says it is a Decimal', { toStringTag: '[object Decimal]' }, undefined],
  ['data whose parts have the names of functions', { toFixed: '5', toExponential: 5, toString: 1 }, undefined],
  ['an object without anything', Object.create(null), undefined],
  ['an object that prints a word', { toFixed: () => 'much' }, undefined],
])('%s is read alike by everybody', (_name, value, answer) => {
  const issues: Issue[] = []
  const found = readNumeric(value, 'x', issues)
  expect(found && toText(found)).toBe(answer)
  const read = [() => readNumber(value, 'x'), () => readForGames(value as NumberLike, 'x'), () => readForTheory(value as NumberLike, 'x')]
  for (const one of read) {
    if (answer === undefined) expect(one).toThrow(issues[0]?.message)
    else expect(toText(one())).toBe(answer)
  }
  expect(issues.map(({ code, path }) => [code, path])).toEqual(answer === undefined ? [['not-a-number', 'x']] : [])
})

law('a Decimal means what its text means', 500, decimals, (text) => {
  expect(numericText(new Decimal(text))).toBe(numericText(text))
})
