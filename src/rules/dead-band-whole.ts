import { add, lit, max, mul, neg, step, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Dead band, by the whole: inside the band around a reference nothing changes; beyond it the whole change counts, not only the excess. It
 * jumps at both edges, and says so; `deadBand` is the continuous one. At the edge itself nothing changes. Practice: a de-minimis clause
 * must state which of the two is meant.
 */
export const deadBandWholeRule = defineRule({
  name: 'deadBandWhole',
  kind: 'amount',
  jumps: true,
  params: {
    price: { kind: 'amount' },
    around: { kind: 'amount', like: 'price' },
    band: { kind: 'amount', unit: '1' },
    pass: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{around}; where {price} lies more than {band} away from it, plus {pass} of the whole difference: it jumps there',
    nl: '{around}; waar {price} er meer dan {band} van afwijkt, plus {pass} van het hele verschil: het springt daar',
    fr: '{around} ; si {price} s’en écarte de plus de {band}, plus {pass} de tout l’écart : il y a un saut',
  },
  expand: (args) => {
    const [around, change] = [args.amount('around'), sub(args.amount('price'), args.amount('around'))]
    const stays = step(sub(mul(args.amount('band'), around), max(change, neg(change))))
    return add(around, mul(args.amount('pass'), sub(lit('1'), stays), change))
  },
})

/**
 * `around + pass × (price − around)` where they differ by more than `band × around`, else `around`.
 * @example deadBandWhole(f('steelPrice'), { around: '1.20 EUR/kg', band: '5%', pass: '100%' })
 */
export const deadBandWhole = <
  const X extends Expr,
  const O extends { readonly around: Amount<X['unit']>; readonly band: Amount<'1'>; readonly pass: Amount<'1'> },
>(
  price: X,
  options: O & Only<O, 'around' | 'band' | 'pass'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(deadBandWholeRule, { price, ...options })
