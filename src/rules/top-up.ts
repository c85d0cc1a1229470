import { positive, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Top-up: what must be added to reach an agreed minimum, zero where it is reached. Continuous.
 */
export const topUpRule = defineRule({
  name: 'topUp',
  kind: 'amount',
  params: {
    amount: { kind: 'amount' },
    minimum: { kind: 'amount', like: 'amount' },
  },
  says: {
    en: 'what {amount} falls short of {minimum}',
    nl: 'wat {amount} tekortkomt op {minimum}',
    fr: 'ce qui manque à {amount} pour atteindre {minimum}',
  },
  expand: (args) => positive(sub(args.amount('minimum'), args.amount('amount'))),
})

/**
 * `max(minimum − amount, 0)`.
 * @example topUp(f('hours * rate'), { minimum: '1500 EUR' })
 */
export const topUp = <const X extends Expr, const O extends { readonly minimum: Amount<X['unit']> }>(
  amount: X,
  options: O & Only<O, 'minimum'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(topUpRule, { amount, ...options })
