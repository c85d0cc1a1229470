import { mul, positive, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Carried interest above a hard hurdle, without catch-up: the manager’s share of what exceeds capital and preferred return. Continuous,
 * monotone.
 */
export const carryAboveHurdleRule = defineRule({
  name: 'carryAboveHurdle',
  kind: 'amount',
  params: {
    proceeds: { kind: 'amount' },
    capital: { kind: 'amount', like: 'proceeds' },
    preferred: { kind: 'amount', like: 'proceeds' },
    carry: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{carry} of what {proceeds} leaves after {capital} and {preferred}',
    nl: '{carry} van wat {proceeds} na {capital} en {preferred} overlaat',
    fr: '{carry} de ce que {proceeds} laisse après {capital} et {preferred}',
  },
  expand: (args) => mul(args.amount('carry'), positive(sub(sub(args.amount('proceeds'), args.amount('capital')), args.amount('preferred')))),
})

/**
 * `carry × (proceeds − capital − preferred)₊`.
 * @example carryAboveHurdle(f('proceeds'), { capital: '100 EUR', preferred: '8 EUR', carry: '20%' })
 */
export const carryAboveHurdle = <
  const X extends Expr,
  const O extends { readonly capital: Amount<X['unit']>; readonly preferred: Amount<X['unit']>; readonly carry: Amount<'1'> },
>(
  proceeds: X,
  options: O & Only<O, 'capital' | 'preferred' | 'carry'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(carryAboveHurdleRule, { proceeds, ...options })
