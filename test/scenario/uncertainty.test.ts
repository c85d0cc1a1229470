import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Distribution } from '../../src/core/distribution.ts'
import type { Issue } from '../../src/core/issue.ts'
import { fromText } from '../../src/number/rational.ts'
import { toFloat } from '../../src/number/to-float.ts'
import { factorOf, normalCorrelation, rankCorrelation } from '../../src/scenario/sampling/correlation.ts'
import { exp, ln, normalProbability, normalQuantile } from '../../src/scenario/sampling/elementary.ts'
import { quantilesOf } from '../../src/scenario/sampling/quantile.ts'
import { readDistribution } from '../../src/scenario/sampling/read-distribution.ts'
import { history } from '../../src/scenario/sampling/source.ts'
import { type Uncertainty, uncertainty } from '../../src/scenario/uncertainty/uncertainty.ts'
import { sobolGIndices } from '../../src/theory/index.ts'
import { keyOf } from '../arbitraries/keys.ts'
import { runs } from '../seed.ts'
import { situation, smallKey } from './small-key.ts'

const uniform = (low: string, high: string): Distribution => ({ kind: 'uniform', low, high })

const quantileOf = (distribution: Distribution): ((probability: number) => number) => {
  const quantiles = quantilesOf(distribution, 'x')
  return (probability) => {
    const column = Float64Array.of(probability)
    quantiles(column, 1)
    return column[0] as number
  }
}

describe('numbers that every machine computes alike', () => {
  test('logarithm, exponential and normal distribution agree with the engine to 13 digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), fc.double({ min: -30, max: 30, noNaN: true }), (x, y) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThan(1e-13 * Math.max(1, Math.abs(Math.log(x))))
        expect(Math.abs(exp(y) / Math.exp(y) - 1)).toBeLessThan(1e-13)
        const p = normalProbability(y / 4)
        expect(Math.abs(normalProbability(normalQuantile(p)) - p)).toBeLessThan(1e-13)
      }),
      runs(500),
    )
    // Tables of the normal distribution.
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13)
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12)
    expect(normalProbability(1)).toBeCloseTo(0.841344746068543, 14)
  })

  test.each<[string, Distribution, number, number, number]>([
    ['uniform', uniform('2', '6'), 4, 16 / 12, 4],
    ['triangular', { kind: 'triangular', low: '0', mode: '1', high: '4' }, 5 / 3, 13 / 18, 4 - Math.sqrt(6)],
    ['pert', { kind: 'pert', low: '0', mode: '1', high: '4' }, 8 / 6, Number.NaN, Number.NaN],
    ['normal', { kind: 'normal', mean: '10', sd: '3' }, 10, 9, 10],
    ['lognormal', { kind: 'lognormal', median: '620', sd: '0.2' }, 620 * Math.exp(0.02), 620 ** 2 * Math.exp(0.04) * (Math.exp(0.04) - 1), 620],
  ])('%s has its mean, variance and median', (kind, distribution, mean, variance, median) => {
    const quantile = quantileOf(distribution)
    const count = 200_000
    const all = Array.from({ length: count }, (_, index) => quantile((index + 0.5) / count))
    const found = all.reduce((sum, x) => sum + x, 0) / count
    expect(found / mean).toBeCloseTo(1, 4)
    if (kind !== 'pert') {
      expect(all.reduce((sum, x) => sum + (x - found) ** 2, 0) / count / variance).toBeCloseTo(1, 2)
      expect(quantile(0.5)).toBeCloseTo(median, 9)
    }
    expect(all.every((x, index) => index === 0 || x >= (all[index - 1] as number))).toBe(true)
  })

  test('PERT is the beta distribution: mean and variance of α = 2, β = 4 on a range of 4', () => {
    const quantile = quantileOf({ kind: 'pert', low: '0', mode: '1', high: '4' })
    const all = Array.from({ length: 100_000 }, (_, index) => quantile((index + 0.5) / 100_000))
    const mean = all.reduce((sum, x) => sum + x, 0) / all.length
    expect(mean).toBeCloseTo(4 / 3, 5)
    expect(all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length).toBeCloseTo((16 * 8) / (36 * 7), 4)
  })

  test('parameters that make no sense are refused', () => {
    const problem = (distribution: Distribution): string | undefined => {
      const issues: Issue[] = []
      readDistribution(distribution, 'uncertainty.inputs.x', issues)
      return issues.map(({ message }) => message).join()
    }
    expect(problem({ kind: 'triangular', low: '3', mode: '1', high: '4' })).toContain('lowest value first')
    expect(problem({ kind: 'normal', mean: '3', sd: '-1' })).toContain('zero or more')
    expect(problem({ kind: 'lognormal', median: '0', sd: '1' })).toContain('above zero')
  })
})

