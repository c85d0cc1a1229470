import { clamp } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Collar on a price: it follows the market between a floor and a ceiling. Continuous (Lipschitz constant 1) and monotone. Where `low`
 * exceeds `high`, `high` wins. For one share inside a band and another outside see `collar`.
 */
export const priceCollarRule = defineRule({
  name: 'priceCollar',
  kind: 'amount',
  params: {
    price: { kind: 'amount' },
    low: { kind: 'amount', like: 'price' },
    high: { kind: 'amount', like: 'price' },
  },
  says: {
    en: '{price}, kept between {low} and {high}',
    nl: '{price}, gehouden tussen {low} en {high}',
    fr: '{price}, maintenu entre {low} et {high}',
  },
  expand: (args) => clamp(args.amount('price'), args.amount('low'), args.amount('high')),
})

/**
 * `price` kept between `low` and `high`.
 * @example priceCollar(f('steelPrice'), { low: '1.00 EUR/kg', high: '1.50 EUR/kg' })
 */
export const priceCollar = <const X extends Expr, const O extends { readonly low: Amount<X['unit']>; readonly high: Amount<X['unit']> }>(
  price: X,
  options: O & Only<O, 'low' | 'high'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(priceCollarRule, { price, ...options })
