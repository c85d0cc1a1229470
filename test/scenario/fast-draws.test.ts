/** Many draws at once say what one after the other says, on every back-end, and quantiles are those of a full sort. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compiledRunner } from '../../src/batch/engine/compiled.ts'
import { generatedRunner } from '../../src/batch/engine/generated.ts'
import { plainRunner } from '../../src/batch/engine/plain.ts'
import type { Distribution } from '../../src/core/distribution.ts'
import { exactKeyOf } from '../../src/scenario/exact-key.ts'
import { random } from '../../src/scenario/random.ts'
import { quantilesOf } from '../../src/scenario/sampling/quantile.ts'
import { independent } from '../../src/scenario/sampling/source.ts'
import { runnerOf } from '../../src/scenario/uncertainty/runner.ts'
import { sortedPlaces } from '../../src/scenario/uncertainty/select.ts'
import { statisticsOf } from '../../src/scenario/uncertainty/statistics.ts'
import { casesOf, keyOf } from '../arbitraries/keys.ts'
import { law } from '../seed.ts'
import { situation, smallKey } from './small-key.ts'

const bitsOf = (values: Float64Array): readonly string[] => Array.from(new BigUint64Array(values.slice().buffer), String)

const answer = (work: () => readonly Float64Array[]): unknown => {
  try {
    return work().map(bitsOf)
  } catch (error) {
    return String(error)
  }
}

law(
  'compiled, generated and plain code draw the same amounts to the last bit, or refuse alike',
  40,
  fc.record({ drawn: casesOf(), seed: fc.nat(9) }),
  (given) => {
    const key = keyOf(given.drawn.written)
    const exact = exactKeyOf(key)
    const nodes = [...exact.net.values(), exact.joint]
    const sources = Object.keys(key.inputs).map((input) => independent(input, quantilesOf({ kind: 'uniform', low: '-50', high: '300' }, 'x'), 1))
    const streams = sources.map((_, index) => index)
    const [compiled, generated, plain] = [compiledRunner, generatedRunner, plainRunner].map((backend) =>
      [1, 3].map((periods) =>
        answer(
          () => runnerOf({ key, inputs: given.drawn.given }, nodes, sources, backend)({ sources, streams, seed: given.seed, count: 700, periods }).amounts,
        ),
      ),
    )
    expect(generated).toEqual(compiled)
    expect(plain).toEqual(compiled)
  },
)

test('what was drawn for a path is drawn again as it was', () => {
  const key = smallKey('x + 2 * y', { inputs: { x: 'EUR', y: 'EUR' } })
  const exact = exactKeyOf(key)
  const sources = ['x', 'y'].map((input) => independent(input, quantilesOf({ kind: 'normal', mean: '5', sd: '9' }, 'x'), 2))
  const { amounts, inputsOf } = runnerOf(situation(key), [exact.joint], sources)({ sources, streams: [0, 1], seed: 4, count: 9001, periods: 1 })
  for (const path of [0, 511, 512, 4095, 4096, 8999, 9000]) {
    const inputs = inputsOf(path)
    expect((inputs.get('x') as number) + 2 * (inputs.get('y') as number)).toBe(amounts[0]?.[path])
  }
})

test('a division by zero is refused even where a limit would hide it', () => {
  const key = smallKey('min(x / (y / 1 EUR), 5 EUR)', { inputs: { x: 'EUR', y: 'EUR' } })
  const exact = exactKeyOf(key)
  const sources = [independent('y', quantilesOf({ kind: 'uniform', low: '-2', high: '2' }, 'y'), 0)]
  const run = runnerOf(situation(key, { x: 1, y: 1 }), [exact.joint], sources)
  expect(() => run({ sources, streams: [0], seed: 1, count: 1000, periods: 1 })).toThrow('divides by zero')
})

describe('quantiles', () => {
  const tied = fc.constantFrom(-0, 0, 1, -1, 1e-300, -7.5, 1e9)
  const wild = fc.double({ noNaN: true, noDefaultInfinity: true })
  const near = fc.double({ min: 1, max: 1 + 1e-12, noNaN: true })
  const shapes = fc.oneof(tied, wild, near, fc.double({ min: -1000, max: 1000, noNaN: true }))
  // Few values are drawn and repeated, so that there are more than are sorted at once.
  const values = fc.tuple(fc.array(shapes, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 9000 }), fc.boolean())

  law('are those of a full sort: ties, negatives, zeros of both signs, outliers', 120, values, ([few, length, spread]) => {
    const all = Float64Array.from({ length }, (_, index) => (few[(index * 31) % few.length] as number) * (spread ? 1 + (index % 97) / 1e5 : 1))
    const finite = all.map((value) => (Number.isFinite(value) ? value : 0))
    const sorted = finite.slice().sort()
    const places = [0, Math.floor(length / 20), length >> 2, length >> 1, length - 1]
    expect(sortedPlaces(finite, places)).toEqual(places.map((place) => sorted[place]))
  })

  test('are found where each bucket is as skewed as the whole', () => {
    const all = Float64Array.from({ length: 20_000 }, (_, index) => 2 ** (-index / 20) * (index % 3 === 0 ? -1 : 1))
    const sorted = all.slice().sort()
    const places = [0, 10, 6666, 6667, 10_000, 19_999]
    expect(sortedPlaces(all, places)).toEqual(places.map((place) => sorted[place]))
  })

  law('statistics are those of their definitions', 40, fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 300 }), (few) => {
    const all = Float64Array.from(few)
    const sorted = [...few].sort((a, b) => a - b)
    const { mean, sd, chanceOfLoss, expectedShortfall, least, most } = statisticsOf(all)
    const sum = few.reduce((a, b) => a + b, 0)
    const worst = sorted.slice(0, Math.ceil(few.length * 0.05))
    expect([least, most, mean]).toEqual([sorted[0], sorted.at(-1), sum / few.length])
    expect(chanceOfLoss).toBe(few.filter((value) => value < 0).length / few.length)
    expect(expectedShortfall).toBeCloseTo(worst.reduce((a, b) => a + b, 0) / worst.length, 9)
    const squares = few.reduce((total, value) => total + (value - sum / few.length) ** 2, 0)
    expect(sd).toBeCloseTo(few.length > 1 ? Math.sqrt(squares / (few.length - 1)) : 0, 9)
  })
})

describe('random numbers', () => {
  test('in bulk are those one by one, and a copy goes on by itself', () => {
    const [one, bulk] = [random(5, 2), random(5, 2)]
    const column = new Float64Array(100)
    bulk.parts(column, 100)
    expect([...column]).toEqual(Array.from({ length: 100 }, () => one.part()))
    const copy = bulk.copy()
    const next = [bulk.part(), bulk.part()]
    expect([copy.part(), copy.part()]).toEqual(next)
  })

  const kinds: readonly Distribution[] = [
    { kind: 'uniform', low: '-3', high: '8' },
    { kind: 'triangular', low: '0', mode: '0', high: '4' },
    { kind: 'pert', low: '0', mode: '4', high: '4' },
    { kind: 'pert', low: '-1', mode: '0', high: '9' },
    { kind: 'normal', mean: '0', sd: '2' },
    { kind: 'lognormal', median: '3', sd: '1.5' },
  ]
  law('values rise with the probability, to the ends of what can be drawn', 200, fc.record({ kind: fc.constantFrom(...kinds), seed: fc.nat() }), (given) => {
    const { part } = random(given.seed)
    const column = Float64Array.from([2 ** -54, ...Array.from({ length: 40 }, part).sort((a, b) => a - b), 1 - 2 ** -53])
    quantilesOf(given.kind, 'x')(column, column.length)
    // The pieces of the normal quantile meet to about 15 digits.
    for (let i = 1; i < column.length; i++) expect((column[i] as number) - (column[i - 1] as number)).toBeGreaterThanOrEqual(-1e-13)
    expect(column.every(Number.isFinite)).toBe(true)
  })
})
