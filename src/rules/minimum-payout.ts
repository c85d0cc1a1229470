import { add, mul, step, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { call, type InputsIn } from './typed.ts'

/**
 * Minimum payout: what is due together with what was carried is paid only once it reaches `least`, and then all of it; else nothing, and
 * everything is carried on. What is carried next is `carried + due − minimumPayout(…)`: nothing is ever lost.
 *
 * It jumps at `least`. Over periods nobody receives less for it, only later. The unit is that of `due`.
 *
 * Source: royalty, platform and patronage clauses (“no payment below 2.00”).
 */
export const minimumPayoutRule = defineRule({
  name: 'minimumPayout',
  kind: 'amount',
  jumps: true,
  params: { due: { kind: 'amount' }, carried: { kind: 'amount', like: 'due' }, least: { kind: 'amount', like: 'due' } },
  says: {
    en: '{due} and the {carried} carried, once they reach {least}',
    nl: '{due} en de overgedragen {carried}, zodra ze samen {least} bereiken',
    fr: '{due} et les {carried} reportés, dès qu’ils atteignent {least}',
  },
  expand: (args) => {
    const total = add(args.amount('carried'), args.amount('due'))
    return mul(step(sub(total, args.amount('least'))), total)
  },
})

/** `carried + due` where that is at least `least`, else 0. @example minimumPayout(f('royalty'), { carried: f('unpaid'), least: '2.00 EUR' }) */
export const minimumPayout = <const X extends Expr, const C extends Amount<X['unit']>, const L extends Amount<X['unit']>>(
  due: X,
  { carried, least }: { readonly carried: C; readonly least: L },
): Expr<X['unit'], InputsOf<X> & InputsIn<C | L> & object> => call(minimumPayoutRule, { due, carried, least })
