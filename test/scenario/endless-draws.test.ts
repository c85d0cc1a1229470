/** Draws and amounts beyond every double: refused with a reason, never shown. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Distribution } from '../../src/core/distribution.ts'
import type { UncertaintyPlan } from '../../src/core/uncertainty-plan.ts'
import { exp, normalQuantile } from '../../src/scenario/sampling/elementary.ts'
import { uncertainty } from '../../src/scenario/uncertainty/uncertainty.ts'
import { keyOf } from '../arbitraries/keys.ts'
import { issuesOf } from '../issues-of.ts'
import { law } from '../seed.ts'
import { situation, smallKey } from './small-key.ts'

const ask = (x: Distribution, pot = 'x', more: Partial<UncertaintyPlan> = {}) =>
  uncertainty(situation(smallKey(pot)), { inputs: { x }, draws: 500, seed: 1, attribution: 64, ...more })

describe('a draw that is no number', () => {
  const path = 'uncertainty.inputs.x'

  test.each<[Distribution, RegExp]>([
    [
      { kind: 'lognormal', median: '700', sd: '1000' },
      /^a draw of x is infinite: with lognormal, median 700, sd 1000, draws lie beyond 1e\+150, .*; write a narrower distribution$/,
    ],
    [{ kind: 'lognormal', median: '700', sd: `1${'0'.repeat(300)}` }, /^a draw of x is infinite: with lognormal, median 700, sd 10+, draws/],
    [{ kind: 'normal', mean: '0', sd: `1${'0'.repeat(308)}` }, /^a draw of x is (?:minus infinity|infinite|-?\d.*e\+30\d): with normal, mean 0, sd 10+, draws/],
    [{ kind: 'uniform', low: `-1${'0'.repeat(308)}`, high: `1${'0'.repeat(308)}` }, /^a draw of x is infinite: with uniform/],
    [{ kind: 'triangular', low: '0', mode: `1${'0'.repeat(160)}`, high: `2${'0'.repeat(160)}` }, /^a draw of x is (?:infinite|\d.*e\+1\d\d): with triangular/],
    [{ kind: 'pert', low: '0', mode: `1${'0'.repeat(200)}`, high: `2${'0'.repeat(200)}` }, /^a draw of x is \d.*e\+\d+: with pert/],
    [{ kind: 'normal', mean: `1${'0'.repeat(350)}`, sd: '1' }, /^mean is beyond 1\.8e308/],
  ])('%j is refused, naming the input, what was found and what to do', (distribution, message) => {
    expect(issuesOf(() => ask(distribution))).toEqual([{ code: 'out-of-range', path, input: 'x', message: expect.stringMatching(message) }])
    // Even where a limit in the key would hide it.
    expect(issuesOf(() => ask(distribution, 'min(x, 5 EUR)'))).toEqual([{ code: 'out-of-range', path, input: 'x', message: expect.stringMatching(message) }])
  })

  test('a month of a series that is beyond every double is refused; a fraction of two such numbers is none', () => {
    const months = [['1'], [`1${'0'.repeat(350)}`], ['3']]
    const history = { inputs: ['x'], months }
    expect(issuesOf(() => ask({ kind: 'uniform', low: '0', high: '1' }, 'x', { inputs: {}, history }))).toMatchObject([
      { code: 'out-of-range', path: 'uncertainty.history', input: 'x' },
    ])
    expect(issuesOf(() => ask({ kind: 'uniform', low: '0', high: '1' }, 'x', { correlation: history }))).toMatchObject([
      { code: 'out-of-range', path: 'uncertainty.correlation', input: 'x' },
    ])
    const long = [[`3e350/1${'0'.repeat(349)}1`]]
    const drawn = ask({ kind: 'uniform', low: '0', high: '1' }, 'x', { inputs: {}, history: { inputs: ['x'], months: long } })
    expect(drawn.joint.mean).toBeCloseTo(3, 9)
  })
})

describe('an amount that is no number', () => {
  const wide: Distribution = { kind: 'uniform', low: '0', high: `1${'0'.repeat(100)}` }
  const power = (n: number): string => ['x', ...Array(n - 1).fill('(x / 1 EUR)')].join(' * ')

  test('is called what it is, not a division by zero', () => {
    expect(issuesOf(() => ask(wide, power(5)))).toMatchObject([
      { code: 'out-of-range', input: 'an amount', message: expect.stringContaining('beyond 1.8e308') },
    ])
    expect(issuesOf(() => ask({ kind: 'uniform', low: '-1', high: '1' }, 'x / (floor(x / 1 EUR, 1) * 0)'))).toMatchObject([{ code: 'divides-by-zero' }])
  })

  test('whose square is none has no deviation', () => {
    expect(issuesOf(() => ask(wide, power(2)))).toMatchObject([
      { code: 'out-of-range', path: 'uncertainty', input: 'A', message: expect.stringContaining('the draws of A lie so far apart') },
    ])
  })

  test('may be a balance that grows from period to period', () => {
    const growing = keyOf({
      name: 'growing',
      parties: ['A', 'B'],
      inputs: { x: 'EUR' },
      pot: 'x',
      balances: { held: { start: '1 EUR', next: 'held * (held / 1 EUR) + x' } },
      surplus: { to: 'A' },
      round: { to: '0.01 EUR', leftover: 'in-order' },
    })
    const plan = { inputs: { x: { kind: 'uniform', low: '2', high: '3' } as const }, draws: 10, seed: 1, periods: 20, attribution: 0 }
    expect(issuesOf(() => uncertainty({ key: growing, inputs: { x: 2 } }, plan))).toMatchObject([{ code: 'out-of-range', input: 'an amount' }])
  })
})

test('the ends of what can be drawn have a value, and very large exponents end', () => {
  expect([normalQuantile(1), exp(1e300), exp(-1e300), exp(800), exp(-800)].map(String)).toEqual([
    String(normalQuantile(1 - 2 ** -54)),
    ...['Infinity', '0', 'Infinity', '0'],
  ])
  expect(normalQuantile(1)).toBeGreaterThan(normalQuantile(1 - 2 ** -52))
  expect(normalQuantile(1)).toBeLessThan(9)
})

const size = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 330 })).map(([digits, zeros]) => `${digits}${'0'.repeat(zeros)}`)
const signed = fc.tuple(size, fc.boolean()).map(([text, negative]) => (negative ? `-${text}` : text))
const distributions: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({ kind: fc.constant('normal' as const), mean: signed, sd: size }),
  fc.record({ kind: fc.constant('lognormal' as const), median: size, sd: size }),
  fc.record({ kind: fc.constant('uniform' as const), low: signed, high: signed }),
  fc.record({ kind: fc.constantFrom('triangular' as const, 'pert' as const), low: signed, mode: signed, high: signed }),
)

law(
  'whatever the distribution, every figure is a number, or there is a reason and none',
  150,
  fc.record({
    distribution: distributions,
    pot: fc.constantFrom('x', 'max(0 EUR, x)', 'x / (2 + x / 1 EUR) * 3', 'x * (x / 1 EUR)'),
    decimals: fc.constantFrom(0, 6, 39),
  }),
  ({ distribution, pot, decimals }) => {
    const key = smallKey(pot, { inputs: { x: { unit: 'EUR', decimals } } })
    const numbers: unknown[] = []
    const issues = issuesOf(() => {
      const answer = uncertainty(situation(key), { inputs: { x: distribution }, draws: 100, seed: 3, attribution: 32 })
      JSON.stringify(answer, (_, value) => (typeof value === 'number' ? numbers.push(value) : value))
    })
    if (issues.length === 0) expect(numbers.length).toBeGreaterThan(20)
    expect(numbers.every(Number.isFinite)).toBe(true)
    for (const { code } of issues) expect(['out-of-range', 'divides-by-zero']).toContain(code)
  },
)
