import { add, mul } from '../core/build.ts'
import type { Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { AmountUnit, AnyAmount, Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Two-part tariff: a fixed fee and a price per unit. With the unit price at marginal cost the buyer orders what is best for both
 * together, and bears all demand risk; the fee only moves money between them. Source: industrial organisation textbooks.
 */
export const twoPartTariffRule = defineRule({
  name: 'twoPartTariff',
  kind: 'amount',
  params: {
    rate: { kind: 'amount' },
    per: { kind: 'amount' },
    fee: { kind: 'amount' },
  },
  says: {
    en: '{fee}, plus {rate} for {per}',
    nl: '{fee}, plus {rate} voor {per}',
    fr: '{fee}, plus {rate} pour {per}',
  },
  expand: (args) => add(args.amount('fee'), mul(args.amount('rate'), args.amount('per'))),
})

/**
 * `fee + rate × per`.
 * @example twoPartTariff(f('unitPrice'), { per: f('pieces'), fee: '500 EUR' })
 */
export const twoPartTariff = <const X extends Expr, const O extends { readonly per: AnyAmount; readonly fee: AnyAmount }>(
  rate: X,
  options: O & Only<O, 'per' | 'fee'>,
): Expr<AmountUnit<O['fee']>, InputsOf<X> & Inputs<O>> => call(twoPartTariffRule, { rate, ...options })
