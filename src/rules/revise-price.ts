import { add, lit, max, mul, neg, step, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import type { Node } from '../core/node.ts'
import { defineRule } from '../core/rule.ts'
import { call, type InputsIn } from './typed.ts'

/** The new price where it differs from the present one by more than a threshold, else the present one. It jumps, as such clauses do. */
export function whereBeyond(present: Node, to: Node, threshold: Node): Node {
  const change = sub(to, present)
  const size = max(change, neg(change))
  const stays = step(sub(mul(threshold, present), size))
  return add(present, mul(sub(lit('1'), stays), change))
}

/**
 * A price that is carried from period to period and replaced, where a revision is due, by a new one that differs from it by more than
 * a threshold. The whole change counts, so the price jumps at the threshold.
 */
export const revisePriceRule = defineRule({
  name: 'revisePrice',
  kind: 'amount',
  jumps: true,
  params: {
    present: { kind: 'amount' },
    to: { kind: 'amount', like: 'present' },
    threshold: { kind: 'amount', unit: '1' },
    due: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{present}, replaced by {to} where a revision is due ({due}) and they differ by more than {threshold}',
    nl: '{present}, vervangen door {to} waar een herziening moet ({due}) en ze meer dan {threshold} verschillen',
    fr: '{present}, remplacé par {to} lorsqu’une révision est due ({due}) et que l’écart dépasse {threshold}',
  },
  expand: (args) => {
    const present = args.amount('present')
    const revised = whereBeyond(present, args.amount('to'), args.amount('threshold'))
    return add(present, mul(args.amount('due'), sub(revised, present)))
  },
})

/** `due` is 1 in a period in which the price is looked at, else 0. @example revisePrice(f('lastPrice'), { to, threshold: '2%', due: f('revisionMonth') }) */
export const revisePrice = <const X extends Expr, const T extends Amount<X['unit']>, const S extends Amount<'1'>, const D extends Amount<'1'>>(
  present: X,
  { to, threshold, due }: { readonly to: T; readonly threshold: S; readonly due: D },
): Expr<X['unit'], InputsOf<X> & InputsIn<T | S | D> & object> => call(revisePriceRule, { present, to, threshold, due })
