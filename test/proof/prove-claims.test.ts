/** The prover on small claims: what it refuses, what it leaves open, roundings, thresholds, worst cases. */
import { describe, expect, test } from 'vitest'
import { add, div, lit, max, min, mul, round, step, sub } from '../../src/core/build.ts'
import { isSplitKeyError } from '../../src/core/issue.ts'
import type { Node } from '../../src/core/node.ts'
import type { Claim, Goal } from '../../src/proof/goal.ts'
import { prove, proveInSteps } from '../../src/proof/prove/prove.ts'
import { cases } from './keys/benchmark.ts'
import { ge0, id0, lip, mono, V } from './keys/terms.ts'
import { isMissed } from './witness.ts'

const [x, y] = ['x', 'y'].map(V) as [Node, Node]
const claim = (goal: Goal | readonly Goal[], more: Partial<Claim> = {}): Claim => ({
  goals: Array.isArray(goal) ? goal : [goal as Goal],
  box: { x: ['0', '10'], y: ['0', '10'] },
  given: [],
  tolerance: '0',
  ...more,
})
const verdictOf = (goal: Goal, more?: Partial<Claim>) => prove(claim(goal, more)).verdict

describe('what is refused', () => {
  test('a range that is missing, a range that is empty, assumptions that contradict each other, at once where possible', () => {
    expect(() => prove(claim(ge0(add(x, V('z')))))).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: 'missing-input', input: 'z' })] }),
    )
    expect(() => prove(claim(ge0(x), { box: { x: ['2', '1'] } }))).toThrow(/the range of 'x' is empty/)
    expect(() => prove(claim(ge0(x), { given: [sub(x, lit('11'))] }))).toThrow(/nothing to prove/)
    expect(() => prove(claim(ge0(x), { given: [mul(x, y)] }))).toThrow(/an assumption must be/)
    try {
      prove(claim([mono(x, 'w', 1)], { tolerance: '-1' }))
      expect.unreachable()
    } catch (error) {
      expect(isSplitKeyError(error, 'unknown-input') && isSplitKeyError(error, 'schema')).toBe(true)
    }
  })

  test('a domain without interior is left open, not called proved', () => {
    expect(prove(claim(ge0(sub(x, lit('5'))), { given: [sub(lit('5'), x), sub(x, lit('5'))] }))).toMatchObject({ verdict: 'undecided', reason: 'domain' })
  })
})

describe('ranges that are a point', () => {
  test('are numbers', () => {
    expect(verdictOf(ge0(sub(x, y)), { box: { x: ['5', '5'], y: ['0', '5'] } })).toBe('proved')
    expect(verdictOf(ge0(sub(x, lit('5'))), { box: { x: ['5', '5'] } })).toBe('proved')
    expect(verdictOf(ge0(sub(x, lit('6'))), { box: { x: ['5', '5'] } })).toBe('refuted')
    expect(verdictOf(ge0(div(lit('1'), x)), { box: { x: ['0', '0'] } })).toBe('undefined')
  })
})

describe('thresholds', () => {
  const cliff = (size: string) => add(x, mul(lit(size), step(sub(x, lit('5')))))
  test('a jump up keeps a value rising, a jump down does not', () => {
    expect(verdictOf(mono(cliff('3'), 'x', 1))).toBe('proved')
    expect(prove(claim(mono(cliff('-3'), 'x', 1)))).toMatchObject({ verdict: 'refuted', jump: 'x - 5' })
    expect(prove(claim(lip(cliff('0.5'), 'x', '1')))).toMatchObject({ verdict: 'refuted', jump: 'x - 5' })
  })
  test('a step without a jump is no threshold', () => {
    expect(verdictOf(mono(add(x, mul(step(sub(x, lit('5'))), sub(x, lit('5')))), 'x', 1))).toBe('proved')
    expect(verdictOf(lip(mul(step(sub(x, lit('5'))), sub(x, lit('5'))), 'x', '1'))).toBe('proved')
  })
  test('a step may hold at one point of a box only', () => {
    expect(verdictOf(ge0(sub(lit('1'), mul(lit('2'), step(sub(x, lit('10')))))))).toBe('refuted')
    expect(verdictOf(ge0(sub(lit('1'), step(sub(x, lit('10'))))))).toBe('proved')
    expect(verdictOf(ge0(sub(lit('1'), mul(lit('2'), step(sub(add(x, y), lit('20')))))))).toBe('refuted')
  })
})

