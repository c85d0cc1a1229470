import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  bonus,
  costPlus,
  costPlusFixedFee,
  costPlusIncentive,
  fixedPrice,
  fixedPriceIncentive,
  gainPain,
  incentiveFee,
  linearBonus,
  linearMalus,
  malus,
  minimumBilling,
  pointOfTotalAssumption,
  serviceCredit,
  shareBeyond,
  shareRange,
  sub,
  topUp,
  twoPartTariff,
} from '../../src/index.ts'
import { exactValue } from '../../src/theory/index.ts'
import { compare, minus, plus, text, times } from '../fraction.ts'
import { law } from '../seed.ts'
import { amount, at, eur, f, part, plain } from './formulas.ts'

const terms = fc.record({ targetCost: amount(100, 900), targetProfit: amount(1, 90), buyerShare: part, room: amount(0, 200) })
const cases = fc.tuple(terms, amount(0, 2000), amount(0, 2000))

const incentive = ({ targetCost, targetProfit, buyerShare, room }: { targetCost: string; targetProfit: string; buyerShare: string; room: string }) => {
  const targetPrice = add(add(f('x - x'), eur(targetCost) as never), eur(targetProfit) as never)
  const ceiling = add(targetPrice, eur(room) as never)
  const price = fixedPriceIncentive(f('x'), { targetCost: eur(targetCost), targetProfit: eur(targetProfit), buyerShare: plain(buyerShare), ceiling })
  const pta = pointOfTotalAssumption(add(f('x - x'), eur(targetCost) as never), { targetPrice, ceiling, buyerShare: plain(buyerShare) })
  return { price, pta, ceiling }
}

describe('fixed-price incentive', () => {
  law('the price is the ceiling exactly at the point of total assumption', 200, terms, (given) => {
    const { price, pta, ceiling } = incentive(given)
    const kink = text(at(pta, { x: 0 }))
    expect(text(at(price, { x: kink }))).toBe(text(at(ceiling, { x: 0 })))
  })

  law('below that point the seller bears its share of a euro of cost, beyond it the whole euro', 200, cases, ([given, cost]) => {
    const { price, pta } = incentive(given)
    const profit = sub(price, f('x'))
    const kink = at(pta, { x: 0 })
    const more = text(plus(at(f('x'), { x: cost }), [1n, 1n]))
    const slope = text(minus(at(profit, { x: more }), at(profit, { x: cost })))
    if (compare(at(f('x'), { x: more }), kink) <= 0) expect(slope).toBe(text(minus(at(f('index'), { index: given.buyerShare }), [1n, 1n])))
    if (compare(at(f('x'), { x: cost }), kink) >= 0) expect(slope).toBe('-1')
  })

  law('the seller’s profit never rises with its cost, and never faster falls than the cost rises', 200, cases, ([given, a, b]) => {
    const profit = sub(incentive(given).price, f('x'))
    const [low, high] = [at(f('x'), { x: a }), at(f('x'), { x: b })].sort(compare) as [ReturnType<typeof at>, ReturnType<typeof at>]
    const fall = minus(at(profit, { x: text(low) }), at(profit, { x: text(high) }))
    expect(compare(fall, [0n, 1n])).toBeGreaterThanOrEqual(0)
    expect(compare(fall, minus(high, low))).toBeLessThanOrEqual(0)
  })

  law('overstating the target cost by a euro earns the seller its share of it, away from the ceiling', 100, fc.tuple(terms, amount(0, 50)), ([given, cost]) => {
    const more = { ...given, targetCost: text(plus(at(f('x'), { x: given.targetCost }), [1n, 1n])) }
    const gain = minus(at(incentive(more).price, { x: cost }), at(incentive(given).price, { x: cost }))
    expect(text(gain)).toBe(text(minus([1n, 1n], at(f('index'), { index: given.buyerShare }))))
  })

  test('60/40, target 60 000 and 15 000, ceiling 100 000: 80 000 of cost is paid 87 000', () => {
    const terms = { targetCost: '60000 EUR', targetProfit: '15000 EUR', buyerShare: '60%', ceiling: '100000 EUR' } as const
    expect(exactValue(fixedPriceIncentive(f('x'), terms), { x: 80000 })).toBe('87000')
    expect(exactValue(fixedPriceIncentive(f('x'), terms), { x: 120000 })).toBe('100000')
  })

  test('a buyer who shares nothing leaves no point of total assumption', () => {
    expect(() => exactValue(pointOfTotalAssumption(f('x'), { targetPrice: '1 EUR', ceiling: '2 EUR', buyerShare: 0 }), { x: 1 })).toThrow(/division by zero/)
  })
})

law(
  'cost-plus-incentive pays a fee between its limits, and the free fee where it lies between them',
  200,
  fc.tuple(part, amount(0, 2000)),
  ([buyerShare, cost]) => {
    const terms = { targetCost: '1000 EUR', targetFee: '100 EUR', buyerShare: plain(buyerShare) } as const
    const fee = at(sub(costPlusIncentive(f('x'), { ...terms, minFee: '40 EUR', maxFee: '150 EUR' }), f('x')), { x: cost })
    const free = at(incentiveFee(f('x'), terms), { x: cost })
    expect(compare(fee, [40n, 1n]) >= 0 && compare(fee, [150n, 1n]) <= 0).toBe(true)
    if (compare(free, [40n, 1n]) > 0 && compare(free, [150n, 1n]) < 0) expect(text(fee)).toBe(text(free))
  },
)

