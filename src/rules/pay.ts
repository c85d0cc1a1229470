import type { Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { type Claim, claim } from './typed.ts'

/** A partner is paid an agreed amount before anything is divided. */
export const payRule = defineRule({
  name: 'pay',
  kind: 'claim',
  params: { to: { kind: 'party' }, amount: { kind: 'amount' } },
  says: {
    en: '{to} is paid {amount} before anything is divided.',
    nl: '{to} krijgt {amount} betaald voor er iets verdeeld wordt.',
    fr: '{to} reçoit {amount} avant tout partage.',
  },
  expand: (args) => args.amount('amount'),
})

/**
 * A claim that is earned: a fee, an incentive, a recoupment.
 * @example pay('workshop', f('hours * rate'))
 */
export const pay = <const P extends string, const A extends Expr>(to: P, amount: A): Claim<P, A['unit'], InputsOf<A> & object> => claim(payRule, { to, amount })
