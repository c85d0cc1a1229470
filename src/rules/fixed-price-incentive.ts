import { add, lit, min, mul, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Fixed-price incentive, firm target (FPIF): the final price. Target profit, plus the seller’s share of what the cost stays below target;
 * the price never exceeds the ceiling. Continuous; the seller’s profit `price − cost` falls by `1 − buyerShare` per euro of cost up to
 * the point of total assumption, and by 1 beyond it. Source: FAR 16.403-1.
 * Traps: `buyerShare` is the first number of a ratio such as 60/40; beyond the ceiling the profit is `ceiling − cost` and may be a loss;
 * overstating the target by 1 earns the seller `1 − buyerShare`, so the share line is only as robust as the target.
 */
export const fixedPriceIncentiveRule = defineRule({
  name: 'fixedPriceIncentive',
  kind: 'amount',
  params: {
    cost: { kind: 'amount' },
    targetCost: { kind: 'amount', like: 'cost' },
    targetProfit: { kind: 'amount', like: 'cost' },
    buyerShare: { kind: 'amount', unit: '1' },
    ceiling: { kind: 'amount', like: 'cost' },
  },
  says: {
    en: '{cost} plus {targetProfit}, adjusted by the seller’s part of what {cost} differs from {targetCost} (the buyer bears {buyerShare}), at most {ceiling}',
    nl: '{cost} plus {targetProfit}, aangepast met het deel van de verkoper in wat {cost} van {targetCost} verschilt (de koper draagt {buyerShare}), hoogstens {ceiling}',
    fr: '{cost} plus {targetProfit}, ajusté de la part du vendeur dans l’écart entre {cost} et {targetCost} (l’acheteur supporte {buyerShare}), au plus {ceiling}',
  },
  expand: (args) => {
    const [cost, sellerShare] = [args.amount('cost'), sub(lit('1'), args.amount('buyerShare'))]
    const gain = mul(sellerShare, sub(args.amount('targetCost'), cost))
    return min(add(cost, args.amount('targetProfit'), gain), args.amount('ceiling'))
  },
})

/**
 * `min(cost + targetProfit + (1 − buyerShare)(targetCost − cost), ceiling)`.
 * @example fixedPriceIncentive(f('cost'), { targetCost: '60000 EUR', targetProfit: '15000 EUR', buyerShare: '60%', ceiling: '100000 EUR' })
 */
export const fixedPriceIncentive = <
  const X extends Expr,
  const O extends {
    readonly targetCost: Amount<X['unit']>
    readonly targetProfit: Amount<X['unit']>
    readonly buyerShare: Amount<'1'>
    readonly ceiling: Amount<X['unit']>
  },
>(
  cost: X,
  options: O & Only<O, 'targetCost' | 'targetProfit' | 'buyerShare' | 'ceiling'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(fixedPriceIncentiveRule, { cost, ...options })
