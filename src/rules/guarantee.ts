import { mul } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Unit } from '../core/unit.ts'
import { type Claim, claim } from './typed.ts'

/** A partner is guaranteed a rate for every unit it delivers: hours, pieces, tonnes. */
export const guaranteeRule = defineRule({
  name: 'guarantee',
  kind: 'claim',
  params: { to: { kind: 'party' }, rate: { kind: 'amount' }, per: { kind: 'amount' } },
  says: {
    en: '{to} is guaranteed {rate} for {per}.',
    nl: '{to} krijgt gegarandeerd {rate} voor {per}.',
    fr: '{to} est assuré de {rate} pour {per}.',
  },
  expand: (args) => mul(args.amount('rate'), args.amount('per')),
})

/** The quantity of a rate: `h` of `EUR/h`. */
type Denominator<R extends Unit> = R extends `${string}/${infer D}` ? D : never
type Numerator<R extends Unit> = R extends `${infer N}/${string}` ? N : never
type RateUnit<R> = R extends Expr<infer U, never> ? U : R extends `${number} ${infer U}` ? U : never

/**
 * A claim of `rate × per`, paid whatever the pot is.
 * @example guarantee('workshop', { rate: '32.00 EUR/h', per: f('hours') })
 */
export const guarantee = <
  const P extends string,
  const R extends `${number} ${string}/${string}` | Expr<Unit, never>,
  const Q extends Expr<Denominator<RateUnit<R>>, never>,
>(
  to: P,
  { rate, per }: { readonly rate: R; readonly per: Q },
): Claim<P, Numerator<RateUnit<R>>, InputsOf<Q> & (R extends Expr<Unit, never> ? InputsOf<R> : object) & object> =>
  claim(guaranteeRule, { to, rate: rate as Amount<Unit>, per })
