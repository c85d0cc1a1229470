import { mul } from '../core/build.ts'
import type { Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Times, Unit } from '../core/unit.ts'
import type { AmountUnit, AnyAmount, Inputs, Only, UnitOf } from './options.ts'
import { call } from './typed.ts'

/**
 * Standard costing as a contract: what the actual output should have taken, at the price it actually has. The partner who controls the
 * quantity bears every hour and every kilo beyond the standard (its share of that is 1); a move of the price is reimbursed, and so shared
 * by all. With `passThrough` as price only a part of the move is. Source: theory section 11.4.
 * Traps: standards must be agreed and re-set; variation the controller cannot influence is a risk, not effort, and should be shared.
 */
export const standardCostRule = defineRule({
  name: 'standardCost',
  kind: 'amount',
  params: {
    output: { kind: 'amount' },
    standard: { kind: 'amount', unit: '1' },
    actualPrice: { kind: 'amount' },
  },
  says: {
    en: '{standard} for each of {output}, at the actual price of {actualPrice}',
    nl: '{standard} per eenheid van {output}, aan de werkelijke prijs van {actualPrice}',
    fr: '{standard} pour chaque unité de {output}, au prix réel de {actualPrice}',
  },
  expand: (args) => mul(mul(args.amount('output'), args.amount('standard')), args.amount('actualPrice')),
})

/**
 * `output × standard × actualPrice`; the standard may have a unit, such as `h/pc`.
 * @example standardCost(f('pieces'), { standard: '0.25 h/pc', actualPrice: f('wage') })
 */
export const standardCost = <const X extends Expr, const O extends { readonly standard: AnyAmount; readonly actualPrice: AnyAmount }>(
  output: X,
  options: O & Only<O, 'standard' | 'actualPrice'>,
): Expr<UnitOf<Times<Times<X['unit'], AmountUnit<O['standard']>> & Unit, AmountUnit<O['actualPrice']>>>, InputsOf<X> & Inputs<O>> =>
  call(standardCostRule, { output, ...options })
