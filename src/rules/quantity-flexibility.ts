import { min, mul, positive, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Times } from '../core/unit.ts'
import type { AmountUnit, AnyAmount, Inputs, Only, UnitOf } from './options.ts'
import { call } from './typed.ts'

/**
 * Quantity flexibility: the supplier refunds unsold units, but only on a part of the order. The refund is usually the price less the
 * salvage value: the retailer loses nothing on those units. Its coordinating price depends on the demand distribution, so it does not
 * survive a changing one. Source: Tsay 1999, Cachon 2003.
 */
export const quantityFlexibilityRule = defineRule({
  name: 'quantityFlexibility',
  kind: 'amount',
  params: {
    rate: { kind: 'amount' },
    ordered: { kind: 'amount' },
    sold: { kind: 'amount', like: 'ordered' },
    flexibility: { kind: 'amount', unit: '1' },
    refund: { kind: 'amount', like: 'rate' },
  },
  says: {
    en: '{rate} for every unit of {ordered}, less {refund} for each that is not among {sold}, on at most {flexibility} of the order',
    nl: '{rate} per eenheid van {ordered}, min {refund} voor elke die niet bij {sold} is, op hoogstens {flexibility} van de bestelling',
    fr: '{rate} pour chaque unité de {ordered}, moins {refund} pour chacune qui n’est pas dans {sold}, sur au plus {flexibility} de la commande',
  },
  expand: (args) => {
    const ordered = args.amount('ordered')
    const covered = min(positive(sub(ordered, args.amount('sold'))), mul(args.amount('flexibility'), ordered))
    return sub(mul(args.amount('rate'), ordered), mul(args.amount('refund'), covered))
  },
})

/**
 * `rate × ordered − refund × min((ordered − sold)₊, flexibility × ordered)`.
 * @example quantityFlexibility(f('unitPrice'), { ordered: f('ordered'), sold: f('sold'), flexibility: '20%', refund: f('refund') })
 */
export const quantityFlexibility = <
  const X extends Expr,
  const O extends { readonly ordered: AnyAmount; readonly sold: AnyAmount; readonly flexibility: Amount<'1'>; readonly refund: Amount<X['unit']> },
>(
  rate: X,
  options: O & Only<O, 'ordered' | 'sold' | 'flexibility' | 'refund'>,
): Expr<UnitOf<Times<X['unit'], AmountUnit<O['ordered']>>>, InputsOf<X> & Inputs<O>> => call(quantityFlexibilityRule, { rate, ...options })
