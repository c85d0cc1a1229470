import { mul, sub } from '../core/build.ts'
import type { Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Times } from '../core/unit.ts'
import type { AmountUnit, AnyAmount, Inputs, Only, UnitOf } from './options.ts'
import { call } from './typed.ts'

/**
 * Quantity variance of standard costing (for labour: efficiency variance): what was used less than the standard quantity for the actual
 * output, at the standard price. Above zero is favourable. It stays with the partner who controls the quantity. Source: standard costing
 * textbooks.
 * Trap: the standard quantity is for the actual output, not for the planned one.
 */
export const quantityVarianceRule = defineRule({
  name: 'quantityVariance',
  kind: 'amount',
  params: {
    standardPrice: { kind: 'amount' },
    standardQuantity: { kind: 'amount' },
    used: { kind: 'amount', like: 'standardQuantity' },
  },
  says: {
    en: '{standardPrice} for what {used} stays below {standardQuantity}',
    nl: '{standardPrice} voor wat {used} onder {standardQuantity} blijft',
    fr: '{standardPrice} pour ce dont {used} reste sous {standardQuantity}',
  },
  expand: (args) => mul(args.amount('standardPrice'), sub(args.amount('standardQuantity'), args.amount('used'))),
})

/**
 * `standardPrice × (standardQuantity − used)`.
 * @example quantityVariance(f('standardWage'), { standardQuantity: f('standardHours'), used: f('hours') })
 */
export const quantityVariance = <const X extends Expr, const O extends { readonly standardQuantity: AnyAmount; readonly used: AnyAmount }>(
  standardPrice: X,
  options: O & Only<O, 'standardQuantity' | 'used'>,
): Expr<UnitOf<Times<X['unit'], AmountUnit<O['used']>>>, InputsOf<X> & Inputs<O>> => call(quantityVarianceRule, { standardPrice, ...options })
