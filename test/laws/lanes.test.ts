import fc from 'fast-check'
import { expect } from 'vitest'
import { roundingModes } from '../../src/core/node.ts'
import { fractionText } from '../../src/core/number-text.ts'
import { rationals } from '../../src/number/arithmetic.ts'
import { type Small, smalls, smallText, widen } from '../../src/number/small.ts'
import { readyOf, textIn } from '../../src/read/run.ts'
import { settleData } from '../../src/read/settle.ts'
import { cases, keyOf } from '../arbitraries/keys.ts'
import { exact, text } from '../fraction.ts'
import { law } from '../seed.ts'

const most = Number.MAX_SAFE_INTEGER
// Everyday numbers, powers of ten, and the edge of what a double holds exactly.
const sizes = fc.oneof(
  fc.integer({ min: -200_000, max: 200_000 }),
  fc.integer({ min: most - 50, max: most }),
  fc.integer({ min: -most, max: most }),
  fc.constantFrom(0, 1, -1, 2 ** 26 + 1, 2 ** 27 - 1, 94906267),
)
const below = fc.oneof(
  fc.constantFrom(1, 10, 100, 10_000, 10 ** 15, 3, 7, 360),
  fc.integer({ min: 1, max: 200_000 }),
  fc.integer({ min: most - 50, max: most }),
)
const small = fc.record({ n: sizes, d: below })

const same = (found: Small | undefined, wanted: { n: bigint; d: bigint } | undefined): void => {
  if (found === undefined) return
  expect([Number.isSafeInteger(found.n), Number.isSafeInteger(found.d), found.d > 0]).toEqual([true, true, true])
  expect(text(exact(`${BigInt(found.n)}/${found.d}`))).toBe(text(exact(`${wanted?.n}/${wanted?.d}`)))
}

law('the fast lane is exact or does not answer', 4000, fc.tuple(small, small, fc.constantFrom(...roundingModes)), ([a, b, mode]) => {
  const [x, y] = [widen(a), widen(b)]
  for (const op of ['add', 'mul', 'div', 'min', 'max'] as const) same(smalls[op](a, b), rationals[op](x, y))
  const to = { n: Math.abs(b.n) || 1, d: b.d }
  same(smalls.round(a, to, mode), rationals.round(x, widen(to), mode))
  expect(smallText(a)).toBe(fractionText(BigInt(a.n), BigInt(a.d)))
  const written = smallText(a)
  same(smalls.lit(written), rationals.lit(written))
})

law('both lanes settle a key alike, to the last digit of every step', 250, cases, ({ written, given }) => {
  const key = keyOf(written)
  const settlement = settleData(key, given)
  const { plan, exact: wide } = readyOf(key)
  const { inputs, opening } = settlement['~trace']
  const numbers = wide.run((name) => rationals.lit((inputs[name] ?? opening[name]) as string))
  for (const node of plan.code) {
    const value = numbers[plan.at.get(node) as number]
    expect(textIn(settlement['~trace'], node)).toBe(fractionText(value?.n as bigint, value?.d as bigint))
  }
})

law(
  'everyday inputs are settled in the fast lane',
  100,
  fc.tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000 })),
  ([revenue, hours]) => {
    const key = keyOf({
      name: 'x',
      parties: ['a', 'b'],
      inputs: { revenue: 'EUR', hours: 'h' },
      pot: 'revenue',
      claims: [{ guarantee: { to: 'b', rate: '32.00 EUR/h', per: 'hours' } }],
      surplus: { tiers: [{ upTo: '5000 EUR', shares: { a: 40, b: 60 } }, { shares: { a: 1, b: 1 } }] },
      round: { to: '0.01 EUR', leftover: 'carry' },
    })
    expect(settleData(key, { revenue, hours })['~trace'].wide).toBe(false)
  },
)
