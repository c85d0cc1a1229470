import fc from 'fast-check'
import { expect } from 'vitest'
import { fromText } from '../../src/number/rational.ts'
import { exactKeyOf } from '../../src/scenario/exact-key.ts'
import { incentives } from '../../src/scenario/incentive/incentives.ts'
import { slopesOf } from '../../src/scenario/incentive/slopes.ts'
import { readSituation } from '../../src/scenario/situation.ts'
import { cases, keyOf } from '../arbitraries/keys.ts'
import { compare, exact, type Fraction, minus, over, plus, text, times, total } from '../fraction.ts'
import { netsOf } from '../scenario/by-definition.ts'
import { law } from '../seed.ts'

const one: Fraction = [1n, 1n]

law('incentive and insurance add up to one: what partners and funds keep of any change is the change of pot less costs', 60, cases, ({ written, given }) => {
  const key = keyOf(written)
  const { rows } = incentives({ key, inputs: given }, { ranges: {} })
  for (const { input, unitBetter, unitWorse, percentBetter, incentive, insurance } of rows) {
    for (const { joint, kept, shares } of [unitBetter, unitWorse, percentBetter]) {
      expect(text(total(Object.values(kept).map(exact))), input).toBe(text(exact(joint)))
      if (shares) expect(text(total(Object.values(shares).map(exact))), input).toBe('1')
    }
    if (incentive !== undefined && insurance !== undefined) expect(text(plus(exact(incentive), exact(insurance)))).toBe('1')
  }
})

law(
  'a slope is what the key does beside the point: a small enough step divided by its size comes to it, on either side',
  60,
  fc.tuple(cases, fc.constantFrom('revenue', 'price', 'sold', 'cost', 'limit', 'wage', 'rate', 'index', 'w0'), fc.constantFrom(1, -1)),
  ([{ written, given }, input, direction]) => {
    const key = keyOf(written)
    const at = readSituation({ key, inputs: given })
    const found = slopesOf(exactKeyOf(key))(at, [input], direction as 1 | -1)
    const nets = netsOf(key)
    const inputs = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, exact(value)]))
    // Beside a point a key is a quotient of polynomials: two steps, one half of the other, leave an error that halves as well.
    const quotients = [10n ** 24n, 2n * 10n ** 24n].map((small) => {
      const step: Fraction = [BigInt(direction), small]
      const [near, moved] = [inputs, { ...inputs, [input]: plus(inputs[input] as Fraction, step) }].map(nets)
      return near && moved && key.parties.map((name) => over(minus(moved.net[name] as Fraction, near.net[name] as Fraction), [1n, small]))
    })
    const [coarse, fine] = quotients
    if (!found || found.jumps.size > 0 || !coarse || !fine) return
    key.parties.forEach((name, index) => {
      const { n, d } = found.kept.get(name) ?? fromText('0')
      const off = (estimate: Fraction): Fraction => minus(estimate, [n, d])
      const [first, second] = [off(coarse[index] as Fraction), off(fine[index] as Fraction)]
      const size = (x: Fraction): Fraction => (x[0] < 0n ? times([-1n, 1n], x) : x)
      expect(compare(size(second), times([3n, 4n], size(first))) < 0 || first[0] === 0n, `${name} by ${input}`).toBe(true)
      expect(compare(size(first), one), `${name} by ${input}`).toBe(-1)
    })
  },
)
