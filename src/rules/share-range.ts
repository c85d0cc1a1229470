import { clamp, mul, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * One share range of a target contract: the contractor’s share of the saving (above zero) or overspending (below zero) that falls between
 * two percentages of the target. Ranges are marginal slices: add them up, and close with `shareBeyond` where the last one is open. A
 * slice for which no range is written is not shared. Source: NEC4 ECC options C and D, clause 54.
 * Trap: the bounds are percentages of the target, not of the spending, and a range of 0 % is a cap on the gain.
 */
export const shareRangeRule = defineRule({
  name: 'shareRange',
  kind: 'amount',
  params: {
    spent: { kind: 'amount' },
    target: { kind: 'amount', like: 'spent' },
    from: { kind: 'amount', unit: '1' },
    to: { kind: 'amount', unit: '1' },
    share: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{share} of what {spent} differs from {target} between {from} and {to} of it, a saving as a gain',
    nl: '{share} van wat {spent} van {target} verschilt tussen {from} en {to} ervan, een besparing als winst',
    fr: '{share} de l’écart entre {spent} et {target} situé entre {from} et {to}, une économie comptant comme gain',
  },
  expand: (args) => {
    const target = args.amount('target')
    const [low, high] = [mul(target, args.amount('from')), mul(target, args.amount('to'))]
    return mul(args.amount('share'), sub(clamp(target, low, high), clamp(args.amount('spent'), low, high)))
  },
})

/**
 * `share × (target kept within the range − spent kept within the range)`.
 * @example shareRange(f('spent'), { target: '500000 EUR', from: '80%', to: '100%', share: '25%' })
 */
export const shareRange = <
  const X extends Expr,
  const O extends { readonly target: Amount<X['unit']>; readonly from: Amount<'1'>; readonly to: Amount<'1'>; readonly share: Amount<'1'> },
>(
  spent: X,
  options: O & Only<O, 'target' | 'from' | 'to' | 'share'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(shareRangeRule, { spent, ...options })
