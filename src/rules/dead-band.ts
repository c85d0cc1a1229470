import { add, clamp, lit, mul, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { call, type InputsIn } from './typed.ts'

/**
 * Dead band, by excess: inside the band around a reference nothing changes; beyond it, a part of the excess is passed on.
 * Continuous: a price just beyond the band changes the result by almost nothing. For "beyond it the whole change counts" see
 * `priceRevision` with a threshold, which jumps.
 */
export const deadBandRule = defineRule({
  name: 'deadBand',
  kind: 'amount',
  params: {
    price: { kind: 'amount' },
    around: { kind: 'amount', like: 'price' },
    band: { kind: 'amount', unit: '1' },
    pass: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{around}, plus {pass} of what {price} lies more than {band} away from it',
    nl: '{around}, plus {pass} van wat {price} er meer dan {band} van afwijkt',
    fr: '{around}, plus {pass} de ce dont {price} s’en écarte de plus de {band}',
  },
  expand: (args) => {
    const [price, around, band] = [args.amount('price'), args.amount('around'), args.amount('band')]
    const within = clamp(price, mul(around, sub(lit('1'), band)), mul(around, add(lit('1'), band)))
    return add(around, mul(args.amount('pass'), sub(price, within)))
  },
})

/**
 * The price to reckon with: `around + pass × (price − price kept within around ± band)`.
 * @example deadBand(f('steelPrice'), { around: '1.20 EUR/kg', band: '5%', pass: '50%' })
 */
export const deadBand = <const X extends Expr, const R extends Amount<X['unit']>, const B extends Amount<'1'>, const S extends Amount<'1'>>(
  price: X,
  { around, band, pass }: { readonly around: R; readonly band: B; readonly pass: S },
): Expr<X['unit'], InputsOf<X> & InputsIn<R | B | S> & object> => call(deadBandRule, { price, around, band, pass })
