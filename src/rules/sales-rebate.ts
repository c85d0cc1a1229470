import { mul, positive, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Times } from '../core/unit.ts'
import type { AmountUnit, AnyAmount, Inputs, Only, UnitOf } from './options.ts'
import { call } from './typed.ts'

/**
 * Sales rebate: the retailer gets back an amount for every unit sold above a threshold; below it nothing. Marginal, so continuous.
 * Source: Taylor 2002, Cachon 2003.
 * Trap: a rebate on all units once the threshold is passed is another contract, and jumps.
 */
export const salesRebateRule = defineRule({
  name: 'salesRebate',
  kind: 'amount',
  params: {
    rate: { kind: 'amount' },
    ordered: { kind: 'amount' },
    sold: { kind: 'amount', like: 'ordered' },
    above: { kind: 'amount', like: 'ordered' },
    rebate: { kind: 'amount', like: 'rate' },
  },
  says: {
    en: '{rate} for every unit of {ordered}, less {rebate} for each unit of {sold} above {above}',
    nl: '{rate} per eenheid van {ordered}, min {rebate} voor elke eenheid van {sold} boven {above}',
    fr: '{rate} pour chaque unité de {ordered}, moins {rebate} pour chaque unité de {sold} au-delà de {above}',
  },
  expand: (args) => {
    const rewarded = positive(sub(args.amount('sold'), args.amount('above')))
    return sub(mul(args.amount('rate'), args.amount('ordered')), mul(args.amount('rebate'), rewarded))
  },
})

/**
 * `rate × ordered − rebate × (sold − above)₊`.
 * @example salesRebate(f('unitPrice'), { ordered: f('ordered'), sold: f('sold'), above: '1000 pc', rebate: f('rebate') })
 */
export const salesRebate = <
  const X extends Expr,
  const O extends { readonly ordered: AnyAmount; readonly sold: AnyAmount; readonly above: AnyAmount; readonly rebate: Amount<X['unit']> },
>(
  rate: X,
  options: O & Only<O, 'ordered' | 'sold' | 'above' | 'rebate'>,
): Expr<UnitOf<Times<X['unit'], AmountUnit<O['ordered']>>>, InputsOf<X> & Inputs<O>> => call(salesRebateRule, { rate, ...options })