describe('roundings', () => {
  const cents = (node: Node) => round(node, lit('0.01'))
  test('are proved to within what they can move, and the bound is in the certificate', () => {
    const answer = prove(claim(id0(sub(cents(mul(x, y)), mul(x, y)))))
    if (answer.verdict !== 'proved') throw new Error(answer.verdict)
    expect(answer.certificate.roundings).toEqual(['0.005'])
  })
  test('a miss must be larger than the roundings can make it', () => {
    expect(verdictOf(ge0(sub(cents(x), add(x, lit('0.001')))))).not.toBe('proved')
    expect(verdictOf(ge0(sub(cents(x), add(x, lit('0.1')))))).toBe('refuted')
  })
  test('before a threshold count as any value they may have', () => {
    const whole = step(sub(round(x, lit('1')), lit('5')))
    expect(verdictOf(ge0(sub(add(whole, lit('0.5')), mul(lit('1.5'), step(sub(x, lit('5.6')))))))).toBe('proved')
    expect(prove(claim(mono(whole, 'x', 1)))).toMatchObject({ verdict: 'undecided', reason: 'rounding-at-threshold' })
  })
})

test('a divisor that is zero somewhere inside is found', () => {
  const answer = prove(claim(ge0(div(lit('1'), sub(x, y)))))
  expect(['undefined', 'refuted']).toContain(answer.verdict)
  expect(prove(claim(id0(sub(div(x, sub(x, y)), div(x, sub(x, y))))))).toMatchObject({ verdict: 'undefined', divisor: 'x - y' })
})

test('a claim of several goals is refuted by any of them, and says which', () => {
  expect(prove(claim([ge0(x), ge0(sub(x, lit('1')))]))).toMatchObject({ verdict: 'refuted', goal: 1 })
  expect(prove(claim([ge0(x), mono(min(x, y), 'x', 1)])).verdict).toBe('proved')
})

test('a budget that is too small leaves sub-boxes, and says how much is proved', () => {
  const hard = ge0(sub(add(mul(x, x), mul(y, y)), sub(mul(lit('2'), x, y), lit('0.000001'))))
  const answer = prove(claim(hard), { cells: 20 })
  if (answer.verdict !== 'undecided') throw new Error(answer.verdict)
  expect(answer.reason).toBe('cells')
  expect(answer.remaining.length).toBeGreaterThan(0)
  expect(Number(answer.share)).toBeGreaterThanOrEqual(0)
})

test('a proof can be run a step at a time', () => {
  const steps = proveInSteps((cases.find(({ name }) => name === 'K1: mono PM up p') as (typeof cases)[number]).claim)
  const seen: number[] = []
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) break
    seen.push(next.value.cells)
  }
  expect(seen.length).toBeGreaterThan(5)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
})

test('a witness that is none would be seen', () => {
  expect(isMissed(claim(ge0(x)), { verdict: 'refuted', goal: 0, at: { x: '1', y: '0' }, value: '1', by: '1', onGrid: true })).toBe(false)
  expect(
    isMissed(claim(mono(x, 'x', 1)), { verdict: 'refuted', goal: 0, at: { x: '1', y: '0' }, to: { x: '2', y: '0' }, value: '1', by: '1', onGrid: true }),
  ).toBe(false)
})

test('what touches zero along a line is proved to within a tolerance, by halving both inputs', () => {
  const square = add(mul(x, x), mul(y, y), mul(lit('-2'), x, y))
  expect(verdictOf(ge0(square), { tolerance: '0.01' })).toBe('proved')
})

test('a narrow range far from zero does not drown in floating point', () => {
  const above = sub(x, lit('1000'))
  expect(verdictOf(ge0(mul(above, above, above)), { box: { x: ['1000', '1000.0000001'] } })).toBe('proved')
})

test('a counterexample is round where assumptions allow it', () => {
  const sum = add(x, y)
  expect(prove(claim(ge0(sub(sum, lit('4'))), { given: [sub(sum, lit('3'))] }))).toMatchObject({ at: { x: '1', y: '2' }, value: '-1', onGrid: true })
})

test('declared decimals between which alone a goal fails leave it open', () => {
  const hole = sub(mul(sub(x, lit('0.5')), sub(x, lit('0.5'))), lit('0.0001'))
  expect(prove(claim(ge0(hole), { box: { x: ['0', '1'] }, decimals: { x: 0 } }))).toMatchObject({ verdict: 'undecided', reason: 'between-grid-points' })
})

test('shares that add up to all whatever the input do so at both ends of its range: r and 1 − r', () => {
  const pot = round(mul(x, lit('100')), lit('0.01'))
  const rest = sub(lit('1'), y)
  const total = add(y, rest)
  const none = step(sub(lit('0'), total))
  const paid = (weight: Node): Node => mul(div(weight, max(total, none)), pot)
  const box = { x: ['0', '10'] as const, y: ['0', '1'] as const }
  expect(verdictOf(ge0(paid(rest)), { box })).toBe('proved')
  expect(verdictOf(id0(sub(add(paid(y), paid(rest)), pot)), { box })).toBe('proved')
  expect(verdictOf(mono(paid(y), 'y', 1), { box })).toBe('proved')
  expect(verdictOf(mono(paid(rest), 'y', 1), { box })).toBe('refuted')
})
