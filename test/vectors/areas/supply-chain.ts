/** Answers vectors of the area `supply-chain` through the public API, by rule and shape of the input. */
import {
  buyBackTerms,
  type Demand,
  discreteDemand,
  doubleMarginalisation,
  type LinearOutcome,
  linearContract,
  newsvendor,
  normalDemand,
  quantityFlexibilityTerms,
  revenueSharingTerms,
  type SupplyContract,
  type SupplyOutcome,
  salesRebateTerms,
  supplyContract,
  uniformDemand,
} from '../../../src/theory/index.ts'
import type { Vector } from '../compare.ts'
import { type Fields, maybe, minus, negated, noAnswer, numberText, plainName, plus, shaped, text, type Values } from './read.ts'

export function answer(vector: Vector): unknown {
  const [rule, input] = [plainName(vector), vector.input]
  if (maybe(input, 'a', 'intercept') !== undefined) return shaped(linear(rule, input), vector, 'joint')
  const demand = demandOf(input)
  if (demand && /flexib/.test(rule))
    return shaped(quantityFlexibilityTerms(demand, { ...market(input), flexibility: text(input, 'flexibility', 'delta', 'd') }), vector, 'wholesale')
  if (demand) return shaped(stochastic(rule, demand, input), vector, rule.includes('profit') ? 'total' : 'Q')
  if (/rebate/.test(rule)) return shaped(salesRebateTerms({ ...market(input), rebate: text(input, 'rebate', 'r') }), vector, 'wholesale')
  if (/buyback/.test(rule)) return shaped(named(buyBackTerms({ ...market(input), keeps: keeps(input) })), vector, 'w')
  if (/revenueshar/.test(rule))
    return shaped(
      named(revenueSharingTerms({ keeps: keeps(input), cost: text(input, 'cost', 'c'), retailerCost: numberText(maybe(input, 'retailerCost', 'cr') ?? 0) })),
      vector,
      'w',
    )
  if (/newsvendor|fractile|ratio/.test(rule)) return fractile(input)
  return noAnswer(vector)
}

const market = (input: Fields) => ({
  price: text(input, 'price', 'p'),
  cost: text(input, 'cost', 'c'),
  salvage: numberText(maybe(input, 'salvage', 's', 'v') ?? 0),
})
const keeps = (input: Fields): string => text(input, 'phi', 'retailerShare', 'keeps', 'lambda', 'l', 'share')
const named = (terms: { readonly wholesale: string; readonly buyBack?: string }): Values => ({ ...terms, w: terms.wholesale, b: terms.buyBack })

function demandOf(input: Fields): Demand | undefined {
  const given = maybe(input, 'demand')
  if (Array.isArray(given)) return discreteDemand(given as [string, string][])
  const range = maybe(input, 'uniform') as readonly [string, string] | undefined
  if (range) return uniformDemand(...range)
  return maybe(input, 'mu', 'mean') === undefined ? undefined : normalDemand(text(input, 'mu', 'mean'), text(input, 'sigma', 'sd', 'deviation'))
}

/** The critical fractile, whatever the demand. */
const fractile = (input: Fields): string => newsvendor(uniformDemand(0, 1), market(input)).fractile

/** The contract an input describes; what it does not say of the other partner is zero. */
function contractOf(rule: string, input: Fields): SupplyContract {
  const [back, shipping, part] = [
    maybe(input, 'buyBack', 'buyback', 'b', 'returnPrice'),
    maybe(input, 'returnShipping', 'shipping'),
    maybe(input, 'supplierShareOfSales', 'supplierShare', 'revenueShare'),
  ]
  const kept = /revenueshar/.test(rule) ? maybe(input, 'retailerShareOfSales', 'retailerShare', 'phi') : undefined
  const quantity = maybe(input, 'quantity', 'Q', 'q')
  return {
    price: text(input, 'price', 'p'),
    cost: numberText(maybe(input, 'cost', 'c') ?? 0),
    salvage: numberText(maybe(input, 'salvage', 's') ?? 0),
    wholesale: text(input, 'wholesale', 'w', 'cost', 'c'),
    ...(back !== undefined && { buyBack: numberText(back) }),
    ...(shipping !== undefined && { returnShipping: numberText(shipping) }),
    ...(part !== undefined && { supplierShare: numberText(part) }),
    ...(kept !== undefined && { supplierShare: minus('1', numberText(kept)) }),
    ...(input['salvageShared'] === true && { salvageShared: true }),
    ...(maybe(input, 'fee') !== undefined && { fee: numberText(maybe(input, 'fee')) }),
    ...(quantity !== undefined && { quantity: numberText(quantity) }),
  }
}

