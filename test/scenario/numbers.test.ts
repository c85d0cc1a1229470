import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DesignPlan } from '../../src/core/design-plan.ts'
import { breakEvens } from '../../src/scenario/break-even.ts'
import { scenarios } from '../../src/scenario/cases.ts'
import { design } from '../../src/scenario/design/design.ts'
import { frontier } from '../../src/scenario/design/frontier.ts'
import { effort } from '../../src/scenario/effort/effort.ts'
import { incentives } from '../../src/scenario/incentive/incentives.ts'
import { misreporting } from '../../src/scenario/reporting.ts'
import { stress } from '../../src/scenario/stress.ts'
import { grid, sweep } from '../../src/scenario/sweep.ts'
import { tornado } from '../../src/scenario/tornado.ts'
import { uncertainty } from '../../src/scenario/uncertainty/uncertainty.ts'
import { issuesOf } from '../issues-of.ts'
import { runs } from '../seed.ts'
import { situation, smallKey } from './small-key.ts'

const key = smallKey('x + y', { inputs: { x: { unit: 'EUR', controlledBy: 'A' }, y: 'EUR' } })
const at = situation(key)
const plan: DesignPlan = {
  key: smallKey('x * share', { inputs: { x: 'EUR', share: '1' } }),
  free: { share: { from: '0', to: '1', step: '0.1', today: '0.5' } },
  require: [{ promise: { property: 'participation', with: { of: 'A', reservation: '1 EUR' } }, where: 'months' }],
  objective: { kind: 'worst', of: ['A'] },
  months: [{ period: 'May', inputs: { x: '100' } }],
}
const draws = { draws: 10, seed: 1, attribution: 0 }
const uniform = { kind: 'uniform', low: '0', high: '1' } as const

const shownIssues = (work: () => unknown): readonly string[] => issuesOf(work).map(({ code, path }) => `${code} ${path}`)

/** Every number of the public questions: where it is said, and how it is asked with another value in its place. */
type Asked = (value: never) => unknown
const numbers: Readonly<Record<string, Asked>> = {
  'uncertainty.inputs.x.low': (low) => uncertainty(at, { ...draws, inputs: { x: { ...uniform, low } } }),
  'uncertainty.inputs.x.mode': (mode) => uncertainty(at, { ...draws, inputs: { x: { kind: 'pert', low: '-1e9', mode, high: '1e9' } } }),
  'uncertainty.inputs.x.sd': (sd) => uncertainty(at, { ...draws, inputs: { x: { kind: 'normal', mean: '1', sd } } }),
  'uncertainty.inputs.x.median': (median) => uncertainty(at, { ...draws, inputs: { x: { kind: 'lognormal', median, sd: '0.1' } } }),
  'uncertainty.history.months.1.y': (value) =>
    uncertainty(at, {
      ...draws,
      history: {
        inputs: ['x', 'y'],
        months: [
          ['1', '2'],
          ['3', value],
        ],
      },
    }),
  'uncertainty.correlation.months.2.x': (value) =>
    uncertainty(at, { ...draws, inputs: { x: uniform }, correlation: { inputs: ['x'], months: [['1'], ['2'], [value]] } }),
  from: (from) => sweep(at, { along: 'x', from, to: 1, steps: 2 }),
  to: (to) => breakEvens(at, { of: 'A', along: 'x', from: -1e9, to }),
  reaches: (reaches) => breakEvens(at, { of: 'A', along: 'x', from: 0, to: 1, reaches }),
  'rows.to': (to) => grid(at, { of: 'A', rows: { along: 'x', from: 0, to, steps: 2 }, columns: { along: 'y', from: 0, to: 1, steps: 2 } }),
  'ranges.x': (high) => [tornado, stress].map((ask) => ask(at, { of: 'A', ranges: { x: [-1e9, high] } })),
  'ranges.y': (low) => incentives(at, { ranges: { y: [low, 1e9] } }),
  bound: (bound) => stress(at, { of: 'A', ranges: { x: [0, 1] }, bound: () => bound }),
  'bad.x': (set) => scenarios(at, { bad: { x: { set } } }),
  'worse.x': (times) => scenarios(at, { worse: { x: { times } } }),
  'levers.0.cost': (cost) => effort(at, [{ input: 'x', cost, most: 1 }]),
  'levers.0.most': (most) => effort(at, [{ input: 'x', cost: 1, most }]),
  'by.x': (by) => misreporting(at, { by: { x: by } }),
  'free.share.from': (from) => design({ ...plan, free: { share: { from, to: '1' } } }),
  'free.share.step': (step) => design({ ...plan, free: { share: { from: '0', to: '1', step } } }),
  'free.share.today': (today) => design({ ...plan, free: { share: { from: '0', to: '1', today } }, objective: { kind: 'nearest' } }),
  'months.0.x': (x) => design({ ...plan, months: [{ period: 'May', inputs: { x } }] }),
  'parameters.share': (share) => frontier(plan, { share }, { along: 'share', of: 'mean', disagreement: {} }),
  'frontier.disagreement.A': (has) => frontier(plan, { share: '0.5' }, { along: 'share', of: 'mean', disagreement: { A: has } }),
}

