/** Answers vectors of the area `incentive-contracts` through the public API, by rule and shape of the input. */
import {
  add,
  costPlus,
  costPlusFixedFee,
  costPlusIncentive,
  fixedPriceIncentive,
  gainPain,
  incentiveFee,
  pointOfTotalAssumption,
  shareBeyond,
  shareRange,
  sub,
} from '../../../src/index.ts'
import type { Vector } from '../compare.ts'
import {
  eur,
  type Fields,
  in1,
  type Money,
  maybe,
  minus,
  money,
  noAnswer,
  numberText,
  one,
  type Plain,
  plainName,
  shaped,
  share,
  total,
  type Values,
  value,
} from './read.ts'

export function answer(vector: Vector): unknown {
  const [rule, input] = [plainName(vector), vector.input]
  if (/pta|pointoftotal/.test(rule)) return shaped({ pta: pta(input) }, vector, 'pta')
  if (/^(fpif|fpi|fixedpriceincentive)/.test(rule)) return shaped(firmTarget(input), vector, 'price')
  if (/^(cpif|costplusincentive)/.test(rule)) return shaped(incentive(input), vector, 'price')
  if (/nec|sharerange|targetcontract/.test(rule)) return shaped(ranges(input), vector, 'share')
  if (/gain|pain|alliance/.test(rule)) return shaped(alliance(input), vector, 'share')
  if (/^(cpff|costplusfixed)/.test(rule))
    return shaped(priced(costPlusFixedFee(actual(input), { fee: money(input, 'fee', 'fixedFee') }), input), vector, 'price')
  if (/^(cppc|cppf|costplus)/.test(rule))
    return shaped(priced(costPlus(actual(input), { markup: share(input, 'markup', 'percentage', 'feeRate', 'rate') }), input), vector, 'price')
  if (/^(ffp|fixedprice)/.test(rule)) return shaped(priced(money(input, 'price', 'fixedPrice'), input), vector, 'price')
  return noAnswer(vector)
}

const actual = (input: Fields): Money => money(input, 'actualCost', 'cost', 'actual')

/** The buyer's share, where only the seller's is given as well. */
const buyer = (input: Fields): Plain => {
  const given = maybe(input, 'buyerShare', 'shareBuyer', 'buyer')
  return given === undefined ? sub(one(1), share(input, 'sellerShare', 'contractorShare', 'seller')) : one(given)
}

const targetPrice = (input: Fields): Money => {
  const given = maybe(input, 'targetPrice')
  return given === undefined ? add(money(input, 'targetCost'), money(input, 'targetProfit', 'targetFee')) : eur(given)
}

const ceiling = (input: Fields): Money => money(input, 'ceilingPrice', 'ceiling', 'priceCeiling')

const pta = (input: Fields): string =>
  value(pointOfTotalAssumption(money(input, 'targetCost'), { targetPrice: targetPrice(input), ceiling: ceiling(input), buyerShare: buyer(input) }))

function priced(price: Money, input: Fields): Values {
  const [paid, cost] = [value(price), maybe(input, 'actualCost', 'cost', 'actual')]
  const profit = cost === undefined ? undefined : minus(paid, numberText(cost))
  return { price: paid, finalPrice: paid, totalPrice: paid, profit, finalProfit: profit, sellerProfit: profit, fee: profit, finalFee: profit }
}

function firmTarget(input: Fields): Values {
  const targetProfit =
    maybe(input, 'targetProfit', 'targetFee') === undefined ? sub(targetPrice(input), money(input, 'targetCost')) : money(input, 'targetProfit', 'targetFee')
  const price = fixedPriceIncentive(actual(input), { targetCost: money(input, 'targetCost'), targetProfit, buyerShare: buyer(input), ceiling: ceiling(input) })
  return { ...priced(price, input), ...(numberText(value(buyer(input))) !== '0' && { pta: pta(input) }) }
}

function incentive(input: Fields): Values {
  const terms = { targetCost: money(input, 'targetCost'), targetFee: money(input, 'targetFee', 'targetProfit'), buyerShare: buyer(input) }
  const free = value(incentiveFee(actual(input), terms))
  const [low, high] = [maybe(input, 'minFee', 'minimumFee', 'feeMin') ?? free, maybe(input, 'maxFee', 'maximumFee', 'feeMax') ?? free]
  // A limit that is not given is none: the free fee, or the other limit where that one binds.
  const limits = { minFee: eur(low), maxFee: maybe(input, 'maxFee', 'maximumFee', 'feeMax') === undefined ? eur(larger(numberText(low), free)) : eur(high) }
  return priced(costPlusIncentive(actual(input), { ...terms, ...limits }), input)
}

const larger = (a: string, b: string): string => (minus(a, b).startsWith('-') ? b : a)

function ranges(input: Fields): Values {
  const [spent, target] = [money(input, 'pwdd', 'spent', 'actualCost', 'actual', 'defined'), money(input, 'target', 'targetPrice', 'targetCost')]
  const slices = (maybe(input, 'ranges', 'shareRanges') as readonly (readonly [unknown, unknown, unknown])[]).map(([from, to, part]) =>
    to === null || to === undefined
      ? shareBeyond(spent, { target, from: in1(from), share: in1(part) })
      : shareRange(spent, { target, from: in1(from), to: in1(to), share: in1(part) }),
  )
  const all = value(total(slices))
  return { share: all, contractorShare: all, price: value(add(spent, eur(all))), total: value(add(spent, eur(all))) }
}

function alliance(input: Fields): Values {
  const part = maybe(input, 'share', 'ownerShare')
  const cap = maybe(input, 'painCap', 'cap', 'maxPain', 'feeAtRisk')
  const saved = value(sub(money(input, 'target', 'targetCost'), money(input, 'actualCost', 'actual', 'spent', 'cost')))
  const all = gainPain(money(input, 'actualCost', 'actual', 'spent', 'cost'), {
    target: money(input, 'target', 'targetCost'),
    gainShare: one(maybe(input, 'gainShare') ?? part),
    painShare: one(maybe(input, 'painShare') ?? part),
    painCap: eur(cap ?? larger(saved, value(sub(eur(0), eur(saved))))),
  })
  return { share: value(all), gain: value(all), pain: value(all) }
}
