import { positive, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Recoupable advance: what is earned first pays back the advance; only what exceeds it is paid, cumulatively. Continuous. Trap: until the
 * advance is recouped more sales bring the partner nothing.
 */
export const recoupAdvanceRule = defineRule({
  name: 'recoupAdvance',
  kind: 'amount',
  params: {
    earned: { kind: 'amount' },
    advance: { kind: 'amount', like: 'earned' },
    paid: { kind: 'amount', like: 'earned' },
  },
  says: {
    en: '{earned} to date above the advance of {advance}, less {paid} paid before',
    nl: '{earned} tot vandaag boven het voorschot van {advance}, min {paid} dat al betaald is',
    fr: '{earned} à ce jour au-delà de l’avance de {advance}, moins {paid} déjà payé',
  },
  expand: (args) => sub(positive(sub(args.amount('earned'), args.amount('advance'))), args.amount('paid')),
})

/**
 * `(earned − advance)₊ − paid`, all three to date.
 * @example recoupAdvance(f('royaltiesToDate'), { advance: '5000 EUR', paid: f('paidBefore') })
 */
export const recoupAdvance = <const X extends Expr, const O extends { readonly advance: Amount<X['unit']>; readonly paid: Amount<X['unit']> }>(
  earned: X,
  options: O & Only<O, 'advance' | 'paid'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(recoupAdvanceRule, { earned, ...options })
