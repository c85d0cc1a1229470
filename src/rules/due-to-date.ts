import { sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Cumulative statement: what is due now is the entitlement to date less what was paid before. The amounts due add up to the entitlement,
 * whatever happened in between; after a correction the amount can be below zero and is set against the next one.
 */
export const dueToDateRule = defineRule({
  name: 'dueToDate',
  kind: 'amount',
  params: {
    entitled: { kind: 'amount' },
    paid: { kind: 'amount', like: 'entitled' },
  },
  says: {
    en: '{entitled} to date, less {paid} paid before',
    nl: '{entitled} tot vandaag, min {paid} dat al betaald is',
    fr: '{entitled} à ce jour, moins {paid} déjà payé',
  },
  expand: (args) => sub(args.amount('entitled'), args.amount('paid')),
})

/**
 * `entitled − paid`. What has been paid is a balance of the key.
 * @example dueToDate(f('entitledToDate'), { paid: f('paidBefore') })
 */
export const dueToDate = <const X extends Expr, const O extends { readonly paid: Amount<X['unit']> }>(
  entitled: X,
  options: O & Only<O, 'paid'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(dueToDateRule, { entitled, ...options })