const noNumber = fc.constantFrom(
  '1,20',
  '5 EUR',
  '',
  ' ',
  '0x10',
  'NaN',
  'Infinity',
  '1_000',
  "1'000",
  '1/0',
  'ten',
  Number.NaN,
  -Number.POSITIVE_INFINITY,
  true,
  {},
  [],
)

test.each(Object.keys(numbers))('%s is an exact number, or refused where it stands', (path) => {
  const ask = numbers[path] as Asked
  fc.assert(
    fc.property(noNumber, (value) => {
      expect(shownIssues(() => ask(value as never))).toEqual([`not-a-number ${path}`])
    }),
    runs(20),
  )
})

test('a percentage, a fraction, a number and a text of one value are one', () => {
  const drawn = (low: unknown) => uncertainty(at, { ...draws, inputs: { x: { ...uniform, low: low as string } } }).joint.mean
  expect([drawn('50%'), drawn('1/2'), drawn(0.5), drawn(' 0.50 ')]).toEqual(Array(4).fill(drawn('0.5')))
  expect(sweep(at, { along: 'x', from: '10%', to: '1/2', steps: 2 }).map(({ value }) => value)).toEqual(['0.1', '0.5'])
  expect(scenarios(at, { half: { x: { set: '50%' } } })[1]?.inputs).toEqual({ x: '0.5' })
})

/** Every count: its path, the least and the most it may be, and how it is asked. */
const counts: readonly (readonly [string, number, number, (value: never) => unknown])[] = [
  ['uncertainty.draws', 1, 20_000_000, (value) => uncertainty(at, { ...draws, inputs: { x: uniform }, draws: value })],
  ['uncertainty.seed', 0, 2 ** 32 - 1, (seed) => uncertainty(at, { ...draws, inputs: { x: uniform }, seed })],
  ['uncertainty.periods', 1, 1200, (periods) => uncertainty(at, { ...draws, inputs: { x: uniform }, periods })],
  ['uncertainty.attribution', 0, 1_000_000, (attribution) => uncertainty(at, { ...draws, inputs: { x: uniform }, attribution })],
  ['uncertainty.history.block', 1, 1200, (block) => uncertainty(at, { ...draws, history: { inputs: ['x'], months: [['1']], block } })],
  ['steps', 2, 10_000, (steps) => sweep(at, { along: 'x', from: 0, to: 1, steps })],
  ['samples', 0, 1_000_000, (samples) => stress(at, { of: 'A', ranges: { x: [0, 1] }, samples })],
  ['seed', 0, 2 ** 32 - 1, (seed) => stress(at, { of: 'A', ranges: { x: [0, 1] }, seed })],
  ['levers.0.power', 2, 8, (power) => effort(at, [{ input: 'x', cost: 1, most: 1, power }])],
  ['rounds', 1, Number.MAX_SAFE_INTEGER, (rounds) => design(plan, { rounds })],
  ['mostRegions', 1, Number.MAX_SAFE_INTEGER, (mostRegions) => design(plan, { mostRegions })],
  ['cells', 1, Number.MAX_SAFE_INTEGER, (cells) => design(plan, { cells })],
]

