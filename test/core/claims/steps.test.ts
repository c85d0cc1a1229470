/** How the formulas of claims rules are built: the names of their steps, and that they are no longer than they need to be. */
import { expect, test } from 'vitest'
import { input, lit } from '../../../src/core/build.ts'
import { adjustedProportional } from '../../../src/core/claims/adjusted-proportional.ts'
import type { ClaimsProblem, ClaimsRule } from '../../../src/core/claims/claims-rule.ts'
import { constrainedEgalitarian } from '../../../src/core/claims/constrained-egalitarian.ts'
import { inProportion, oneWhereZero } from '../../../src/core/claims/in-proportion.ts'
import { filled } from '../../../src/core/claims/level.ts'
import { claimsLimitIssue } from '../../../src/core/claims/limit-issue.ts'
import { minimalOverlap } from '../../../src/core/claims/minimal-overlap.ts'
import { sorted } from '../../../src/core/claims/sorted.ts'
import { talmud } from '../../../src/core/claims/talmud.ts'
import { sameNode } from '../../../src/core/intern.ts'
import { visit } from '../../../src/core/key.ts'
import type { Node } from '../../../src/core/node.ts'

const amounts = (count: number): readonly Node[] => Array.from({ length: count }, (_, index) => input(`c${index + 1}`, { unit: 'EUR' }))
const estate = input('estate', { unit: 'EUR' })
const plain = (claims: readonly Node[], more: Partial<ClaimsProblem> = {}): ClaimsProblem => ({ estate, claims, name: (_step, node) => node, ...more })

/** The names of the steps, in the order in which they are taken. */
function stepsOf(rule: ClaimsRule, count: number): readonly string[] {
  const steps: string[] = []
  const name = (step: string, node: Node): Node => {
    steps.push(step)
    return node
  }
  rule.divide(plain(amounts(count), { name }))
  return steps
}

test.each<[ClaimsRule, readonly string[]]>([
  [adjustedProportional, ['missing', 'minimal right 1', 'minimal right 2', 'minimal right 3', 'beyond minimal rights', 'still claimed']],
  [minimalOverlap, ['claim ranked 1', 'claim ranked 2', 'claim ranked 3', 'height']],
  [
    constrainedEgalitarian,
    [
      'half of all',
      'lower half',
      'upper half',
      'lower half level',
      'upper estate',
      ...['claim ranked 1', 'claim ranked 2', 'claim ranked 3', 'award ranked 1', 'award ranked 2', 'award ranked 3'],
    ],
  ],
])('$name: its steps have the names that an explanation shows', (rule, steps) => {
  expect(stepsOf(rule, 3)).toEqual(steps)
})

/** How often an operation stands in formulas. */
function count(op: Node['op'], nodes: readonly Node[]): number {
  let found = 0
  visit(nodes, (node) => {
    if (node.op === op) found++
  })
  return found
}

// Knuth, The Art of Computer Programming 3, 5.3.4: comparators of Batcher's merge exchange.
test.each([
  [1, 0],
  [2, 1],
  [3, 3],
  [4, 5],
  [5, 9],
  [6, 12],
  [7, 16],
  [8, 19],
  [16, 63],
])('%d amounts are sorted with %d comparisons', (size, comparisons) => {
  const rising = sorted(amounts(size))
  expect(rising.length).toBe(size)
  expect(count('min', rising)).toBe(comparisons)
  expect(count('max', rising)).toBe(comparisons)
})

test('a divisor is guarded only where all weights could be zero', () => {
  const [some] = amounts(1) as [Node]
  const guarded = (weights: readonly Node[]): boolean =>
    count(
      'step',
      inProportion(estate, weights, (total) => total),
    ) > 0
  expect(guarded([lit('1', 'EUR'), some])).toBe(false)
  expect(guarded([some, lit('0.5', 'EUR')])).toBe(false)
  expect(guarded([some, some])).toBe(true)
  expect(guarded([lit('0', 'EUR'), some])).toBe(true)
  expect(guarded([lit('-1', 'EUR'), some])).toBe(true)
})

test('one in the unit of the total', () => {
  expect(oneWhereZero(input('x', { unit: '1' })).op).toBe('step')
  expect(oneWhereZero(estate)).toMatchObject({ op: 'mul', unit: 'EUR' })
})

test('equal weights need no more than no weights', () => {
  const without = filled(plain(amounts(3)))
  const alike = filled(plain(amounts(3), { weights: ['2', '2', '2'] }))
  expect(alike.every((award, index) => sameNode(award, without[index] as Node))).toBe(true)
  const other = filled(plain(amounts(3), { weights: ['2', '2', '1'] }))
  expect(other.some((award, index) => sameNode(award, without[index] as Node))).toBe(false)
})

test('as many claims as a rule works with, and one more', () => {
  expect(claimsLimitIssue(talmud, 100, false, 'claims')).toBeUndefined()
  expect(claimsLimitIssue(talmud, 101, false, 'claims')).toEqual({
    code: 'too-large',
    path: 'claims',
    message: 'talmud works with at most 100 claims, not 101',
  })
  expect(claimsLimitIssue(talmud, 10, true, 'claims')).toBeUndefined()
  expect(claimsLimitIssue(talmud, 11, true, 'claims')).toEqual({
    code: 'too-large',
    path: 'claims',
    message: 'talmud with weights works with at most 10 claims, not 11',
  })
  expect(claimsLimitIssue(adjustedProportional, 2, true, 'claims')).toMatchObject({ code: 'schema', message: 'adjustedProportional knows no weights' })
})
