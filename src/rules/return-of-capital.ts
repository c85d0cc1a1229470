import { min, positive } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * First tier of a waterfall: the capital comes back before anything else. Continuous and monotone in the proceeds. Source: practice of
 * private funds.
 */
export const returnOfCapitalRule = defineRule({
  name: 'returnOfCapital',
  kind: 'amount',
  params: {
    proceeds: { kind: 'amount' },
    capital: { kind: 'amount', like: 'proceeds' },
  },
  says: {
    en: '{proceeds}, as far as {capital} has not been returned',
    nl: '{proceeds}, zolang {capital} niet is terugbetaald',
    fr: '{proceeds}, tant que {capital} n’est pas remboursé',
  },
  expand: (args) => min(positive(args.amount('proceeds')), args.amount('capital')),
})

/**
 * `min(proceeds, capital)`, proceeds below zero counted as none.
 * @example returnOfCapital(f('proceeds'), { capital: '1000000 EUR' })
 */
export const returnOfCapital = <const X extends Expr, const O extends { readonly capital: Amount<X['unit']> }>(
  proceeds: X,
  options: O & Only<O, 'capital'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(returnOfCapitalRule, { proceeds, ...options })