/** Coordinating terms, where the input gives the retailer's part of the whole instead of a price. */
function coordinated(rule: string, input: Fields): Fields {
  if (maybe(input, 'wholesale', 'w') !== undefined || maybe(input, 'phi', 'lambda', 'l', 'keeps') === undefined) return input
  if (/buyback/.test(rule)) return { ...input, ...buyBackTerms({ ...market(input), keeps: keeps(input) }) }
  return {
    ...input,
    ...revenueSharingTerms({ keeps: keeps(input), cost: text(input, 'cost', 'c') }),
    supplierShare: minus('1', keeps(input)),
    salvageShared: true,
  }
}

/** One outcome per quantity, as lists. */
function perQuantity(rule: string, demand: Demand, input: Fields, quantities: readonly unknown[]): Values {
  const outcomes = quantities.map((quantity) => stochastic(rule, demand, { ...input, quantity, quantities: undefined, Q: undefined, q: undefined }))
  return Object.fromEntries(Object.keys(outcomes[0] ?? {}).map((name) => [name, outcomes.map((outcome) => outcome[name])]))
}

function stochastic(rule: string, demand: Demand, given: Fields): Values {
  const input = coordinated(rule, given)
  const list = maybe(input, 'quantities', 'Q', 'q', 'quantity')
  if (Array.isArray(list)) return { ...perQuantity(rule, demand, input, list), w: maybe(input, 'wholesale', 'w'), b: maybe(input, 'buyBack', 'b') }
  const whole = maybe(input, 'wholesale', 'w') === undefined && !/buyback|share/.test(rule)
  if ((whole && maybe(input, 'quantity', 'Q') === undefined) || /integrated|centrali|channel|firstbest/.test(rule)) {
    const { profit, ...outcome } = newsvendor(demand, market(input))
    return { ...keyed(outcome), profit, total: profit, expectedProfit: profit, totalProfit: profit, channel: profit, integrated: profit }
  }
  const outcome = supplyContract(demand, contractOf(rule, input))
  const { retailer, supplier, total } = outcome
  return {
    ...keyed(outcome),
    w: maybe(input, 'wholesale', 'w'),
    b: maybe(input, 'buyBack', 'b'),
    retailer,
    supplier,
    manufacturer: supplier,
    total,
    joint: total,
    channel: total,
    profit: retailer,
    retailerProfit: retailer,
    supplierProfit: supplier,
  }
}

const keyed = ({ fractile: at, quantity, sales, leftover }: Pick<SupplyOutcome, 'fractile' | 'quantity' | 'sales' | 'leftover'>): Values => ({
  Q: quantity,
  q: quantity,
  quantity,
  order: quantity,
  sales,
  expectedSales: sales,
  leftover,
  overstock: leftover,
  expectedLeftover: leftover,
  fractile: at,
  criticalRatio: at,
})

function linear(rule: string, input: Fields): Values {
  const [a, b, c] = [text(input, 'a', 'intercept'), text(input, 'b', 'slope'), text(input, 'c', 'cost')]
  const given = { intercept: a, slope: b, cost: c }
  const w = maybe(input, 'wholesale', 'w')
  if (w === undefined && /double/.test(rule)) return linearNamed(doubleMarginalisation(given))
  if (/revenueshar/.test(rule)) return sharedRevenue(given, keeps(input))
  return linearNamed(linearContract(given, { wholesale: numberText(w ?? c), fee: numberText(maybe(input, 'fee', 'T') ?? 0) }))
}

/** At the coordinating price each partner earns its part of the whole. */
function sharedRevenue(given: { readonly intercept: string; readonly slope: string; readonly cost: string }, part: string): Values {
  const { wholesale } = revenueSharingTerms({ keeps: part, cost: given.cost })
  const whole = linearContract(given, { wholesale: given.cost })
  const retailer = revenueSharingTerms({ keeps: part, cost: whole.integratedProfit }).wholesale
  const supplier = plus(whole.integratedProfit, negated(retailer))
  return { ...linearNamed({ ...whole, wholesale, retailer, supplier }), phi: part }
}

const linearNamed = (outcome: LinearOutcome): Values => ({
  ...outcome,
  w: outcome.wholesale,
  q: outcome.quantity,
  Q: outcome.quantity,
  p: outcome.price,
  manufacturer: outcome.supplier,
  total: outcome.joint,
  integratedQ: outcome.integratedQuantity,
})
