import { add, clamp, lit, mul, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Cost-plus-incentive-fee (CPIF): cost is reimbursed and the fee moves with it between a minimum and a maximum; the answer is the price.
 * Continuous. Source: FAR 16.405-1.
 * Trap: where the fee stands at a limit the seller’s share of its own cost is 0. Outside the range of incentive effectiveness it has
 * nothing to gain from saving.
 */
export const costPlusIncentiveRule = defineRule({
  name: 'costPlusIncentive',
  kind: 'amount',
  params: {
    cost: { kind: 'amount' },
    targetCost: { kind: 'amount', like: 'cost' },
    targetFee: { kind: 'amount', like: 'cost' },
    buyerShare: { kind: 'amount', unit: '1' },
    minFee: { kind: 'amount', like: 'cost' },
    maxFee: { kind: 'amount', like: 'cost' },
  },
  says: {
    en: '{cost}, plus a fee of {targetFee} that moves with {targetCost} less {cost} (the buyer’s part is {buyerShare}), between {minFee} and {maxFee}',
    nl: '{cost}, plus een vergoeding van {targetFee} die meebeweegt met {targetCost} min {cost} (het deel van de koper is {buyerShare}), tussen {minFee} en {maxFee}',
    fr: '{cost}, plus une rémunération de {targetFee} qui suit {targetCost} moins {cost} (la part de l’acheteur est {buyerShare}), entre {minFee} et {maxFee}',
  },
  expand: (args) => {
    const cost = args.amount('cost')
    const gain = mul(sub(lit('1'), args.amount('buyerShare')), sub(args.amount('targetCost'), cost))
    return add(cost, clamp(add(args.amount('targetFee'), gain), args.amount('minFee'), args.amount('maxFee')))
  },
})

/**
 * `cost + fee`, the fee `targetFee + (1 − buyerShare)(targetCost − cost)` kept between `minFee` and `maxFee`.
 * @example costPlusIncentive(f('cost'), { targetCost: '1000 EUR', targetFee: '100 EUR', buyerShare: '80%', minFee: '40 EUR', maxFee: '150 EUR' })
 */
export const costPlusIncentive = <
  const X extends Expr,
  const O extends {
    readonly targetCost: Amount<X['unit']>
    readonly targetFee: Amount<X['unit']>
    readonly buyerShare: Amount<'1'>
    readonly minFee: Amount<X['unit']>
    readonly maxFee: Amount<X['unit']>
  },
>(
  cost: X,
  options: O & Only<O, 'targetCost' | 'targetFee' | 'buyerShare' | 'minFee' | 'maxFee'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(costPlusIncentiveRule, { cost, ...options })
