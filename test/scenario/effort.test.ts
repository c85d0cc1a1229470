import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effort } from '../../src/scenario/effort/effort.ts'
import { shareEfficiency } from '../../src/theory/effort/share-efficiency.ts'
import { cobbDouglasShare } from '../../src/theory/index.ts'
import { keyOf } from '../arbitraries/keys.ts'
import { exact, fraction, over, plus, text, times } from '../fraction.ts'
import { law } from '../seed.ts'

const cent = { to: '0.01 EUR', leftover: 'largest-remainder' }
const shared = (parties: readonly string[], shares: readonly (number | string)[], pot: string, inputs: Readonly<Record<string, string>>) =>
  keyOf({
    name: 'joint work',
    parties,
    inputs,
    pot,
    surplus: { shares: Object.fromEntries(parties.map((party, index) => [party, String(shares[index])])) },
    round: cent,
  })
const two = (s: number, of: number, a: readonly [number, number]) =>
  shared(['A', 'B'], [s, of - s], `${a[0]} EUR/h * x + ${a[1]} EUR/h * y`, { x: 'h', y: 'h' })
const rest = { x: 0, y: 0 }

law(
  'in the linear-quadratic model the efficiency of a share is 1 − θ + 2θs − s², exactly',
  60,
  fc.tuple(
    fc.integer({ min: 1, max: 19 }),
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
  ),
  ([s, a, c]) => {
    const found = effort({ key: two(s, 20, a), inputs: rest }, [
      { input: 'x', by: 'A', cost: c[0], most: 1000 },
      { input: 'y', by: 'B', cost: c[1], most: 1000 },
    ])
    const [k1, k2] = [fraction(BigInt(a[0] ** 2), BigInt(c[0])), fraction(BigInt(a[1] ** 2), BigInt(c[1]))]
    const known = shareEfficiency(text(fraction(BigInt(s), 20n)), text(over(k1, plus(k1, k2))))
    expect(text(exact(found.efficiency as string))).toBe(text(exact(known)))
    expect(found.equilibrium.efforts.map((one) => text(exact(one)))).toEqual([
      text(times(fraction(BigInt(s), 20n), fraction(BigInt(a[0]), BigInt(c[0])))),
      text(times(fraction(BigInt(20 - s), 20n), fraction(BigInt(a[1]), BigInt(c[1])))),
    ])
    expect(found.atRest).toBe(true)
  },
)

describe('known answers of theory section 5', () => {
  test('50/50 keeps ¾ of first best whoever matters more', () => {
    for (const c of [1, 2, 7])
      expect(
        effort({ key: two(1, 2, [3, 5]), inputs: rest }, [
          { input: 'x', by: 'A', cost: 1, most: 100 },
          { input: 'y', by: 'B', cost: c, most: 100 },
        ]).efficiency,
      ).toBe('0.75')
  })

  test('three equal shares keep 5/9', () => {
    const key = shared(['A', 'B', 'C'], [1, 1, 1], '4 EUR/h * x + 2 EUR/h * y + z * 1 EUR/h', { x: 'h', y: 'h', z: 'h' })
    const levers = ['x', 'y', 'z'].map((input, index) => ({ input, by: 'ABC'[index] as string, cost: 1, most: 100 }))
    expect(effort({ key, inputs: { x: 0, y: 0, z: 0 } }, levers).efficiency).toBe('5/9')
  })

  test('with a Cobb–Douglas product the best share is the closed form: shares beside it are worse', () => {
    // y = 12·x·y with costs x³/3 and y⁴/4: p = 1/3, q = 1/4.
    const gain = (s: number): number => {
      const key = shared(['A', 'B'], [s, 10000 - s], '12 EUR/h * x * y', { x: 'h', y: '1' })
      const found = effort({ key, inputs: rest }, [
        { input: 'x', by: 'A', cost: 1, power: 3, most: 50 },
        { input: 'y', by: 'B', cost: 1, power: 4, most: 50 },
      ])
      expect(found.atRest).toBe(true)
      const [top, bottom = '1'] = found.equilibrium.gain.split('/') as [string, string?]
      return Number(top) / Number(bottom)
    }
    const best = Math.round(Number(cobbDouglasShare('1/3', '1/4')) * 10000)
    const [below, at, above] = [gain(best - 300), gain(best), gain(best + 300)]
    expect(at).toBeGreaterThan(below)
    expect(at).toBeGreaterThan(above)
  })
})

test('a key that leaves all of a saving with who makes it brings about the best effort; full insurance brings about none', () => {
  const key = (claim: string) =>
    keyOf({
      name: 'hours',
      parties: ['W', 'S'],
      inputs: { hours: { unit: 'h', controlledBy: 'W', better: 'lower' } },
      pot: '10000 EUR',
      claims: [{ pay: { to: 'W', amount: claim } }],
      surplus: { to: 'S' },
      round: cent,
      costs: { W: '24 EUR/h * hours' },
    })
  const levers = [{ input: 'hours', cost: '0.5', most: 100 }]
  expect(effort({ key: key('6000 EUR'), inputs: { hours: 250 } }, levers)).toMatchObject({
    efficiency: '1',
    equilibrium: { efforts: ['48'], gain: '576' },
    gains: { W: '576', S: '0' },
  })
  expect(effort({ key: key('24 EUR/h * hours'), inputs: { hours: 250 } }, levers)).toMatchObject({
    efficiency: '0',
    equilibrium: { efforts: ['0'] },
    optimum: { efforts: ['48'], gain: '576' },
  })
})

test('problems of levers are reported together', () => {
  const key = two(1, 2, [1, 1])
  expect(() =>
    effort({ key, inputs: rest }, [
      { input: 'xx', cost: 1, most: 1 },
      { input: 'y', by: 'C', cost: 0, most: -1, power: 1 },
    ]),
  ).toThrow(
    /unknown-input at levers\.0\.input[\s\S]*levers\.0\.by[\s\S]*unknown-party at levers\.1\.by[\s\S]*levers\.1\.cost[\s\S]*levers\.1\.most[\s\S]*levers\.1\.power/,
  )
})
