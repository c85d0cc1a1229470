import { add, mul } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { AmountUnit, AnyAmount, Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Revenue sharing: a low price per unit ordered, and a share of what is sold. With `rate = (1 − share) × unit cost` the retailer’s profit
 * is `1 − share` of the whole for every order and every demand, so no forecast is needed to agree. Source: Cachon & Lariviere 2005.
 * Traps: `share` is what the supplier receives, papers often quote what the retailer keeps; say whether the salvage value is shared.
 */
export const revenueSharingRule = defineRule({
  name: 'revenueSharing',
  kind: 'amount',
  params: {
    rate: { kind: 'amount' },
    ordered: { kind: 'amount' },
    revenue: { kind: 'amount' },
    share: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{rate} for every unit of {ordered}, plus {share} of {revenue}',
    nl: '{rate} per eenheid van {ordered}, plus {share} van {revenue}',
    fr: '{rate} pour chaque unité de {ordered}, plus {share} de {revenue}',
  },
  expand: (args) => add(mul(args.amount('rate'), args.amount('ordered')), mul(args.amount('share'), args.amount('revenue'))),
})

/**
 * `rate × ordered + share × revenue`: what the retailer pays the supplier.
 * @example revenueSharing(f('unitPrice'), { ordered: f('ordered'), revenue: f('sales'), share: '35%' })
 */
export const revenueSharing = <const X extends Expr, const O extends { readonly ordered: AnyAmount; readonly revenue: AnyAmount; readonly share: Amount<'1'> }>(
  rate: X,
  options: O & Only<O, 'ordered' | 'revenue' | 'share'>,
): Expr<AmountUnit<O['revenue']>, InputsOf<X> & Inputs<O>> => call(revenueSharingRule, { rate, ...options })
