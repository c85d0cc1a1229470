import { add } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Cost plus a fixed fee: the cost is reimbursed and the fee does not move with it. The seller’s share of its own cost is 0: full
 * insurance, no incentive. Source: FAR 16.306.
 */
export const costPlusFixedFeeRule = defineRule({
  name: 'costPlusFixedFee',
  kind: 'amount',
  params: {
    cost: { kind: 'amount' },
    fee: { kind: 'amount', like: 'cost' },
  },
  says: {
    en: '{cost}, plus a fixed fee of {fee}',
    nl: '{cost}, plus een vaste vergoeding van {fee}',
    fr: '{cost}, plus une rémunération fixe de {fee}',
  },
  expand: (args) => add(args.amount('cost'), args.amount('fee')),
})

/**
 * `cost + fee`.
 * @example costPlusFixedFee(f('cost'), { fee: '5000 EUR' })
 */
export const costPlusFixedFee = <const X extends Expr, const O extends { readonly fee: Amount<X['unit']> }>(
  cost: X,
  options: O & Only<O, 'fee'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(costPlusFixedFeeRule, { cost, ...options })
