import { add, lit, mul } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Cost plus a percentage: the cost, and a part of it on top. Trap: who is paid more when it spends more has a reason to spend; US federal
 * buyers may not use it (FAR 16.102(c)). `costPlusFixedFee` does not have that defect.
 */
export const costPlusRule = defineRule({
  name: 'costPlus',
  kind: 'amount',
  params: {
    cost: { kind: 'amount' },
    markup: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{cost}, plus {markup} of it',
    nl: '{cost}, vermeerderd met {markup} ervan',
    fr: '{cost}, majoré de {markup}',
  },
  expand: (args) => mul(args.amount('cost'), add(lit('1'), args.amount('markup'))),
})

/**
 * `cost × (1 + markup)`.
 * @example costPlus(f('cost'), { markup: '8%' })
 */
export const costPlus = <const X extends Expr, const O extends { readonly markup: Amount<'1'> }>(
  cost: X,
  options: O & Only<O, 'markup'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(costPlusRule, { cost, ...options })
