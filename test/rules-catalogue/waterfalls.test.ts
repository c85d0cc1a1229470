import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  bracket,
  bracketAbove,
  carriedInterest,
  carryAboveHurdle,
  carryOfPreferred,
  catchUp,
  dueToDate,
  isSplitKeyError,
  preferredReturn,
  recoupAdvance,
  returnOfCapital,
  settle,
  sub,
} from '../../src/index.ts'
import { exactValue } from '../../src/theory/index.ts'
import { load } from '../../src/yaml.ts'
import { compare, exact, minus, over, plus, text, times, total } from '../fraction.ts'
import { law } from '../seed.ts'
import { amount, at, eur, f, part, plain } from './formulas.ts'

/** A catch-up rate above the carry. */
const rates = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 }))
  .map(([carry, more]) => ({ carry: plain(`${carry}/100`), catchUp: plain(`${carry + more}/100`) }))
const funds = fc.record({ capital: amount(0, 900), preferred: amount(0, 90), rates })
const of = ({
  capital,
  preferred,
  rates: { carry, catchUp: rate },
}: {
  capital: string
  preferred: string
  rates: { carry: `${number}`; catchUp: `${number}` }
}) => ({ capital: eur(capital), preferred: eur(preferred), carry, catchUp: rate })

law('once caught up the manager holds exactly its carry of all profit', 200, funds, (fund) => {
  const terms = of(fund)
  const [k, g, pref] = [exact(terms.carry), exact(terms.catchUp), exact(fund.preferred)]
  const tier = over(times(k, pref), minus(g, k))
  const proceeds = plus(plus(exact(fund.capital), pref), plus(tier, [7n, 1n]))
  const manager = at(carriedInterest(f('x'), terms), { x: text(proceeds) })
  expect(text(manager)).toBe(text(times(k, minus(proceeds, exact(fund.capital)))))
  expect(text(at(catchUp(f('x'), terms), { x: text(proceeds) }))).toBe(text(times(g, tier)))
})

law(
  'manager and investor both gain from more proceeds, and together exactly what is added',
  200,
  fc.tuple(funds, amount(0, 2000), amount(0, 50)),
  ([fund, x, more]) => {
    const terms = of(fund)
    for (const manager of [
      carriedInterest(f('x'), terms),
      carryOfPreferred(f('x'), terms),
      carryAboveHurdle(f('x'), { capital: terms.capital, preferred: terms.preferred, carry: terms.carry }),
    ]) {
      const y = text(plus(exact(x), exact(more)))
      const gain = minus(at(manager, { x: y }), at(manager, { x }))
      expect(compare(gain, [0n, 1n])).toBeGreaterThanOrEqual(0)
      expect(compare(gain, exact(more))).toBeLessThanOrEqual(0)
    }
  },
)

law('the tiers add up to what the manager receives and what the investor keeps', 100, fc.tuple(funds, amount(0, 2000)), ([fund, x]) => {
  const terms = of(fund)
  const first = add(returnOfCapital(f('x'), terms as never), preferredReturn(f('x'), { capital: terms.capital, preferred: terms.preferred }) as never)
  const manager = at(carriedInterest(f('x'), terms), { x })
  expect(compare(manager, minus(exact(x), at(first, { x })))).toBeLessThanOrEqual(0)
  expect(compare(at(catchUp(f('x'), terms), { x }), manager)).toBeLessThanOrEqual(0)
})

test('a catch-up that never catches up is refused', () => {
  const terms = { capital: '100 EUR', preferred: '8 EUR', catchUp: '20%', carry: '20%' } as const
  expect(() => exactValue(carriedInterest(f('x'), terms), { x: 200 })).toThrow(/division by zero/)
})

test('inside a full catch-up the investor gains nothing: 1 090 000 pays it 1 080 000', () => {
  const terms = { capital: '1000000 EUR', preferred: '80000 EUR', catchUp: '100%', carry: '20%' } as const
  expect(exactValue(sub(f('x'), carriedInterest(f('x'), terms)), { x: 1_090_000 })).toBe('1080000')
})

