import { mul, positive, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Times } from '../core/unit.ts'
import type { AmountUnit, AnyAmount, Inputs, Only, UnitOf } from './options.ts'
import { call } from './typed.ts'

/**
 * Buy-back: the supplier takes unsold units back at an agreed price. With `rate = (1 − l)p + l·c` and `back = (1 − l)p + l·s` the
 * retailer’s profit is `l` of the whole for every order (price p, cost c, salvage s). Equal to revenue sharing at a fixed retail price,
 * not where that price is a decision. Source: Pasternack 1985.
 */
export const buyBackRule = defineRule({
  name: 'buyBack',
  kind: 'amount',
  params: {
    rate: { kind: 'amount' },
    ordered: { kind: 'amount' },
    sold: { kind: 'amount', like: 'ordered' },
    back: { kind: 'amount', like: 'rate' },
  },
  says: {
    en: '{rate} for every unit of {ordered}, less {back} for each that is not among {sold}',
    nl: '{rate} per eenheid van {ordered}, min {back} voor elke die niet bij {sold} is',
    fr: '{rate} pour chaque unité de {ordered}, moins {back} pour chacune qui n’est pas dans {sold}',
  },
  expand: (args) => {
    const ordered = args.amount('ordered')
    const unsold = positive(sub(ordered, args.amount('sold')))
    return sub(mul(args.amount('rate'), ordered), mul(args.amount('back'), unsold))
  },
})

/**
 * `rate × ordered − back × (ordered − sold)₊`: what the retailer pays the supplier.
 * @example buyBack(f('unitPrice'), { ordered: f('ordered'), sold: f('sold'), back: f('backPrice') })
 */
export const buyBack = <const X extends Expr, const O extends { readonly ordered: AnyAmount; readonly sold: AnyAmount; readonly back: Amount<X['unit']> }>(
  rate: X,
  options: O & Only<O, 'ordered' | 'sold' | 'back'>,
): Expr<UnitOf<Times<X['unit'], AmountUnit<O['ordered']>>>, InputsOf<X> & Inputs<O>> => call(buyBackRule, { rate, ...options })
