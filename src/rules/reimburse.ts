import type { Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { type Claim, claim } from './typed.ts'

/** A partner gets back what it spent, before anything is divided. */
export const reimburseRule = defineRule({
  name: 'reimburse',
  kind: 'claim',
  params: { to: { kind: 'party' }, amount: { kind: 'amount' } },
  says: {
    en: '{to} is reimbursed {amount} before anything is divided.',
    nl: '{to} krijgt {amount} terugbetaald voor er iets verdeeld wordt.',
    fr: '{to} est remboursé de {amount} avant tout partage.',
  },
  expand: (args) => args.amount('amount'),
})

/**
 * A claim at cost: `to` gets `amount` back before anything is divided. Use `pay` for what is earned, not spent.
 * @example reimburse('startup', f('steelPrice * steel'))
 */
export const reimburse = <const P extends string, const A extends Expr>(to: P, amount: A): Claim<P, A['unit'], InputsOf<A> & object> =>
  claim(reimburseRule, { to, amount })
