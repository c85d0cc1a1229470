import { min, positive, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { call, type InputsIn } from './typed.ts'

/** Recoupment: an instalment each period until a total has been recouped. What has been recouped so far is a balance. */
export const recoupRule = defineRule({
  name: 'recoup',
  kind: 'amount',
  params: { instalment: { kind: 'amount' }, total: { kind: 'amount', like: 'instalment' }, sofar: { kind: 'amount', like: 'instalment' } },
  says: {
    en: '{instalment}, until {total} has been recouped ({sofar} so far)',
    nl: '{instalment}, tot {total} terugverdiend is (tot nu {sofar})',
    fr: '{instalment}, jusqu’à la récupération de {total} ({sofar} à ce jour)',
  },
  expand: (args) => min(args.amount('instalment'), positive(sub(args.amount('total'), args.amount('sofar')))),
})

/** `min(instalment, what is left of total)`. @example recoup(f('units * 3.00 EUR/pc'), { total: '30000 EUR', sofar: f('recouped') }) */
export const recoup = <const X extends Expr, const T extends Amount<X['unit']>, const S extends Amount<X['unit']>>(
  instalment: X,
  { total, sofar }: { readonly total: T; readonly sofar: S },
): Expr<X['unit'], InputsOf<X> & InputsIn<T | S> & object> => call(recoupRule, { instalment, total, sofar })
