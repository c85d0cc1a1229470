import { clamp, div, lit, mul, neg, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { AmountUnit, AnyAmount, Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Linear malus: no deduction at one mark, all of it at another, in proportion between them. Continuous. `full` usually lies below `from`;
 * equal marks are the error `divides-by-zero`.
 */
export const linearMalusRule = defineRule({
  name: 'linearMalus',
  kind: 'amount',
  params: {
    measure: { kind: 'amount' },
    from: { kind: 'amount', like: 'measure' },
    full: { kind: 'amount', like: 'measure' },
    amount: { kind: 'amount' },
  },
  says: {
    en: 'a deduction of {amount} in proportion as {measure} goes from {from} to {full}',
    nl: 'een afhouding van {amount} naarmate {measure} van {from} naar {full} gaat',
    fr: 'une retenue de {amount} à mesure que {measure} va de {from} à {full}',
  },
  expand: (args) => {
    const from = args.amount('from')
    const part = div(sub(args.amount('measure'), from), sub(args.amount('full'), from))
    return neg(mul(args.amount('amount'), clamp(part, lit('0'), lit('1'))))
  },
})

/**
 * `−amount × (measure − from) / (full − from)`, the part kept between 0 and 1.
 * @example linearMalus(f('delivered'), { from: '900 pc', full: '800 pc', amount: '1000 EUR' })
 */
export const linearMalus = <
  const X extends Expr,
  const O extends { readonly from: Amount<X['unit']>; readonly full: Amount<X['unit']>; readonly amount: AnyAmount },
>(
  measure: X,
  options: O & Only<O, 'from' | 'full' | 'amount'>,
): Expr<AmountUnit<O['amount']>, InputsOf<X> & Inputs<O>> => call(linearMalusRule, { measure, ...options })
