/** Answers vectors of the area `standard-cost` through the public API, by rule and shape of the input. */

import type { Expr } from '../../../src/index.ts'
import { plain, priceVariance, quantity, quantityVariance, standardCost } from '../../../src/index.ts'
import type { Vector } from '../compare.ts'
import { type Fields, maybe, money, mul, negated, noAnswer, numberText, plainName, plus, shaped, text, type Values, value } from './read.ts'

export function answer(vector: Vector): unknown {
  const rule = plainName(vector)
  if (/variance/.test(rule))
    return shaped(variances(vector.input), vector, /price|rate|spending/.test(rule) ? 'price' : /total/.test(rule) ? 'total' : 'quantity')
  if (/key|contract|standardcost/.test(rule)) return shaped({ cost: value(cost(vector.input)) }, vector, 'cost')
  return noAnswer(vector)
}

const rate = (input: Fields, ...names: readonly string[]): Expr<'EUR/pc', object> => quantity(`${text(input, ...names)} EUR/pc` as `${number} EUR/pc`)
const units = (input: Fields, ...names: readonly string[]): Expr<'pc', object> => quantity(`${text(input, ...names)} pc` as `${number} pc`)

const used = ['quantityUsed', 'actualQuantity', 'used', 'hoursWorked', 'actualHours', 'quantityPriced'] as const
const priced = ['quantityPriced', 'quantityPurchased', 'purchased', 'quantityUsed', 'actualQuantity', 'actualHours'] as const
const standards = ['standardPrice', 'standardRate', 'standardWage'] as const

function variances(input: Fields): Values {
  const paid =
    maybe(input, 'actualCost', 'paid') === undefined
      ? mul(rate(input, 'actualPrice', 'actualRate'), units(input, ...priced))
      : money(input, 'actualCost', 'paid')
  const price = value(priceVariance(rate(input, ...standards), { quantity: units(input, ...priced), paid }))
  const quantityPart = value(
    quantityVariance(rate(input, ...standards), { standardQuantity: units(input, 'standardQuantity', 'standardHours'), used: units(input, ...used) }),
  )
  const signed = /^unfavou?rable positive|^adverse positive/.test(String(input['sign'] ?? '')) ? negated : numberText
  const [p, q] = [signed(price), signed(quantityPart)]
  return { price: p, rate: p, spending: p, quantity: q, efficiency: q, usage: q, total: plus(p, q) }
}

const cost = (input: Fields): Expr<'EUR', object> =>
  standardCost(units(input, 'output', 'units', 'volume'), {
    standard: plain(text(input, 'standard', 'standardQuantity', 'standardHours') as `${number}`),
    actualPrice: rate(input, 'actualPrice', 'price', 'wage'),
  })
