import { mul, step, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { AmountUnit, AnyAmount, Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Threshold bonus: everything as soon as a measure reaches its mark, nothing below it. It jumps, and says so: just below the mark one
 * unit more is worth the whole bonus. `linearBonus` does not jump.
 */
export const bonusRule = defineRule({
  name: 'bonus',
  kind: 'amount',
  jumps: true,
  params: {
    measure: { kind: 'amount' },
    from: { kind: 'amount', like: 'measure' },
    amount: { kind: 'amount' },
  },
  says: {
    en: '{amount} as soon as {measure} reaches {from}: it jumps there',
    nl: '{amount} zodra {measure} {from} bereikt: het springt daar',
    fr: '{amount} dès que {measure} atteint {from} : il y a un saut',
  },
  expand: (args) => mul(args.amount('amount'), step(sub(args.amount('measure'), args.amount('from')))),
})

/**
 * `amount` where `measure ≥ from`, else 0. For a measure that is better when lower, give both with a minus sign.
 * @example bonus(f('delivered'), { from: '950 pc', amount: '2000 EUR' })
 */
export const bonus = <const X extends Expr, const O extends { readonly from: Amount<X['unit']>; readonly amount: AnyAmount }>(
  measure: X,
  options: O & Only<O, 'from' | 'amount'>,
): Expr<AmountUnit<O['amount']>, InputsOf<X> & Inputs<O>> => call(bonusRule, { measure, ...options })
