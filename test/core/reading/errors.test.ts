/** Golden texts: what a mistake is called, where it stands, and what the user reads. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { formatIssue } from '../../../src/core/issue.ts'
import type { Fields } from '../../../src/core/reading/context.ts'
import { readKey } from '../../../src/core/reading/key.ts'
import { ruleBook } from '../../../src/rules/index.ts'
import { formulaLeaf } from '../../../src/text/leaf.ts'
import { mistakes, right } from './mistakes.ts'

/** A few rules only: messages that list what is known stay as they are when a rule is added. */
const known = ['cap', 'deadBand', 'drawOnFund', 'guarantee', 'pay', 'reimburse', 'reserveFund']
const rules = new Map([...ruleBook].filter(([name]) => known.includes(name)))

const golden = fileURLToPath(new URL('errors.golden.txt', import.meta.url))

/** One paragraph per mistake: its name, then every issue. */
const paragraph = (name: string): string => {
  const { key, issues } = readKey(mistakes[name] as Fields, formulaLeaf, rules)
  return [name, ...issues.map((issue) => `  ${formatIssue(issue)}`), ...(key ? ['  is accepted'] : [])].join('\n')
}

const expected = new Map(
  readFileSync(golden, 'utf8')
    .trimEnd()
    .split('\n\n')
    .map((text) => [text.split('\n')[0] as string, text]),
)

test.each(Object.keys(mistakes))('%s', (name) => {
  expect(paragraph(name)).toBe(expected.get(name))
})

test('every golden text belongs to a mistake, and the key they are made from is right', () => {
  expect([...expected.keys()]).toEqual(Object.keys(mistakes))
  expect(readKey(right, formulaLeaf, rules).issues).toEqual([])
})