test.each(counts)('%s is a whole number from %d to %d', (path, least, most, ask) => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, least - 1, most + 1, least + 0.5, `${least}`, {}])
    expect(shownIssues(() => ask(value as never))).toEqual([`out-of-range ${path}`])
  expect(shownIssues(() => ask(least as never))).toEqual([])
})

describe('what is said about an uncertain input', () => {
  const problems = (given: object): readonly string[] => issuesOf(() => uncertainty(at, { ...draws, inputs: given as never })).map(({ message }) => message)

  test('a kind, a parameter and an input that are unknown have the nearest beside them', () => {
    expect(problems({ x: { ...uniform, kind: 'uniferm' } })).toEqual(["unknown name 'uniferm'; did you mean 'uniform'?"])
    expect(problems({ x: undefined })).toEqual(["unknown name 'undefined'; known: uniform, triangular, pert, normal, lognormal"])
    expect(problems({ x: { kind: 'uniform', lo: '0', high: '1' } })).toEqual([
      "unknown field 'lo'; did you mean 'low'?",
      'low is missing: uniform needs low, high',
    ])
  })

  test('every problem of the situation and of the plan is told at once', () => {
    const said = shownIssues(() =>
      uncertainty(
        { ...at, inputs: { x: 'ten', y: 1 } },
        {
          ...{ draws: 0.5, seed: -1 },
          inputs: { x: { kind: 'triangular', low: '3', mode: '2', high: '1' }, z: { kind: 'normal', sd: '1,2' } as never },
          history: { inputs: ['y'], months: [['1', '2'], []] },
        },
      ),
    )
    expect(said).toEqual([
      'unknown-input uncertainty.inputs.z',
      'out-of-range uncertainty.draws',
      'out-of-range uncertainty.seed',
      'out-of-range uncertainty.inputs.x',
      'missing-part uncertainty.inputs.z.mean',
      'not-a-number uncertainty.inputs.z.sd',
      'schema uncertainty.history.months.0',
      'schema uncertainty.history.months.1',
      'not-a-number x',
    ])
  })
})

test('names, ranges and choices that are none are told together with the numbers', () => {
  expect(shownIssues(() => breakEvens(at, { of: 'A', along: 'z', from: 'a', to: 'b' }))).toEqual([
    'unknown-input along',
    'not-a-number from',
    'not-a-number to',
  ])
  expect(shownIssues(() => stress(at, { of: 'A', ranges: { x: '0..5', z: [2, 1] } as never }))).toEqual([
    'schema ranges.x',
    'unknown-input ranges.z',
    'out-of-range ranges.z',
  ])
  expect(shownIssues(() => misreporting(at, { by: { x: 0, z: 1 }, reporters: { q: 'C' } }))).toEqual([
    'unknown-input reporters.q',
    'unknown-party reporters.q',
    'out-of-range by.x',
    'unknown-input by.z',
  ])
  const objective = { kind: 'best' } as never
  expect(shownIssues(() => design({ ...plan, objective, free: { share: { from: 'x', to: '1' } }, months: [{ period: 'May', inputs: {} }] }))).toEqual([
    'unknown-name objective.kind',
    'not-a-number free.share.from',
    'missing-input months.0.x',
  ])
  expect(shownIssues(() => frontier(plan, { share: '0.55' }, { along: 'shar', of: 'mode' as never, disagreement: { C: '1' } }))).toEqual([
    'out-of-range parameters.share',
    'unknown-party frontier.disagreement.C',
    'unknown-name frontier.along',
    'unknown-name frontier.of',
  ])
  expect(shownIssues(() => frontier(plan, {}, { along: 'share', of: 'mean', disagreement: {} }))).toEqual(['missing-part parameters.share'])
  expect(shownIssues(() => design(plan, { timeMs: Number.NaN }))).toEqual(['out-of-range timeMs'])
})

test('more paths for the attribution than draws are refused, not fewer taken in silence', () => {
  const asked = () => uncertainty(at, { draws: 10, seed: 1, inputs: { x: uniform }, attribution: 11 })
  expect(asked).toThrow('out-of-range at uncertainty.attribution: as many paths as draws at most: 10')
})
