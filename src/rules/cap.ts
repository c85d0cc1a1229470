import { min } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { call, type InputsIn } from './typed.ts'

/** A cap: never more than this. */
export const capRule = defineRule({
  name: 'cap',
  kind: 'amount',
  params: { amount: { kind: 'amount' }, at: { kind: 'amount', like: 'amount' } },
  says: { en: '{amount}, at most {at}', nl: '{amount}, hoogstens {at}', fr: '{amount}, au plus {at}' },
  expand: (args) => min(args.amount('amount'), args.amount('at')),
})

/** `min(amount, at)`, under the name the agreement uses. @example cap(f('bonus'), { at: '500 EUR' }) */
export const cap = <const X extends Expr, const L extends Amount<X['unit']>>(
  amount: X,
  { at }: { readonly at: L },
): Expr<X['unit'], InputsOf<X> & InputsIn<L> & object> => call(capRule, { amount, at })
