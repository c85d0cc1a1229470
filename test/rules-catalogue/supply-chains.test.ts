import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buyBack, quantityFlexibility, revenueSharing, salesRebate, sub, wholesale } from '../../src/index.ts'
import {
  buyBackTerms,
  discreteDemand,
  doubleMarginalisation,
  linearContract,
  newsvendor,
  normalDemand,
  quantityFlexibilityTerms,
  revenueSharingTerms,
  salesRebateTerms,
  supplyContract,
  uniformDemand,
} from '../../src/theory/index.ts'
import { compare, exact, minus, over, plus, text, times, total } from '../fraction.ts'
import { law } from '../seed.ts'
import { at, f, part } from './formulas.ts'

/** A market in which something can be earned: salvage < cost < price. */
const markets = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([salvage, a, b]) => ({ salvage, cost: salvage + a, price: salvage + a + b }))

const demands = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 6 }).map((cases) => {
  const all = cases.reduce((sum, [, weight]) => sum + weight, 0)
  return discreteDemand(cases.map(([value, weight]) => [value, `${weight}/${all}`]))
})

/** What the channel earns on an order. */
const channel = (demand: ReturnType<typeof discreteDemand>, market: { price: number; cost: number; salvage: number }, quantity: number) =>
  exact(supplyContract(demand, { ...market, wholesale: market.cost, quantity }).total)

law(
  'revenue sharing gives the retailer its part of the whole for every order and every demand',
  100,
  fc.tuple(demands, markets, part, fc.integer({ min: 0, max: 60 })),
  ([demand, market, keeps, quantity]) => {
    const { wholesale: price } = revenueSharingTerms({ keeps, cost: market.cost })
    const supplierShare = text(minus([1n, 1n], exact(keeps)))
    const outcome = supplyContract(demand, { ...market, wholesale: price, supplierShare, salvageShared: true, quantity })
    expect(text(exact(outcome.retailer))).toBe(text(times(exact(keeps), channel(demand, market, quantity))))
  },
)

law(
  'buy-back gives the retailer its part of the whole for every order and every demand',
  100,
  fc.tuple(demands, markets, part, fc.integer({ min: 0, max: 60 })),
  ([demand, market, keeps, quantity]) => {
    const outcome = supplyContract(demand, { ...market, ...buyBackTerms({ keeps, ...market }), quantity })
    expect(text(exact(outcome.retailer))).toBe(text(times(exact(keeps), channel(demand, market, quantity))))
  },
)

law('no order earns the channel more than the newsvendor’s', 100, fc.tuple(demands, markets), ([demand, market]) => {
  const best = exact(newsvendor(demand, market).profit)
  for (let quantity = 0; quantity <= 50; quantity += 1) expect(compare(channel(demand, market, quantity), best)).toBeLessThanOrEqual(0)
})

law('a wholesale price above cost never makes the retailer order more', 100, fc.tuple(demands, markets), ([demand, market]) => {
  const alone = supplyContract(demand, { ...market, wholesale: `${market.cost + market.price}/2` })
  expect(compare(exact(alone.quantity), exact(newsvendor(demand, market).quantity))).toBeLessThanOrEqual(0)
  expect(text(plus(exact(alone.retailer), exact(alone.supplier)))).toBe(text(exact(alone.total)))
})

/** What the retailer earns under uniform demand 0 … 100 on an order, by a sum over demands: no closed form shared with the code. */
const average = (earned: (sold: number) => readonly [bigint, bigint]) =>
  over(total(Array.from({ length: 401 }, (_, i) => times(earned(Math.min(i, 400) / 4), [i === 0 || i === 400 ? 1n : 2n, 1n]))), [800n, 1n])

test('quantity flexibility: at its coordinating price the channel’s order is the retailer’s best', () => {
  const market = { price: 10, cost: 2, salvage: 0 }
  const { wholesale: rate, refund } = quantityFlexibilityTerms(uniformDemand(0, 100), { ...market, flexibility: '0.5' })
  const paid = quantityFlexibility(f('price'), { ordered: f('ordered'), sold: f('sold'), flexibility: '50%', refund: f('back') })
  const earned = (ordered: number) =>
    average((demand) => {
      const sold = Math.min(demand, ordered)
      return minus(exact(String(10 * sold)), at(paid, { price: rate, back: refund, ordered, sold }))
    })
  const best = earned(80)
  for (const other of [70, 76, 84, 90]) expect(compare(earned(other), best)).toBe(-1)
})

