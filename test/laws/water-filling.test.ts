import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settleData } from '../../src/read/settle.ts'
import { keyOf } from '../arbitraries/keys.ts'
import { compare, exact, type Fraction, minus, over, plus, text, times, total } from '../fraction.ts'
import { law } from '../seed.ts'
import { dueOf } from '../settled.ts'

const zero: Fraction = [0n, 1n]
const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) < 0 ? a : b)

/** Fills step by step: whoever reaches the limit first is full, the rest share on; what nobody can take is left over. */
function poured(pot: Fraction, weights: readonly Fraction[], caps: readonly (Fraction | undefined)[]): { parts: readonly Fraction[]; over: Fraction } {
  const parts = weights.map(() => zero)
  let left = pot
  for (let round = 0; round <= weights.length; round++) {
    const open = weights.flatMap((weight, index) =>
      weight[0] > 0n && (caps[index] === undefined || compare(parts[index] as Fraction, caps[index]) < 0) ? [index] : [],
    )
    if (open.length === 0 || left[0] === 0n) break
    const sum = total(open.map((index) => weights[index] as Fraction))
    // How far the level can rise until the next limit is reached, or until nothing is left.
    const room = open.flatMap((index) => (caps[index] === undefined ? [] : [over(minus(caps[index], parts[index] as Fraction), weights[index] as Fraction)]))
    const rise = room.reduce(least, over(left, sum))
    for (const index of open) parts[index] = plus(parts[index] as Fraction, times(weights[index] as Fraction, rise))
    left = minus(left, times(rise, sum))
  }
  return { parts, over: left }
}

const names = ['a', 'b', 'c', 'd', 'e']
const samples = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    pot: fc.integer({ min: -50_000, max: 200_000 }),
    weights: fc.array(fc.constantFrom('0', '1', '2', '1/3', '5'), { minLength: count, maxLength: count }).filter((all) => all.some((weight) => weight !== '0')),
    caps: fc.array(fc.option(fc.integer({ min: -100, max: 60_000 }), { nil: undefined }), { minLength: count, maxLength: count }),
  }),
)

law(
  'limits refill like water: nobody above the limit, everybody below it at one level, and what none can take goes on',
  500,
  samples,
  ({ pot, weights, caps }) => {
    const parties = names.slice(0, weights.length)
    const shares = Object.fromEntries(parties.map((name, index) => [name, weights[index]]))
    const limits = Object.fromEntries(parties.flatMap((name, index) => (caps[index] === undefined ? [] : [[name, `${caps[index]} EUR`]])))
    const key = keyOf({
      name: 'x',
      parties,
      inputs: { revenue: 'EUR' },
      pot: 'revenue',
      round: { to: '1 EUR', leftover: 'carry' },
      balances: { rest: { start: '0 EUR', fund: true } },
      surplus: { capped: { shares, caps: limits, excess: 'refill', rest: { to: 'rest' } } },
    })
    // A loss is filled as a gain is; a limit below zero counts as zero.
    const sign: Fraction = [pot < 0 ? -1n : 1n, 1n]
    const wanted = poured(
      [BigInt(Math.abs(pot)), 1n],
      weights.map(exact),
      caps.map((cap) => (cap === undefined ? undefined : [BigInt(Math.max(cap, 0)), 1n])),
    )
    const due = new Map(dueOf(settleData(key, { revenue: pot })))
    expect(parties.map((name) => text(due.get(name) as Fraction))).toEqual(wanted.parts.map((part) => text(times(sign, part))))
    expect(text(due.get('rest') as Fraction)).toBe(text(times(sign, wanted.over)))
  },
)

test('the filling itself is right on a known case', () => {
  // 100 over 1 : 1 : 2 with limits 10, –, 40: 10, 50, 40.
  const { parts, over: left } = poured([100n, 1n], [exact('1'), exact('1'), exact('2')], [exact('10'), undefined, exact('40')])
  expect([...parts, left].map(text)).toEqual(['10', '50', '40', '0'])
})
