import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { Decimal, formulas, settle, splitKey } from '../../src/index.ts'
import { numbersOn } from '../../src/testing/draw/numbers-on.ts'
import { balancesOf, inputsOf, type Point } from '../../src/testing/index.ts'
import { loadKey } from '../../src/text/load.ts'
import { scaled } from '../arbitraries/numbers.ts'
import { compare, exact } from '../fraction.ts'
import { law, runs } from '../seed.ts'
import { workshop } from './workshop.ts'

const axes = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
    fc.bigInt({ min: 1n, max: 10n ** 9n }),
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 0, max: 8 }),
  )
  .map(([low, length, places, decimals]) => ({ name: 'x', low: scaled(low, places), high: scaled(low + length * 10n ** BigInt(places), places), decimals }))

/** Every value that is drawn while a property fails always, those it shrinks to included. */
function visited<T>(arbitrary: fc.Arbitrary<T>, seed: number): readonly T[] {
  const seen: T[] = []
  fc.check(
    fc.property(arbitrary, (value) => {
      seen.push(value)
      return false
    }),
    { seed, numRuns: 1 },
  )
  return seen
}

law('a drawn number lies in its range and is written in its decimals, and so is all that it shrinks to', 150, fc.tuple(axes, fc.integer()), ([axis, seed]) => {
  const seen = fc.sample(numbersOn(axis, ['0', '12.5', '1/3', '-7']), { seed, numRuns: 20 }).concat(visited(numbersOn(axis), seed))
  for (const text of seen) {
    expect(compare(exact(text), exact(axis.low))).toBeGreaterThanOrEqual(0)
    expect(compare(exact(text), exact(axis.high))).toBeLessThanOrEqual(0)
    expect((text.split('.')[1] ?? '').length, text).toBeLessThanOrEqual(axis.decimals)
    expect(text).not.toMatch(/\/|e|\.\d*0$/)
  }
})

test('a number shrinks to the roundest that still fails', () => {
  const axis = { name: 'x', low: '0', high: '5000', decimals: 2 }
  const least = (bound: number, seed: number) =>
    String(
      fc.check(
        fc.property(numbersOn(axis), (text) => Number(text) < bound),
        { seed },
      ).counterexample?.[0],
    )
  const found = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => [least(1, seed), least(1999, seed), least(1234.56, seed)] as const)
  // One digit, or the end of the range where the first failure was one.
  for (const one of found.flat()) expect(one).toMatch(/^[1-9]0*$/)
  expect(found.filter(([first, second, third]) => first === '1' && second === '2000' && third === '2000').length).toBeGreaterThan(4)
  // What fails everywhere is shown at its simplest.
  expect(
    fc.check(
      fc.property(numbersOn(axis), () => false),
      runs(10),
    ).counterexample,
  ).toEqual(['0'])
})

const drawn = (count: number): readonly Point[] => fc.sample(inputsOf(workshop), { seed: 3, numRuns: count })

test('edges, constants of the key, and both sides of a kink are drawn on purpose', () => {
  const points = drawn(2000)
  const count = (is: (point: Point) => boolean): number => points.filter(is).length
  expect(count(({ sold }) => sold === '0')).toBeGreaterThan(20)
  expect(count(({ sold }) => sold === '2000')).toBeGreaterThan(20)
  expect(count(({ price }) => price === '60')).toBeGreaterThan(20)
  // Where revenue is just what the hours cost: a loss on one side, a gain on the other. By chance that is never seen.
  const surplus = ({ sold, price, hours }: Point): number => Number(sold) * Number(price) - 26 * Number(hours)
  const near = points.filter((point) => Math.abs(surplus(point)) < 60 && Number(point['hours']) > 100)
  expect(near.filter((point) => surplus(point) < 0).length).toBeGreaterThan(3)
  expect(near.filter((point) => surplus(point) > 0).length).toBeGreaterThan(3)
})

