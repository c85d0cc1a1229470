import type { Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { call } from './typed.ts'

/**
 * Fixed price: the seller is paid an agreed price and bears every euro of cost. Its share of its own cost is 1: full incentive, no
 * insurance. Source: FAR 16.202.
 */
export const fixedPriceRule = defineRule({
  name: 'fixedPrice',
  kind: 'amount',
  params: {
    price: { kind: 'amount' },
  },
  says: {
    en: '{price}, whatever the work costs',
    nl: '{price}, wat het werk ook kost',
    fr: '{price}, quel que soit le coût des travaux',
  },
  expand: (args) => args.amount('price'),
})

/**
 * The price itself, under the name the contract uses.
 * @example fixedPrice(f('price'))
 */
export const fixedPrice = <const X extends Expr>(price: X): Expr<X['unit'], InputsOf<X> & object> => call(fixedPriceRule, { price })
