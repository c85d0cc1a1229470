import { add, lit, mul, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Incentive fee: a target fee that moves with what is saved or overspent against a target cost, by the seller’s share. Linear, without
 * limits: `costPlusIncentive` has them. Source: FAR 16.405-1.
 */
export const incentiveFeeRule = defineRule({
  name: 'incentiveFee',
  kind: 'amount',
  params: {
    cost: { kind: 'amount' },
    targetCost: { kind: 'amount', like: 'cost' },
    targetFee: { kind: 'amount', like: 'cost' },
    buyerShare: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{targetFee}, plus the seller’s part of what {cost} stays below {targetCost} (the buyer’s part is {buyerShare})',
    nl: '{targetFee}, plus het deel van de verkoper in wat {cost} onder {targetCost} blijft (het deel van de koper is {buyerShare})',
    fr: '{targetFee}, plus la part du vendeur dans ce dont {cost} reste sous {targetCost} (la part de l’acheteur est {buyerShare})',
  },
  expand: (args) => add(args.amount('targetFee'), mul(sub(lit('1'), args.amount('buyerShare')), sub(args.amount('targetCost'), args.amount('cost')))),
})

/**
 * `targetFee + (1 − buyerShare)(targetCost − cost)`.
 * @example incentiveFee(f('cost'), { targetCost: '1000 EUR', targetFee: '100 EUR', buyerShare: '80%' })
 */
export const incentiveFee = <
  const X extends Expr,
  const O extends { readonly targetCost: Amount<X['unit']>; readonly targetFee: Amount<X['unit']>; readonly buyerShare: Amount<'1'> },
>(
  cost: X,
  options: O & Only<O, 'targetCost' | 'targetFee' | 'buyerShare'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(incentiveFeeRule, { cost, ...options })
