import { max } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { call, type InputsIn } from './typed.ts'

/** A floor: never less than this. */
export const floorRule = defineRule({
  name: 'floor',
  kind: 'amount',
  params: { amount: { kind: 'amount' }, at: { kind: 'amount', like: 'amount' } },
  says: { en: '{amount}, at least {at}', nl: '{amount}, minstens {at}', fr: '{amount}, au moins {at}' },
  expand: (args) => max(args.amount('amount'), args.amount('at')),
})

/** `max(amount, at)`, under the name the agreement uses. @example floor(f('fee'), { at: '5000 EUR' }) */
export const floor = <const X extends Expr, const L extends Amount<X['unit']>>(
  amount: X,
  { at }: { readonly at: L },
): Expr<X['unit'], InputsOf<X> & InputsIn<L> & object> => call(floorRule, { amount, at })
