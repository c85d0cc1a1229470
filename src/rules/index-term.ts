import { div, mul } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { call, type InputsIn } from './typed.ts'

/**
 * One term of a price revision: a weight that follows an index from its base. Index and base must be of one edition and one base
 * year; rebasing both by the same factor changes nothing.
 */
export const indexTermRule = defineRule({
  name: 'indexTerm',
  kind: 'amount',
  params: {
    weight: { kind: 'amount', unit: '1' },
    index: { kind: 'amount' },
    base: { kind: 'amount', like: 'index' },
    represents: { kind: 'text', optional: true },
  },
  says: {
    en: '{weight} following {index} from {base}',
    nl: '{weight} volgens {index} vanaf {base}',
    fr: '{weight} suivant {index} depuis {base}',
  },
  expand: (args) => mul(args.amount('weight'), div(args.amount('index'), args.amount('base'))),
})

/** `weight × index / base`. @example indexTerm(f('wages'), { weight: '35%', base: '109.075', represents: 'labour' }) */
export const indexTerm = <const X extends Expr, const B extends Amount<X['unit']>, const W extends Amount<'1'>>(
  index: X,
  { weight, base, represents }: { readonly weight: W; readonly base: B; readonly represents?: string },
): Expr<'1', InputsOf<X> & InputsIn<B | W> & object> => call(indexTermRule, { weight, index, base, represents })
