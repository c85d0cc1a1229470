/** Short forms of the two suites that are run by command: changed keys, and bugs put into the prover. */
import { expect, test } from 'vitest'
import { bugs } from './bug-list.ts'
import { tryBugs } from './injected-bugs.ts'
import { tryMutants } from './mutants.ts'

test('no proof about a changed key can be contradicted, and almost all changed keys are decided', () => {
  const { verdicts, faults } = tryMutants(11, 30, 400)
  expect(faults).toEqual([])
  expect((verdicts['proved'] ?? 0) + (verdicts['refuted'] ?? 0) + (verdicts['undefined'] ?? 0)).toBeGreaterThanOrEqual(29)
  expect(verdicts['proved']).toBeGreaterThan(8)
})

test('the checker refuses what a prover with a bug calls proved, unless it is true anyway', () => {
  const outcomes = tryBugs(3, 1)
  expect(outcomes.size).toBe(bugs.length)
  expect([...outcomes].filter(([, tally]) => tally['accepted though false'] > 0)).toEqual([])
  expect([...outcomes.values()].reduce((sum, tally) => sum + tally.refused, 0)).toBeGreaterThan(4)
})
