/** What fuzzing found (`npm run fuzz`), kept: each once threw something else than the library's own error, or talked to itself. */
import { expect, test } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { readInputsCsv } from '../../src/text/csv.ts'
import { readYaml } from '../../src/text/yaml-document.ts'
import { load } from '../../src/yaml.ts'

const key = (inputs: string, round = '{ to: 0.01 EUR, leftover: in-order }', balances = '{}'): string => `splitkey: 1
name: a
parties: [A, B]
inputs: ${inputs}
balances: ${balances}
pot: p
surplus: { shares: { A: 1, B: 1 } }
round: ${round}
`

const issuesOf = (read: () => unknown): readonly string[] => {
  try {
    read()
    return []
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(({ code, path, message }) => `${code} ${path}: ${message}`)
  }
}

test('an input without a unit, or without anything, says so', () => {
  expect(issuesOf(() => load(key('{ p: { unti: EUR }, q: EUR }')))).toContain("unknown-field inputs.p.unti: unknown field 'unti'; did you mean 'unit'?")
  expect(issuesOf(() => load(key('{ p: { note: hm }, q: EUR }')))).toContain('missing-part inputs.p: an input has a unit: write EUR, EUR/kg or 1')
  expect(issuesOf(() => load(key('\n  p:\n  q: EUR')))).toContain('missing-part inputs.p: nothing stands here: write a value, or leave the field out')
})

test('a rounding and a balance without their amount say so', () => {
  expect(issuesOf(() => load(key('{ p: EUR }', '{ leftover: in-order }')))).toEqual(['missing-part round.to: an amount is needed here, such as 0.01 EUR'])
  expect(issuesOf(() => load(key('{ p: EUR }', undefined, '{ b: { fund: true } }')))).toEqual([
    'missing-part balances.b.start: an amount is needed here, such as 0 EUR',
  ])
})

test('who controls an input is a partner', () => {
  expect(issuesOf(() => load(key('{ p: { unit: EUR, controlledBy: C } }')))).toEqual(["unknown-party inputs.p.controlledBy: unknown party 'C'; known: A, B"])
})

test('mappings that nest by the ten thousand are refused, not followed', () => {
  expect(issuesOf(() => readYaml(`a:\n  b: { unit: ${': '.repeat(9000)}\n c: x`)).length).toBeGreaterThan(0)
})

test('a text that is no table is refused after a hundred lines of it', () => {
  const issues = issuesOf(() => readInputsCsv(`month,price\n${'2\n'.repeat(20_000)}`))
  expect(issues[0]).toBe('syntax : this line has 1 cells; the first line has 2')
  expect(issues.length).toBeLessThan(110)
})
