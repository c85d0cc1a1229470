/** The fast lane at its edges: where it answers, it answers exactly; where it cannot, it says so. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { rationals } from '../../src/number/arithmetic.ts'
import * as rational from '../../src/number/rational.ts'
import { type Small, smalls, widen } from '../../src/number/small.ts'
import { law } from '../seed.ts'

const most = Number.MAX_SAFE_INTEGER
/** Whole numbers where doubles begin to fail, roots of that edge, and ordinary ones; both signs. */
const integers = fc.oneof(
  fc.integer({ min: 0, max: 50 }).map((below) => most - below),
  fc.integer({ min: 94_906_200, max: 94_906_300 }),
  fc.integer({ min: 0, max: 2000 }),
  fc.constantFrom(0, 1, 3, 1 << 26, 2 ** 52, 2 ** 53 - 3),
)
const numbers: fc.Arbitrary<Small> = fc.record({
  n: fc.tuple(integers, fc.boolean()).map(([n, negative]) => (negative && n !== 0 ? -n : n)),
  d: integers.map((d) => Math.max(d, 1)),
})

const operations = ['add', 'mul', 'div', 'min', 'max'] as const

law('the fast lane, where it answers, answers exactly, also at the edge of what it can hold', 3000, fc.tuple(numbers, numbers), ([a, b]) => {
  for (const name of operations) {
    const quick = smalls[name](a, b)
    if (quick === undefined) continue
    const right = rationals[name](widen(a), widen(b)) as rational.Rational
    expect(rational.compare(widen(quick), right), name).toBe(0)
    expect(quick.d > 0 && Math.abs(quick.n) <= most && quick.d <= most && Number.isInteger(quick.n) && Number.isInteger(quick.d), name).toBe(true)
  }
})

law(
  'numbers of a few digits never leave the fast lane',
  500,
  fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 999 }), fc.integer({ min: -9999, max: 9999 })),
  ([n, d, m]) => {
    const [a, b] = [smalls.lit(`${n}/${d}`), smalls.lit(String(m))]
    expect(a && b && smalls.add(a, b) && smalls.mul(a, b) && smalls.min(a, b)).toBeDefined()
    if (a && b && m !== 0) expect(smalls.div(a, b)).toBeDefined()
  },
)

law('a quotient keeps its sign below and above zero', 300, fc.tuple(fc.bigInt(-999n, 999n), fc.bigInt(-99n, 99n)), ([n, d]) => {
  const quotient = rational.div({ n, d: 1n }, { n: d, d: 1n })
  if (d === 0n) {
    expect(quotient).toBeUndefined()
    return
  }
  expect(quotient && quotient.d > 0n).toBe(true)
  expect(rational.sign(quotient as rational.Rational)).toBe(Math.sign(Number(n)) * Math.sign(Number(d)) + 0)
})