describe('draws', () => {
  const key = smallKey('x + 2 * y', { inputs: { x: { unit: 'EUR', decimals: 2 }, y: { unit: 'EUR', decimals: 0 } } })
  const draw = (more = {}): Uncertainty =>
    uncertainty(situation(key), { inputs: { x: uniform('-10', '10'), y: { kind: 'normal', mean: '0', sd: '10' } }, draws: 20_000, seed: 7, ...more })

  test('one seed, one answer; another seed, another', () => {
    expect(draw()).toEqual(draw())
    expect(draw({ seed: 8 })).not.toEqual(draw())
    // Known figures: they must never change, on any machine.
    const { mean, quantiles, draws } = draw().parties['A'] as NonNullable<Uncertainty['parties'][string]>
    expect({ mean, median: quantiles['50%'], worst: draws?.worst }).toMatchInlineSnapshot(`
      {
        "mean": -0.16133050000000002,
        "median": -0.2400000000000002,
        "worst": {
          "inputs": {
            "x": "-7.59",
            "y": "-35",
          },
          "net": "-77.59",
        },
      }
    `)
  })

  test('statistics are what they say, for amounts that are known', () => {
    const { mean, sd, chanceOfLoss, expectedShortfall, least, most, quantiles } = draw({ inputs: { x: uniform('-10', '10') }, draws: 100_000 }).parties[
      'A'
    ] as NonNullable<Uncertainty['parties'][string]>
    expect(mean).toBeCloseTo(0, 1)
    expect(sd).toBeCloseTo(20 / Math.sqrt(12), 1)
    expect(chanceOfLoss).toBeCloseTo(0.5, 2)
    expect(expectedShortfall).toBeCloseTo(-9.5, 1)
    expect(quantiles['25%']).toBeCloseTo(-5, 0)
    expect([least >= -10, most <= 10]).toEqual([true, true])
  })

  test('a draw that is shown is settled exactly, and has the decimals its inputs declare', () => {
    const { draws, least } = draw().parties['A'] as NonNullable<Uncertainty['parties'][string]>
    expect(draws?.worst.inputs['x']).toMatch(/^-?\d+(\.\d{1,2})?$/)
    expect(draws?.worst.inputs['y']).toMatch(/^-?\d+$/)
    expect(Number(draws?.worst.net)).toBeCloseTo(least, 2)
  })

  test('what some draws have no value for is an error, never a number', () => {
    const divides = smallKey('x / (y / 1 EUR)', { inputs: { x: 'EUR', y: { unit: 'EUR', decimals: 0 } } })
    expect(() => uncertainty(situation(divides, { y: 1, x: 1 }), { inputs: { y: uniform('-2', '2') }, draws: 1000, seed: 1 })).toThrow('divides by zero')
  })

  test('what does not vary has no sources of variance, though its mean may be a digit beside it', () => {
    const paid = smallKey('x', { claims: [{ pay: { to: 'B', amount: '0.1 EUR' } }] })
    const { parties, joint } = uncertainty(situation(paid), { inputs: { x: uniform('1', '2') }, draws: 3000, seed: 1, attribution: 300 })
    expect([parties['B']?.indices, joint.indices.map(({ source }) => source)]).toEqual([[], ['x']])
  })

  test('problems of the question are reported together', () => {
    expect(() => draw({ inputs: { z: uniform('0', '1') }, correlation: { inputs: ['x'], months: [] } })).toThrow(
      /unknown-input[\s\S]*missing-part[\s\S]*three months/,
    )
    expect(() => draw({ draws: 0, periods: 0.5 })).toThrow(/draws is a whole number[\s\S]*periods is a whole number/)
    expect(() => draw({ inputs: {} })).toThrow('say what is uncertain')
  })

  test('Sobol indices of the G function, as a key, hold the exact ones', () => {
    const factor = (name: string, a: number): string => `(max(4 * ${name} - 2, 2 - 4 * ${name}) + ${a}) / ${1 + a}`
    const g = smallKey(`1000 EUR * ${factor('u', 0)} * ${factor('v', 1)} * ${factor('w', 9)}`, { inputs: { u: '1', v: '1', w: '1' } })
    const inputs = { u: uniform('0', '1'), v: uniform('0', '1'), w: uniform('0', '1') }
    const { indices } = uncertainty(situation(g), { inputs, draws: 8192, seed: 3, attribution: 8192 }).joint
    const known = sobolGIndices([0, 1, 9])
    for (const [place, name] of ['u', 'v', 'w'].entries()) {
      const found = indices.find(({ source }) => source === name)
      const [first, total] = [known.first, known.total].map((all) => toFloat(fromText(all[place] as string))) as [number, number]
      // Three half-widths of a 95 % interval: a seed that misses would miss by chance once in 10⁸.
      for (const [estimate, truth] of [
        [found?.first, first],
        [found?.total, total],
      ] as const)
        expect(Math.abs((estimate?.value ?? 0) - truth)).toBeLessThan(3 * Math.max((estimate?.high ?? 0) - (estimate?.value ?? 0), 0.005))
    }
  })
})

