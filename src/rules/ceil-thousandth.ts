import { lit, round } from '../core/build.ts'
import type { Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { call } from './typed.ts'

/**
 * Rounds a revision coefficient up to the next thousandth, as French public contracts customarily do (« arrondi au millième supérieur »).
 * It jumps by a thousandth.
 * Trap: one and the same index move is invoiced as 6.5 %, 6.6 % or 7 % according to the rounding. Round once, and write down how.
 */
export const ceilThousandthRule = defineRule({
  name: 'ceilThousandth',
  kind: 'amount',
  params: {
    coefficient: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{coefficient}, rounded up to the next thousandth',
    nl: '{coefficient}, naar boven afgerond op een duizendste',
    fr: '{coefficient}, arrondi au millième supérieur',
  },
  expand: (args) => round(args.amount('coefficient'), lit('0.001'), 'ceiling'),
})

/**
 * `1.06522…` becomes `1.066`.
 * @example mul(f('price'), ceilThousandth(f('0.15 + 0.85 * index / baseIndex')))
 */
export const ceilThousandth = <const X extends Expr<'1', never>>(coefficient: X): Expr<X['unit'], InputsOf<X> & object> =>
  call(ceilThousandthRule, { coefficient })
