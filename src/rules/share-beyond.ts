import { max, mul, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * The last, open share range of a target contract: the contractor’s share of everything beyond a percentage of the target. See
 * `shareRange`. Source: NEC4 ECC options C and D, clause 54.
 */
export const shareBeyondRule = defineRule({
  name: 'shareBeyond',
  kind: 'amount',
  params: {
    spent: { kind: 'amount' },
    target: { kind: 'amount', like: 'spent' },
    from: { kind: 'amount', unit: '1' },
    share: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{share} of what {spent} exceeds {from} of {target}, as a loss',
    nl: '{share} van wat {spent} boven {from} van {target} uitkomt, als verlies',
    fr: '{share} de ce dont {spent} dépasse {from} de {target}, en perte',
  },
  expand: (args) => {
    const [target, bound] = [args.amount('target'), mul(args.amount('target'), args.amount('from'))]
    return mul(args.amount('share'), sub(max(target, bound), max(args.amount('spent'), bound)))
  },
})

/**
 * `share × (max(target, bound) − max(spent, bound))` with the bound `from × target`: below zero when overspent.
 * @example shareBeyond(f('spent'), { target: '1000000 EUR', from: '102.5%', share: '100%' })
 */
export const shareBeyond = <
  const X extends Expr,
  const O extends { readonly target: Amount<X['unit']>; readonly from: Amount<'1'>; readonly share: Amount<'1'> },
>(
  spent: X,
  options: O & Only<O, 'target' | 'from' | 'share'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(shareBeyondRule, { spent, ...options })
