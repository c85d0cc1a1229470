import { max } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Minimum billing: what is delivered is billed, and never less than an agreed amount. Continuous. Trap: below the minimum one unit more
 * costs nothing. `topUp` is the part that is added.
 */
export const minimumBillingRule = defineRule({
  name: 'minimumBilling',
  kind: 'amount',
  params: {
    amount: { kind: 'amount' },
    minimum: { kind: 'amount', like: 'amount' },
  },
  says: {
    en: '{amount}, billed at no less than {minimum}',
    nl: '{amount}, met een minimumfacturatie van {minimum}',
    fr: '{amount}, avec une facturation minimale de {minimum}',
  },
  expand: (args) => max(args.amount('amount'), args.amount('minimum')),
})

/**
 * `max(amount, minimum)`.
 * @example minimumBilling(f('hours * rate'), { minimum: '1500 EUR' })
 */
export const minimumBilling = <const X extends Expr, const O extends { readonly minimum: Amount<X['unit']> }>(
  amount: X,
  options: O & Only<O, 'minimum'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(minimumBillingRule, { amount, ...options })
