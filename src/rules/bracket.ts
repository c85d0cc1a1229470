import { clamp, mul, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * One marginal bracket: a rate on the part of an amount that lies between two bounds. Add brackets up, and close with `bracketAbove`.
 * Continuous. Traps: a whole-amount bracket (“above 10 000, 40 % of everything”) is another thing and jumps; rounding every bracket gives
 * another total than rounding once.
 */
export const bracketRule = defineRule({
  name: 'bracket',
  kind: 'amount',
  params: {
    amount: { kind: 'amount' },
    from: { kind: 'amount', like: 'amount' },
    to: { kind: 'amount', like: 'amount' },
    rate: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{rate} of the part of {amount} between {from} and {to}',
    nl: '{rate} van het deel van {amount} tussen {from} en {to}',
    fr: '{rate} de la partie de {amount} entre {from} et {to}',
  },
  expand: (args) => mul(args.amount('rate'), sub(clamp(args.amount('amount'), args.amount('from'), args.amount('to')), args.amount('from'))),
})

/**
 * `rate × (amount kept between from and to − from)`.
 * @example bracket(f('sales'), { from: '8700 EUR', to: '35350 EUR', rate: '15%' })
 */
export const bracket = <const X extends Expr, const O extends { readonly from: Amount<X['unit']>; readonly to: Amount<X['unit']>; readonly rate: Amount<'1'> }>(
  amount: X,
  options: O & Only<O, 'from' | 'to' | 'rate'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(bracketRule, { amount, ...options })
