import { clamp, div, lit, mul, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { AmountUnit, AnyAmount, Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Linear bonus: nothing at one mark, everything at another, in proportion between them. Continuous. `full` may lie below `from`, for a
 * measure that is better when lower; where both are equal settling is the error `divides-by-zero`: that would be a threshold, see
 * `bonus`.
 */
export const linearBonusRule = defineRule({
  name: 'linearBonus',
  kind: 'amount',
  params: {
    measure: { kind: 'amount' },
    from: { kind: 'amount', like: 'measure' },
    full: { kind: 'amount', like: 'measure' },
    amount: { kind: 'amount' },
  },
  says: {
    en: '{amount} in proportion as {measure} goes from {from} to {full}',
    nl: '{amount} naarmate {measure} van {from} naar {full} gaat',
    fr: '{amount} à mesure que {measure} va de {from} à {full}',
  },
  expand: (args) => {
    const from = args.amount('from')
    const part = div(sub(args.amount('measure'), from), sub(args.amount('full'), from))
    return mul(args.amount('amount'), clamp(part, lit('0'), lit('1')))
  },
})

/**
 * `amount × (measure − from) / (full − from)`, the part kept between 0 and 1.
 * @example linearBonus(f('delivered'), { from: '900 pc', full: '1000 pc', amount: '2000 EUR' })
 */
export const linearBonus = <
  const X extends Expr,
  const O extends { readonly from: Amount<X['unit']>; readonly full: Amount<X['unit']>; readonly amount: AnyAmount },
>(
  measure: X,
  options: O & Only<O, 'from' | 'full' | 'amount'>,
): Expr<AmountUnit<O['amount']>, InputsOf<X> & Inputs<O>> => call(linearBonusRule, { measure, ...options })