test('a catch-up of the preferred return leaves the manager below its carry of all profit', () => {
  const terms = { capital: '100 EUR', preferred: '8 EUR', catchUp: '100%', carry: '20%' } as const
  expect([exactValue(carryOfPreferred(f('x'), terms), { x: 200 }), exactValue(carriedInterest(f('x'), terms), { x: 200 })]).toEqual(['19.68', '20'])
})

const fundKey = (rule: string) => `
splitkey: 1
name: fund
parties: [fund, desk]
inputs: { proceeds: EUR }
pot: proceeds
surplus: { ${rule} }
deficit: { shares: { fund: 1, desk: 0 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
`
const paid = (yaml: string, proceeds: string) =>
  Object.values(settle(load(yaml) as never, { proceeds } as never).payouts as Record<string, { toString(): string }>).map(String)

law('the waterfall as a split pays what the carried interest says, to the cent', 60, amount(0, 3000), (x) => {
  const yaml = fundKey('waterfall: { investor: fund, manager: desk, capital: 1000 EUR, preferred: 80 EUR, catchUp: 100%, carry: 20% }')
  const proceeds = text(exact(x))
  const manager = exactValue(carriedInterest(f('x'), { capital: '1000 EUR', preferred: '80 EUR', catchUp: 1, carry: '20%' }), { x: proceeds })
  const difference = minus(exact(paid(yaml, proceeds)[1] as string), exact(manager))
  expect(compare(times(difference, difference), [1n, 10000n])).toBeLessThan(0)
})

test('waterfalls stand in files', () => {
  expect(paid(fundKey('waterfall: { investor: fund, manager: desk, capital: 10 EUR, preferred: 0.80 EUR, catchUp: 100%, carry: 20% }'), '18')).toEqual([
    '16.4',
    '1.6',
  ])
  expect(paid(fundKey('hurdleWaterfall: { investor: fund, manager: desk, capital: 100 EUR, preferred: 8 EUR, carry: 20% }'), '200')).toEqual(['181.6', '18.4'])
  expect(paid(fundKey('hurdleWaterfall: { investor: fund, manager: desk, capital: 100 EUR, preferred: 8 EUR, carry: 20% }'), '-5')).toEqual(['-5', '0'])
})

law('what is due adds up to the entitlement, whatever happened in between', 100, fc.array(amount(-500, 500), { minLength: 1, maxLength: 8 }), (toDate) => {
  const dues: (readonly [bigint, bigint])[] = []
  for (const entitled of toDate) dues.push(at(dueToDate(f('x'), { paid: f('y') }), { x: entitled, y: text(total(dues)) }))
  expect(text(total(dues))).toBe(text(exact(toDate.at(-1) as string)))
})

test('an advance is recouped before anything is paid', () => {
  const due = recoupAdvance(f('x'), { advance: '5000 EUR', paid: f('y') })
  expect([exactValue(due, { x: 4000, y: 0 }), exactValue(due, { x: 6000, y: 0 }), exactValue(due, { x: 6500, y: 1000 })]).toEqual(['0', '1000', '500'])
})

law(
  'brackets are marginal: adding a bound with the same rate changes nothing, and no euro more costs a euro',
  100,
  fc.tuple(amount(0, 3000), amount(1, 999), part),
  ([x, cut, rate]) => {
    const one = add(bracket(f('x'), { from: '0 EUR', to: '1000 EUR', rate: plain(rate) }), bracketAbove(f('x'), { from: '1000 EUR', rate: '40%' }))
    const two = add(
      add(bracket(f('x'), { from: '0 EUR', to: eur(cut), rate: plain(rate) }), bracket(f('x'), { from: eur(cut), to: '1000 EUR', rate: plain(rate) })),
      bracketAbove(f('x'), { from: '1000 EUR', rate: '40%' }),
    )
    expect(text(at(one, { x }))).toBe(text(at(two, { x })))
    const more = minus(at(one, { x: text(plus(exact(x), [1n, 1n])) }), at(one, { x }))
    expect(compare(more, [1n, 1n])).toBeLessThan(0)
  },
)

test('the error is splitkey’s', () => {
  try {
    exactValue(f('x'), {})
    expect.unreachable()
  } catch (error) {
    expect(isSplitKeyError(error, 'missing-input')).toBe(true)
  }
})
