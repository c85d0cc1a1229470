import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { properties } from '../../src/proof/property/index.ts'
import { holds, must, type PromiseLike, type PropertyArguments, proved, statedPromises } from '../../src/testing/index.ts'
import { loadAgreement } from '../../src/text/agreement-file.ts'
import { loadKey } from '../../src/text/load.ts'
import { loadDocument } from '../../src/yaml.ts'
import { whole, workshop } from './workshop.ts'

const failure = (work: () => unknown): Error => {
  try {
    work()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}

/** Every property with arguments that mean something for the workshop; `partners` and `inputs` are checked by the compiler. */
const written: PropertyArguments<'S' | 'W'> = {
  balance: {},
  participation: { of: 'W', reservation: '-100000 EUR' },
  floor: { of: 'W', at: '-20000 EUR' },
  shortfall: { of: 'W', below: '0 EUR', atMost: '20000 EUR' },
  cap: { of: 'W', at: '26 EUR/h * hours + positive(pot)' },
  monotone: { of: 'S', in: 'sold', direction: 'up' },
  noSabotage: { of: 'W', in: 'hours' },
  incentive: { of: 'S', in: 'sold', least: '1%', direction: 'up' },
  slope: { of: 'S', in: 'sold', atMost: 60 },
  swing: { of: 'S', in: 'price', by: '10%', atMost: '10% * sold * price' },
  misreport: { of: 'W', in: 'hours', atMost: 26 },
  scaleInvariance: {},
  indexBase: { index: 'factor' },
  symmetry: { of: 'S', and: 'W', swap: {} },
  additivity: {},
  noneExcluded: { least: '1%' },
  holds: { formula: 'payout(S) + payout(W) + payout(buffer) == pot' },
}

test('there is a function for every property of the registry, with its arguments', () => {
  expect(Object.keys(must)).toEqual([...properties.keys()])
  expect(Object.keys(written)).toEqual([...properties.keys()])
  for (const [name, { params }] of properties) {
    const given = Object.keys(written[name as keyof PropertyArguments])
    for (const [param, { optional }] of Object.entries(params)) if (!optional) expect(given, name).toContain(param)
    expect(Object.keys(params), name).toEqual(expect.arrayContaining(given))
  }
})

const over = { buffer: [0, 5000] } as const
const quick = { seed: 1, numRuns: 150, over }

test('what holds is let through, under its name and as in a file', () => {
  for (const name of ['balance', 'participation', 'floor', 'shortfall', 'cap', 'monotone', 'slope', 'misreport', 'holds'] as const)
    (must[name] as (key: unknown, args: unknown, options: unknown) => void)(workshop, written[name], quick)
  for (const promise of ['balance', { floor: { of: 'W', at: '-20000 EUR' } }, { holds: 'payout(W) <= 26 EUR/h * hours + positive(pot)' }])
    holds(workshop, promise, quick)
  must.balance({ ...workshop, parties: ['S', 'W'] as const }, {}, { over, seed: 1 })
  must.floor(workshop, { of: 'W', at: '0 EUR' }, { seed: 1, over: { ...over, sold: [500, 2000], price: [30, 60] }, assume: ['sold * 1 h/pc >= hours'] })
  must.floor(workshop, { of: 'W', at: '26 EUR/h * hours' }, { seed: 1, over, tolerance: 4000 })
})

const broken: PromiseLike = { floor: { of: 'W', at: '26 EUR/h * hours' }, over: { buffer: [0, 5000] } }

test('what does not hold fails with the point in round numbers, what is paid there and why, seed and path', () => {
  const { message, cause } = failure(() => holds(workshop, broken, { seed: 7 }))
  expect(message).toContain('REFUTED: W is never paid less than 26 EUR/h * hours')
  expect(message).toMatch(/missed by [\d.]+ EUR; the amount is -[\d.]+ EUR/)
  expect(message).toMatch(/ {2}hours +500 h\n {2}sold +0 pc\n {2}price +20 EUR\/pc\n {2}buffer +0 EUR\n/)
  expect(message).toContain('paid: S ')
  expect(message).toMatch(/guarantee W +[\d.,]+ EUR {2}= 26 EUR\/h × hours/)
  const { seed, path } = cause as { readonly seed: number; readonly path: string }
  expect(message).toContain(`again: { seed: 7, path: '${path}' }`)
  // The same again, at once.
  expect(failure(() => holds(workshop, broken, { seed, path })).message).toBe(message)
})

test('another seed finds it too, in other words', () => {
  for (const seed of [1, 2, 3, 4, 5]) expect(failure(() => holds(workshop, broken, { seed })).message).toContain('REFUTED')
})

const inputs = { x: { unit: 'EUR', range: [0, 100000], decimals: 2 } }
const round = { to: '0.01 EUR', leftover: 'in-order' }

test('a hole of two cents at a constant of the key is found, and a cliff', () => {
  const hole = loadKey({
    splitkey: 1,
    name: 'hole',
    parties: ['A', 'B'],
    inputs,
    pot: 'x',
    claims: [{ pay: { to: 'A', amount: 'positive(0.02 EUR - max(x - 43210.98 EUR, 43210.98 EUR - x))' } }],
    surplus: { to: 'B' },
    round,
  })
  const { message } = failure(() => holds(hole, { cap: { of: 'A', at: '0 EUR' } }, { seed: 1 }))
  expect(message).toContain('x  43210.98 EUR')
  const cliff = loadKey({
    splitkey: 1,
    name: 'cliff',
    parties: ['A', 'B'],
    inputs,
    pot: 'x',
    claims: [{ pay: { to: 'A', amount: '500 EUR * step(x - 70123.45 EUR)' } }],
    surplus: { to: 'B' },
    round,
  })
  const jump = failure(() => must.slope(cliff, { of: 'A', in: 'x', atMost: 10 }, { seed: 1 }))
  expect(jump.message).toMatch(/the amount goes from (0|500) EUR to (0|500) EUR/)
  expect(jump.message).toMatch(/x {2}[\d.]+ → [\d.]+ EUR/)
  expect(jump.message).toContain('at the second point, paid: A ')
})

test('a division by zero is a failure that names the divisor', () => {
  const key = loadKey({
    splitkey: 1,
    name: 'd',
    parties: ['A'],
    inputs: { ...inputs, hours: { unit: 'h', range: [0, 10], decimals: 0 } },
    pot: 'x',
    surplus: { to: 'A' },
    lines: { perHour: 'x / hours' },
    round,
  })
  const { message } = failure(() => holds(key, { holds: 'perHour >= 0 EUR/h' }, { seed: 1 }))
  expect(message).toContain('UNDEFINED')
  expect(message).toContain('divides by zero: hours is 0')
  expect(message).toContain('it cannot be settled there: divides-by-zero')
})

test('an agreement is tested version by version, with the ranges its promises share', () => {
  const file = loadAgreement(loadDocument(readFileSync('docs/examples/cooperative.yaml', 'utf8')))
  const promises = statedPromises(file)
  expect(promises.length).toBe(file.promises?.hold.length)
  const failed = promises.filter(({ key, promise }) => {
    try {
      holds(key, promise, { seed: 1, numRuns: 150 })
      return false
    } catch (error) {
      if (isSplitKeyError(error)) throw error
      return true
    }
  })
  // As the file says of it.
  expect(failed.map(({ label }) => label)).toEqual(['it does not matter how often is settled'])
  expect(() => holds(file, { floor: { of: 'Ann', at: '-10000 EUR' } }, { seed: 1 })).not.toThrow()
  // It holds until April.
  const { message } = failure(() => holds(whole, { cap: { of: 'W', at: '26 EUR/h * hours + 40% * positive(pot)' }, over }, { seed: 1 }))
  expect(message).toContain('(from 2019-04)')
})

test('a promise without a meaning is refused, not failed', () => {
  const code = (promise: PromiseLike, options = {}): string => {
    const error = failure(() => holds(workshop, promise, options))
    return isSplitKeyError(error) ? (error.issues[0]?.code ?? '') : `not refused: ${error.message}`
  }
  expect(code('flor')).toBe('unknown-name')
  expect(code({ floor: { of: 'X', at: '0 EUR' } })).toBe('unknown-party')
  expect(code(broken, { over: { price: [2, 1] } })).toBe('schema')
  expect(code({ floor: { of: 'W', at: '26 EUR/h * hours' } })).toBe('missing-input')
  expect(failure(() => holds(workshop, { floor: { of: 'W', at: '0 EUR' }, over, assume: ['hours >= 501 h'] }, { seed: 1 })).message).toContain(
    'narrow the ranges',
  )
})

test('what is proved is proved with a certificate; what is not fails with the counterexample or with what is left', () => {
  const [answer] = proved(workshop, { holds: 'buffer + payout(buffer) <= 5000 EUR' }, { over })
  expect(answer?.verdict).toBe('proved')
  expect(proved(workshop, 'balance', { over }).map(({ verdict }) => verdict)).toEqual(['balanced'])
  const { message, cause } = failure(() => proved(workshop, broken))
  expect(message).toContain('REFUTED: W is never paid less than')
  expect(message).toContain('guarantee W')
  expect(cause).toMatchObject({ verdict: 'refuted' })
  const open = failure(() => proved(workshop, { holds: 'buffer + payout(buffer) <= 5000 EUR' }, { over, cells: 0 }))
  expect(open.message).toContain('UNDECIDED')
  expect(open.message).toContain('open: ')
})

test('the compiler knows the partners and the arguments', () => {
  const key = { ...workshop, parties: ['S', 'W'] as const }
  const notCompiled = (): void => {
    // @ts-expect-error a floor is of somebody
    must.floor(key)
    // @ts-expect-error there is no such partner
    must.floor(key, { of: 'X', at: '0 EUR' })
    // @ts-expect-error up or down
    must.monotone(key, { of: 'S', in: 'sold', direction: 'sideways' })
  }
  expect(notCompiled).toThrow('missing-part')
})