law(
  'share ranges are marginal: cutting a range in two changes nothing, at target nothing is shared',
  200,
  fc.tuple(amount(0, 3000), part, part),
  ([spent, share, cut]) => {
    const target = '1000 EUR'
    const whole = shareRange(f('x'), { target, from: 0, to: 1, share: plain(share) })
    const cutInTwo = add(
      shareRange(f('x'), { target, from: 0, to: plain(cut), share: plain(share) }),
      shareRange(f('x'), { target, from: plain(cut), to: 1, share: plain(share) }),
    )
    expect(text(at(cutInTwo, { x: spent }))).toBe(text(at(whole, { x: spent })))
    const all = add(whole, shareBeyond(f('x'), { target, from: 1, share: plain(share) }))
    expect(text(at(all, { x: 1000 }))).toBe('0')
    expect(text(at(all, { x: spent }))).toBe(text(times(at(f('index'), { index: share }), minus([1000n, 1n], at(f('x'), { x: spent })))))
  },
)

law('gain and pain: pain never exceeds its cap, and nothing is shared at target', 200, fc.tuple(amount(0, 3000), part, part), ([spent, gain, pain]) => {
  const share = gainPain(f('x'), { target: '1000 EUR', gainShare: plain(gain), painShare: plain(pain), painCap: '40 EUR' })
  expect(compare(at(share, { x: spent }), [-40n, 1n])).toBeGreaterThanOrEqual(0)
  expect(text(at(share, { x: 1000 }))).toBe('0')
  expect(text(at(share, { x: 900 }))).toBe(text(times([100n, 1n], at(f('index'), { index: gain }))))
})

test.each([
  ['fixed price', fixedPrice(f('x')), { x: 100 }, '100'],
  ['cost plus 8 %', costPlus(f('x'), { markup: '8%' }), { x: 100 }, '108'],
  ['cost plus a fixed fee', costPlusFixedFee(f('x'), { fee: '5 EUR' }), { x: 100 }, '105'],
  ['bonus at its mark', bonus(f('sold'), { from: '950 pc', amount: '2000 EUR' }), { sold: 950 }, '2000'],
  ['bonus just below it', bonus(f('sold'), { from: '950 pc', amount: '2000 EUR' }), { sold: '949.99' }, '0'],
  ['malus at its mark', malus(f('sold'), { from: '900 pc', amount: '1000 EUR' }), { sold: 900 }, '0'],
  ['malus below it', malus(f('sold'), { from: '900 pc', amount: '1000 EUR' }), { sold: 899 }, '-1000'],
  ['half a linear bonus', linearBonus(f('sold'), { from: '900 pc', full: '1000 pc', amount: '2000 EUR' }), { sold: 950 }, '1000'],
  ['a linear bonus for less', linearBonus(f('sold'), { from: '10 pc', full: '5 pc', amount: '100 EUR' }), { sold: 6 }, '80'],
  ['a linear malus at most', linearMalus(f('sold'), { from: '900 pc', full: '800 pc', amount: '1000 EUR' }), { sold: 700 }, '-1000'],
  ['minimum billing', minimumBilling(f('x'), { minimum: '1500 EUR' }), { x: 900 }, '1500'],
  ['top-up', topUp(f('x'), { minimum: '1500 EUR' }), { x: 900 }, '600'],
  ['two-part tariff', twoPartTariff(f('price'), { per: f('sold'), fee: '500 EUR' }), { price: '2.5', sold: 100 }, '750'],
  [
    'service credit of two steps',
    serviceCredit(f('x'), { achieved: f('index'), target: '99.9%', each: '0.1%', credit: '5%', cap: '25%' }),
    { x: 1000, index: '0.997' },
    '100',
  ],
  [
    'service credit at its cap',
    serviceCredit(f('x'), { achieved: f('index'), target: '99.9%', each: '0.1%', credit: '5%', cap: '25%' }),
    { x: 1000, index: '0.9' },
    '250',
  ],
] as const)('%s', (_name, formula, inputs, expected) => {
  expect(exactValue(formula as never, inputs as never)).toBe(expected)
})

law('a bill and its top-up are the minimum billing', 100, amount(-100, 3000), (x) => {
  const both = add(f('x'), topUp(f('x'), { minimum: '1500 EUR' }))
  expect(text(at(both, { x }))).toBe(text(at(minimumBilling(f('x'), { minimum: '1500 EUR' }), { x })))
})

law('a linear bonus and its malus cancel, and neither leaves its limits', 100, amount(0, 2000), (sold) => {
  const marks = { from: '900 pc', full: '1000 pc', amount: '2000 EUR' } as const
  const [up, down] = [at(linearBonus(f('sold'), marks), { sold }), at(linearMalus(f('sold'), marks), { sold })]
  expect(text(plus(up, down))).toBe('0')
  expect(compare(up, [0n, 1n]) >= 0 && compare(up, [2000n, 1n]) <= 0).toBe(true)
})

test('a typo or a wrong unit is refused by the compiler, and at run time', () => {
  // @ts-expect-error mark-up is written markup
  expect(() => costPlus(f('x'), { markUp: '8%' })).toThrow('costPlus needs markup')
  // @ts-expect-error a bound in hours cannot limit an amount in euro
  expect(() => minimumBilling(f('x'), { minimum: '3 h' })).toThrow('h where EUR is needed')
})