test('sales rebate: at its coordinating price the channel’s order beats its neighbours', () => {
  const { wholesale: rate } = salesRebateTerms({ price: 10, cost: 2, rebate: 5 })
  const paid = salesRebate(f('price'), { ordered: f('ordered'), sold: f('sold'), above: '60 pc', rebate: f('back') })
  const earned = (ordered: number) =>
    average((demand) => {
      const sold = Math.min(demand, ordered)
      return minus(exact(String(10 * sold)), at(paid, { price: rate, back: 5, ordered, sold }))
    })
  const best = earned(80)
  for (const other of [72, 76, 84, 90]) expect(compare(earned(other), best)).toBe(-1)
})

law(
  'what the retailer pays is one amount for retailer and supplier: they always divide the revenue',
  50,
  fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })),
  ([ordered, demanded]) => {
    const given = { price: 7, back: 3, ordered, sold: Math.min(ordered, demanded), x: 15 * Math.min(ordered, demanded) }
    for (const paid of [
      wholesale(f('price'), { ordered: f('ordered') }),
      revenueSharing(f('price'), { ordered: f('ordered'), revenue: f('x'), share: '35%' }),
      buyBack(f('price'), { ordered: f('ordered'), sold: f('sold'), back: f('back') }),
    ])
      expect(text(plus(at(paid, given), at(sub(f('x'), paid), given)))).toBe(text(at(f('x'), given)))
  },
)

describe('linear demand', () => {
  law(
    'double marginalisation loses exactly a quarter',
    50,
    fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 99 })),
    ([c, b, more]) => {
      const { joint, integratedProfit } = doubleMarginalisation({ intercept: c + more, slope: b, cost: c })
      expect(text(over(exact(joint), exact(integratedProfit)))).toBe('3/4')
    },
  )
  test('a fee moves money, not quantities', () => {
    const market = { intercept: 70, slope: 1, cost: 10 }
    const [none, some] = [linearContract(market, { wholesale: 10 }), linearContract(market, { wholesale: 10, fee: 500 })]
    expect([none.quantity, none.joint]).toEqual([some.quantity, some.joint])
    expect(some.supplier).toBe('500')
  })
})

describe('normal demand', () => {
  test('the quantile undoes the distribution, to 28 digits', () => {
    const demand = normalDemand(250, 125)
    for (const p of ['1/1000', '0.3', '0.5', '5/9', '0.999']) {
      const [n, d] = exact(p)
      const back = demand.cdf(demand.quantile({ n, d }))
      const gap = minus([back.n, back.d], [n, d])
      expect(compare(times(gap, gap), [1n, 10n ** 56n])).toBe(-1)
    }
  })
  test('one standard deviation holds 0.841344746068542948585232545632…', () => {
    const { n, d } = normalDemand(0, 1).cdf({ n: 1n, d: 1n })
    expect(String((n * 10n ** 29n) / d)).toBe('84134474606854294858523254563')
  })
})

test.each<[string, () => unknown, RegExp]>([
  ['probabilities that do not add up', () => discreteDemand([[1, '1/2']]), /add up to 0.5/],
  ['a cost above the price', () => newsvendor(uniformDemand(0, 1), { price: 1, cost: 2 }), /between the salvage value and the price/],
  ['leftovers that cost nothing', () => supplyContract(uniformDemand(0, 1), { price: 9, cost: 1, salvage: 5, wholesale: 4 }), /no best order/],
  ['a range that falls', () => uniformDemand(2, 1), /must lie above/],
  ['quantity flexibility in steps', () => quantityFlexibilityTerms(discreteDemand([[1, 1]]), { price: 3, cost: 1, flexibility: 0 }), /comes in steps/],
  ['a first unit that fetches less than it costs', () => doubleMarginalisation({ intercept: 1, slope: 1, cost: 2 }), /below what the first unit fetches/],
])('%s is refused', (_name, run, message) => expect(run).toThrow(message))
