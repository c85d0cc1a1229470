import { add, max, mul, neg, negative, positive, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Alliance gain and pain: a partner’s share of what the joint work cost less, or more, than its target; its pain has a limit, usually its
 * fee at risk. Continuous. Source: project alliancing practice (limb 3).
 * Trap: at the cap the partner’s share of further cost is 0, and who pays the rest must be named elsewhere.
 */
export const gainPainRule = defineRule({
  name: 'gainPain',
  kind: 'amount',
  params: {
    spent: { kind: 'amount' },
    target: { kind: 'amount', like: 'spent' },
    gainShare: { kind: 'amount', unit: '1' },
    painShare: { kind: 'amount', unit: '1' },
    painCap: { kind: 'amount', like: 'spent' },
  },
  says: {
    en: '{gainShare} of what {spent} stays below {target}, or {painShare} of what it exceeds it as a loss, at most {painCap}',
    nl: '{gainShare} van wat {spent} onder {target} blijft, of {painShare} van wat het erboven uitkomt als verlies, hoogstens {painCap}',
    fr: '{gainShare} de ce dont {spent} reste sous {target}, ou {painShare} de ce dont il le dépasse en perte, au plus {painCap}',
  },
  expand: (args) => {
    const saved = sub(args.amount('target'), args.amount('spent'))
    const pain = max(mul(args.amount('painShare'), negative(saved)), neg(args.amount('painCap')))
    return add(mul(args.amount('gainShare'), positive(saved)), pain)
  },
})

/**
 * `gainShare × (target − spent)₊ − min(painShare × (spent − target)₊, painCap)`.
 * @example gainPain(f('spent'), { target: '900000 EUR', gainShare: '30%', painShare: '30%', painCap: '40000 EUR' })
 */
export const gainPain = <
  const X extends Expr,
  const O extends { readonly target: Amount<X['unit']>; readonly gainShare: Amount<'1'>; readonly painShare: Amount<'1'>; readonly painCap: Amount<X['unit']> },
>(
  spent: X,
  options: O & Only<O, 'target' | 'gainShare' | 'painShare' | 'painCap'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(gainPainRule, { spent, ...options })
