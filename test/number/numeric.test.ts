import { expect, test } from 'vitest'
import type { Issue } from '../../src/core/issue.ts'
import { readNumeric } from '../../src/number/numeric.ts'
import { toText } from '../../src/number/rational.ts'

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
      message: `step is not a number: found '${'x'.repeat(40)}', needed one such as 12, '12.50' or '1/3'`,
    },
  ])
})
