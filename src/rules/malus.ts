import { lit, mul, step, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { AmountUnit, AnyAmount, Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Threshold malus: a deduction as soon as a measure falls below its mark. It jumps, and says so. `linearMalus` does not jump.
 */
export const malusRule = defineRule({
  name: 'malus',
  kind: 'amount',
  jumps: true,
  params: {
    measure: { kind: 'amount' },
    from: { kind: 'amount', like: 'measure' },
    amount: { kind: 'amount' },
  },
  says: {
    en: 'a deduction of {amount} as soon as {measure} falls below {from}: it jumps there',
    nl: 'een afhouding van {amount} zodra {measure} onder {from} zakt: het springt daar',
    fr: 'une retenue de {amount} dès que {measure} tombe sous {from} : il y a un saut',
  },
  expand: (args) => mul(args.amount('amount'), sub(step(sub(args.amount('measure'), args.amount('from'))), lit('1'))),
})

/**
 * `−amount` where `measure < from`, else 0.
 * @example malus(f('delivered'), { from: '900 pc', amount: '1000 EUR' })
 */
export const malus = <const X extends Expr, const O extends { readonly from: Amount<X['unit']>; readonly amount: AnyAmount }>(
  measure: X,
  options: O & Only<O, 'from' | 'amount'>,
): Expr<AmountUnit<O['amount']>, InputsOf<X> & Inputs<O>> => call(malusRule, { measure, ...options })