describe('series', () => {
  const months = Array.from({ length: 60 }, (_, index) => [index, 100 - index] as const)

  test('months are drawn in blocks, all inputs of one month at once', () => {
    const source = history(['x', 'y'], months, 6)
    const stream = source.stream(1, 0)
    const [x, y] = [new Float64Array(50), new Float64Array(50)]
    stream.begin(50)
    const paths = Array.from({ length: 12 }, () => {
      stream.fill([x, y], 50)
      return [...x].map((value, path) => [value, y[path] as number])
    })
    for (const period of paths) for (const [a, b] of period) expect((a as number) + (b as number)).toBe(100)
    const step = (from: number, path: number): number => ((paths[from + 1]?.[path]?.[0] as number) - (paths[from]?.[path]?.[0] as number) + 60) % 60
    for (let path = 0; path < 50; path++) expect([0, 1, 2, 3, 4, 6, 7, 8, 9, 10].map((from) => step(from, path))).toEqual(Array(10).fill(1))
    expect(new Set(Array.from({ length: 50 }, (_, path) => step(5, path))).size).toBeGreaterThan(10)
  })

  test('balances go from period to period of a path', () => {
    const fund = keyOf({
      name: 'fund',
      parties: ['A', 'B'],
      inputs: { x: 'EUR' },
      pot: 'x',
      balances: { buffer: { start: '0 EUR', fund: 'true' } },
      surplus: { reserveFund: { fund: 'buffer', rate: '50%', until: '10 EUR', then: { to: 'A' } } },
      round: { to: '0.01 EUR', leftover: 'in-order' },
    })
    // Three periods of 8 EUR: 4 + 4 + 2 into the buffer, which is then full.
    const { parties, joint } = uncertainty({ key: fund, inputs: { x: 8 } }, { inputs: { x: uniform('8', '8') }, draws: 10, seed: 1, periods: 3 })
    expect([parties['A']?.mean, joint.mean]).toEqual([14, 24])
  })

  test('inputs with distributions of their own move together as the series did', () => {
    const key = smallKey('x * (y / 1 EUR)', { inputs: { x: 'EUR', y: 'EUR' } })
    const ask = (series: readonly (readonly string[])[]) =>
      uncertainty(situation(key), {
        inputs: { x: uniform('0', '1'), y: uniform('0', '1') },
        correlation: { inputs: ['x', 'y'], months: series },
        draws: 50_000,
        seed: 5,
      })
    const texts = (all: readonly (readonly number[])[]) => all.map((month) => month.map(String))
    // E[xy] is 1/3 when both move as one, 1/6 against each other, 1/4 when they have nothing to do with each other.
    expect(ask(texts(months.map(([x]) => [x, x ** 3]))).joint.mean).toBeCloseTo(1 / 3, 1)
    expect(ask(texts(months.map(([x, y]) => [x, y]))).joint.mean).toBeCloseTo(1 / 6, 1)
    expect(ask(texts(months.map(([x]) => [x, (x * 37) % 60]))).joint.mean).toBeCloseTo(1 / 4, 1)
    expect(ask(texts(months.map(([x]) => [x, x]))).joint.indices.map(({ source }) => source)).toEqual(['x + y'])
  })

  test('rank correlation, its normal counterpart, and correlations that cannot hold together', () => {
    expect(rankCorrelation([1, 2, 3, 4], [10, 20, 20, 90])).toBeCloseTo(0.9486832980505138, 12)
    expect([rankCorrelation([1, 2, 3], [5, 5, 5]), normalCorrelation(1), normalCorrelation(-1)].map((x) => Math.round(x * 1e12) / 1e12)).toEqual([0, 1, -1])
    const impossible = [
      [1, 0.9, 0.9],
      [0.9, 1, -0.9],
      [0.9, -0.9, 1],
    ]
    expect(factorOf(impossible).shrunk).toBeGreaterThan(0.3)
    expect(
      factorOf([
        [1, 0.5],
        [0.5, 1],
      ]).shrunk,
    ).toBe(0)
  })
})
