import { mul, sub } from '../core/build.ts'
import type { Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { AmountUnit, AnyAmount, Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Price variance of standard costing (for labour: rate variance): what a quantity would have cost at its standard price less what was
 * paid for it. Above zero is favourable. Partners share it: nobody controls the market. Source: standard costing textbooks.
 * Trap: for material it is taken on the quantity purchased, while the quantity variance is taken on the quantity used.
 */
export const priceVarianceRule = defineRule({
  name: 'priceVariance',
  kind: 'amount',
  params: {
    standardPrice: { kind: 'amount' },
    quantity: { kind: 'amount' },
    paid: { kind: 'amount' },
  },
  says: {
    en: '{quantity} at the standard price of {standardPrice}, less the {paid} it cost',
    nl: '{quantity} aan de standaardprijs van {standardPrice}, min de {paid} die het kostte',
    fr: '{quantity} au prix standard de {standardPrice}, moins les {paid} payés',
  },
  expand: (args) => sub(mul(args.amount('standardPrice'), args.amount('quantity')), args.amount('paid')),
})

/**
 * `standardPrice × quantity − paid`.
 * @example priceVariance(f('standardWage'), { quantity: f('hours'), paid: f('wagesPaid') })
 */
export const priceVariance = <const X extends Expr, const O extends { readonly quantity: AnyAmount; readonly paid: AnyAmount }>(
  standardPrice: X,
  options: O & Only<O, 'quantity' | 'paid'>,
): Expr<AmountUnit<O['paid']>, InputsOf<X> & Inputs<O>> => call(priceVarianceRule, { standardPrice, ...options })
