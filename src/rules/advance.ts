import { mul } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { call, type InputsIn } from './typed.ts'

/** An advance: a part of a provisional amount, paid before the final one is known. The balance is the final amount less the advance. */
export const advanceRule = defineRule({
  name: 'advance',
  kind: 'amount',
  params: { provisional: { kind: 'amount' }, rate: { kind: 'amount', unit: '1' } },
  says: {
    en: 'an advance of {rate} of {provisional}',
    nl: 'een voorschot van {rate} van {provisional}',
    fr: 'un acompte de {rate} de {provisional}',
  },
  expand: (args) => mul(args.amount('rate'), args.amount('provisional')),
})

/** `rate × provisional`. @example advance(provisionalFee, { rate: '80%' }) */
export const advance = <const X extends Expr, const S extends Amount<'1'>>(
  provisional: X,
  { rate }: { readonly rate: S },
): Expr<X['unit'], InputsOf<X> & InputsIn<S> & object> => call(advanceRule, { provisional, rate })
