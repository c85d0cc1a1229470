import { lit, round } from '../core/build.ts'
import type { Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

const steps: Readonly<Record<string, string>> = { two: '0.01', three: '0.001', four: '0.0001', five: '0.00001', six: '0.000001' }

/**
 * Rounds a coefficient to a number of decimals, halves away from zero: 132.8 / 120.3 to four decimals is 1.1039. The rounding is a
 * visible step of the explanation, because the amount that is invoiced depends on it.
 */
export const roundedCoefficientRule = defineRule({
  name: 'roundedCoefficient',
  kind: 'amount',
  params: {
    coefficient: { kind: 'amount', unit: '1' },
    decimals: { kind: 'choice', of: ['two', 'three', 'four', 'five', 'six'] },
  },
  says: {
    en: '{coefficient}, rounded to {decimals} decimals',
    nl: '{coefficient}, afgerond op {decimals} decimalen',
    fr: '{coefficient}, arrondi à {decimals} décimales',
  },
  expand: (args) => round(args.amount('coefficient'), lit(steps[args.word('decimals')] as string)),
})

/**
 * The rounded coefficient. `decimals` is a word, because formulas name choices by words.
 * @example roundedCoefficient(f('index / baseIndex'), { decimals: 'four' })
 */
export const roundedCoefficient = <const X extends Expr<'1', never>, const O extends { readonly decimals: 'two' | 'three' | 'four' | 'five' | 'six' }>(
  coefficient: X,
  options: O & Only<O, 'decimals'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(roundedCoefficientRule, { coefficient, ...options })
