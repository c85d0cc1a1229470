import { mul, positive, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * The last, open bracket: a rate on everything above a bound. Continuous; see `bracket`.
 */
export const bracketAboveRule = defineRule({
  name: 'bracketAbove',
  kind: 'amount',
  params: {
    amount: { kind: 'amount' },
    from: { kind: 'amount', like: 'amount' },
    rate: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{rate} of the part of {amount} above {from}',
    nl: '{rate} van het deel van {amount} boven {from}',
    fr: '{rate} de la partie de {amount} au-delà de {from}',
  },
  expand: (args) => mul(args.amount('rate'), positive(sub(args.amount('amount'), args.amount('from')))),
})

/**
 * `rate × (amount − from)₊`.
 * @example bracketAbove(f('sales'), { from: '388350 EUR', rate: '35%' })
 */
export const bracketAbove = <const X extends Expr, const O extends { readonly from: Amount<X['unit']>; readonly rate: Amount<'1'> }>(
  amount: X,
  options: O & Only<O, 'from' | 'rate'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(bracketAboveRule, { amount, ...options })
