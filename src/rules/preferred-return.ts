import { clamp, sub, zero } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Second tier of a waterfall: after its capital the investor receives a preferred return, an amount the agreement states (8 % a year,
 * simple or compound: say which). Continuous and monotone.
 */
export const preferredReturnRule = defineRule({
  name: 'preferredReturn',
  kind: 'amount',
  params: {
    proceeds: { kind: 'amount' },
    capital: { kind: 'amount', like: 'proceeds' },
    preferred: { kind: 'amount', like: 'proceeds' },
  },
  says: {
    en: 'what {proceeds} leaves after {capital}, at most {preferred}',
    nl: 'wat {proceeds} na {capital} overlaat, hoogstens {preferred}',
    fr: 'ce que {proceeds} laisse après {capital}, au plus {preferred}',
  },
  expand: (args) => {
    const left = sub(args.amount('proceeds'), args.amount('capital'))
    return clamp(left, zero(left.unit), args.amount('preferred'))
  },
})

/**
 * What is left after the capital, kept between 0 and `preferred`.
 * @example preferredReturn(f('proceeds'), { capital: '1000000 EUR', preferred: '80000 EUR' })
 */
export const preferredReturn = <const X extends Expr, const O extends { readonly capital: Amount<X['unit']>; readonly preferred: Amount<X['unit']> }>(
  proceeds: X,
  options: O & Only<O, 'capital' | 'preferred'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(preferredReturnRule, { proceeds, ...options })
