import { add, mul, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { call, type InputsIn } from './typed.ts'

/** Pass-through: a change of a price against its base is passed on in part. Continuous and linear. */
export const passThroughRule = defineRule({
  name: 'passThrough',
  kind: 'amount',
  params: { price: { kind: 'amount' }, base: { kind: 'amount', like: 'price' }, share: { kind: 'amount', unit: '1' } },
  says: {
    en: '{base}, plus {share} of what {price} differs from it',
    nl: '{base}, plus {share} van wat {price} ervan verschilt',
    fr: '{base}, plus {share} de l’écart de {price}',
  },
  expand: (args) => add(args.amount('base'), mul(args.amount('share'), sub(args.amount('price'), args.amount('base')))),
})

/** `base + share × (price − base)`. @example passThrough(f('steelPrice'), { base: '1.20 EUR/kg', share: '50%' }) */
export const passThrough = <const X extends Expr, const R extends Amount<X['unit']>, const S extends Amount<'1'>>(
  price: X,
  { base, share }: { readonly base: R; readonly share: S },
): Expr<X['unit'], InputsOf<X> & InputsIn<R | S> & object> => call(passThroughRule, { price, base, share })
