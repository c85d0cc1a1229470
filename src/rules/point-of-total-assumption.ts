import { add, div, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Point of total assumption of a fixed-price incentive: the cost at which the price meets the ceiling; beyond it the seller bears every
 * euro. With a buyer’s share of zero there is no such point and settling is the error `divides-by-zero`. Source: FAR 16.403-1.
 * Trap: the share is the buyer’s, and the ceiling is a price while the answer is a cost.
 */
export const pointOfTotalAssumptionRule = defineRule({
  name: 'pointOfTotalAssumption',
  kind: 'amount',
  params: {
    targetCost: { kind: 'amount' },
    targetPrice: { kind: 'amount', like: 'targetCost' },
    ceiling: { kind: 'amount', like: 'targetCost' },
    buyerShare: { kind: 'amount', unit: '1' },
  },
  says: {
    en: 'the cost beyond which the seller bears everything: {targetCost}, plus what {ceiling} leaves above {targetPrice}, divided by the buyer’s share of {buyerShare}',
    nl: 'de kost waarboven de verkoper alles draagt: {targetCost}, plus wat {ceiling} boven {targetPrice} laat, gedeeld door het deel van de koper ({buyerShare})',
    fr: 'le coût au-delà duquel le vendeur supporte tout : {targetCost}, plus ce que {ceiling} laisse au-dessus de {targetPrice}, divisé par la part de l’acheteur ({buyerShare})',
  },
  expand: (args) => add(args.amount('targetCost'), div(sub(args.amount('ceiling'), args.amount('targetPrice')), args.amount('buyerShare'))),
})

/**
 * `targetCost + (ceiling − targetPrice) / buyerShare`, in the unit of the cost.
 * @example pointOfTotalAssumption(f('targetCost'), { targetPrice: '110000 EUR', ceiling: '125000 EUR', buyerShare: '80%' })
 */
export const pointOfTotalAssumption = <
  const X extends Expr,
  const O extends { readonly targetPrice: Amount<X['unit']>; readonly ceiling: Amount<X['unit']>; readonly buyerShare: Amount<'1'> },
>(
  targetCost: X,
  options: O & Only<O, 'targetPrice' | 'ceiling' | 'buyerShare'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(pointOfTotalAssumptionRule, { targetCost, ...options })
