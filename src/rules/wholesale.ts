import { mul } from '../core/build.ts'
import type { Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Times } from '../core/unit.ts'
import type { AmountUnit, AnyAmount, Inputs, Only, UnitOf } from './options.ts'
import { call } from './typed.ts'

/**
 * Wholesale price contract: the retailer pays a price for every unit it orders and keeps what it earns; what it does not sell is its own.
 * Any price above cost makes it order too little (double marginalisation). Source: Cachon 2003.
 */
export const wholesaleRule = defineRule({
  name: 'wholesale',
  kind: 'amount',
  params: {
    rate: { kind: 'amount' },
    ordered: { kind: 'amount' },
  },
  says: {
    en: '{rate} for every unit of {ordered}',
    nl: '{rate} per eenheid van {ordered}',
    fr: '{rate} pour chaque unité de {ordered}',
  },
  expand: (args) => mul(args.amount('rate'), args.amount('ordered')),
})

/**
 * `rate × ordered`: what the retailer pays the supplier.
 * @example wholesale(f('wholesalePrice'), { ordered: f('ordered') })
 */
export const wholesale = <const X extends Expr, const O extends { readonly ordered: AnyAmount }>(
  rate: X,
  options: O & Only<O, 'ordered'>,
): Expr<UnitOf<Times<X['unit'], AmountUnit<O['ordered']>>>, InputsOf<X> & Inputs<O>> => call(wholesaleRule, { rate, ...options })
