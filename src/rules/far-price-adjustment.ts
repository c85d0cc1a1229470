import { add, lit, max, min, mul, neg, step, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Economic price adjustment of US federal supply contracts: no change below a threshold (3 %), increases capped (at 10 % of the original
 * unit price), decreases not. Source: FAR 52.216-4.
 * Traps: it jumps at the threshold, and it is not symmetric: falls are passed on without limit, rises are not.
 */
export const farPriceAdjustmentRule = defineRule({
  name: 'farPriceAdjustment',
  kind: 'amount',
  jumps: true,
  params: {
    present: { kind: 'amount' },
    computed: { kind: 'amount', like: 'present' },
    threshold: { kind: 'amount', unit: '1' },
    cap: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{present}, replaced by {computed} where they differ by at least {threshold}, increases at most {cap}: it jumps at the threshold',
    nl: '{present}, vervangen door {computed} waar ze minstens {threshold} verschillen, verhogingen hoogstens {cap}: het springt aan de drempel',
    fr: '{present}, remplacé par {computed} si l’écart atteint {threshold}, les hausses au plus {cap} : il y a un saut au seuil',
  },
  expand: (args) => {
    const [present, computed] = [args.amount('present'), args.amount('computed')]
    const change = sub(computed, present)
    const counts = step(sub(max(change, neg(change)), mul(args.amount('threshold'), present)))
    const capped = min(computed, mul(present, add(lit('1'), args.amount('cap'))))
    return add(present, mul(counts, sub(capped, present)))
  },
})

/**
 * The adjusted unit price. `threshold` and `cap` are 3 % and 10 % in the standard clause.
 * @example farPriceAdjustment(f('price'), { computed: f('indexedPrice'), threshold: '3%', cap: '10%' })
 */
export const farPriceAdjustment = <
  const X extends Expr,
  const O extends { readonly computed: Amount<X['unit']>; readonly threshold: Amount<'1'>; readonly cap: Amount<'1'> },
>(
  present: X,
  options: O & Only<O, 'computed' | 'threshold' | 'cap'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(farPriceAdjustmentRule, { present, ...options })
