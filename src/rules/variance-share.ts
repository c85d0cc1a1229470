import { mul, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { call, type InputsIn } from './typed.ts'

/**
 * Purchase price variance: who buys below the reference keeps a share of the difference, who buys above it bears that share.
 * A move of the market moves reference and actual alike and changes nothing.
 */
export const varianceShareRule = defineRule({
  name: 'varianceShare',
  kind: 'amount',
  params: { actual: { kind: 'amount' }, reference: { kind: 'amount', like: 'actual' }, share: { kind: 'amount', unit: '1' } },
  says: {
    en: '{share} of what {actual} stays below {reference}',
    nl: '{share} van wat {actual} onder {reference} blijft',
    fr: '{share} de ce dont {actual} reste sous {reference}',
  },
  expand: (args) => mul(args.amount('share'), sub(args.amount('reference'), args.amount('actual'))),
})

/** `share × (reference − actual)`. @example varianceShare(actual, { reference, share: '50%' }) */
export const varianceShare = <const X extends Expr, const R extends Amount<X['unit']>, const S extends Amount<'1'>>(
  actual: X,
  { reference, share }: { readonly reference: R; readonly share: S },
): Expr<X['unit'], InputsOf<X> & InputsIn<R | S> & object> => call(varianceShareRule, { actual, reference, share })