test('a constant of the key is drawn for the inputs in its unit, with its neighbours', () => {
  const key = loadKey({
    splitkey: 1,
    name: 'bonus',
    parties: ['A'],
    inputs: { revenue: { unit: 'EUR', range: [0, 1000000], decimals: 2 } },
    pot: 'revenue - min(revenue, 123456.78 EUR)',
    surplus: { to: 'A' },
    round: { to: '0.01 EUR', leftover: 'in-order' },
  })
  const seen = new Set(fc.sample(inputsOf(key), { seed: 1, numRuns: 300 }).map(({ revenue }) => revenue))
  for (const needed of ['123456.77', '123456.78', '123456.79', '0', '1000000']) expect(seen).toContain(needed)
})

test('inputs of one unit are equal now and then', () => {
  const key = loadKey({
    splitkey: 1,
    name: 'two',
    parties: ['A', 'B'],
    inputs: { a: { unit: 'h', range: [1, 100000], decimals: 3 }, b: { unit: 'h', range: [1, 200000], decimals: 2 }, revenue: { unit: 'EUR', range: [0, 10] } },
    pot: 'revenue',
    surplus: { sharesBy: { A: 'a', B: 'b' }, whenZero: { to: 'A' } },
    round: { to: '0.01 EUR', leftover: 'in-order' },
  })
  const points = fc.sample(inputsOf(key), { seed: 1, numRuns: 400 })
  expect(points.filter(({ a, b }) => a === b).length).toBeGreaterThan(15)
  for (const { b } of points) expect(b).toMatch(/^\d+(\.\d{1,2})?$/)
})

const problems = (work: () => unknown): readonly string[] => {
  try {
    work()
  } catch (error) {
    if (isSplitKeyError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`)
    throw error
  }
  return []
}

test('what cannot be drawn is said, all at once', () => {
  const bare = loadKey({
    splitkey: 1,
    name: 'bare',
    parties: ['A'],
    inputs: { x: 'EUR', y: '1' },
    pot: 'x * y',
    surplus: { to: 'A' },
    round: { to: '0.01 EUR', leftover: 'in-order' },
  })
  expect(problems(() => inputsOf(bare))).toEqual(['missing-input x', 'missing-input y'])
  expect(problems(() => inputsOf(bare, { over: { x: [2, 1], z: 3 } }))).toEqual(['unknown-input z', 'schema x', 'missing-input y'])
  expect(problems(() => inputsOf(bare, { over: { x: ['0.001', '0.002'], y: [0, 1] }, decimals: { x: 2 } }))).toEqual(['out-of-range x'])
  expect(
    fc
      .sample(inputsOf(bare, { over: { x: '1/3', y: [0, 1] }, decimals: { y: 0 } }), { seed: 1, numRuns: 50 })
      .map(({ x, y }) => `${x} ${y}`)
      .sort()
      .at(0),
  ).toBe('1/3 0')
})

test('balances are drawn like inputs', () => {
  expect(problems(() => balancesOf(workshop, {}))).toEqual(['missing-input buffer'])
  // Ranges of promises mention inputs and balances alike.
  const points = fc.sample(balancesOf(workshop, { over: { buffer: [0, 5000], sold: [1, 2] }, decimals: { buffer: 2 } }), { seed: 1, numRuns: 100 })
  expect(points.map(({ buffer }) => buffer)).toContain('5000')
})

test('the compiler knows the inputs that are drawn', () => {
  const f = formulas({ sold: 'pc', price: 'EUR/pc' })
  const garden = splitKey('garden', {
    parties: ['A'],
    inputs: { sold: { unit: 'pc', range: [0, 9], decimals: 0 }, price: { unit: 'EUR/pc', range: [1, 2], decimals: 2 } },
    pot: f('sold * price'),
    surplus: { to: 'A' },
    round: { to: '0.01 EUR', leftover: 'in-order' },
  })
  fc.assert(
    fc.property(inputsOf(garden), (inputs) => settle(garden, inputs).payouts.A.eq(new Decimal(inputs.sold).times(inputs.price))),
    runs(20),
  )
  // @ts-expect-error there is no such input
  fc.property(inputsOf(garden), ({ hours }) => hours === undefined)
})
