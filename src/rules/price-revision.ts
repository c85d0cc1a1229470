import { add, mul } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { whereBeyond } from './revise-price.ts'
import { call, type InputsIn } from './typed.ts'

/**
 * Price revision: `base × (fixed + Σ weight × index / base index)`. With a threshold the price stays at its base unless the factor
 * differs from 1 by more than that; the whole change counts then, so the price jumps. Belgian law of 30 March 1976, art. 57: the fixed
 * part is at least 20 %, and every index stands for a real cost.
 */
export const priceRevisionRule = defineRule({
  name: 'priceRevision',
  kind: 'amount',
  jumps: { where: 'threshold' },
  params: {
    base: { kind: 'amount' },
    fixed: { kind: 'amount', unit: '1' },
    terms: { kind: 'amounts', unit: '1' },
    threshold: { kind: 'amount', unit: '1', optional: true },
  },
  says: {
    en: '{base}, of which {fixed} is fixed and the rest follows {terms}',
    nl: '{base}, waarvan {fixed} vast is en de rest volgt: {terms}',
    fr: '{base}, dont {fixed} est fixe et le reste suit {terms}',
  },
  expand: (args) => {
    const base = args.amount('base')
    const revised = mul(base, add(args.amount('fixed'), ...args.amounts('terms')))
    const threshold = args.maybe('threshold')
    return threshold ? whereBeyond(base, revised, threshold) : revised
  },
})

/**
 * The revised price. `terms` are built by `indexTerm`.
 * @example priceRevision(quantity('18.40 EUR/pc'), { fixed: '20%', terms: [indexTerm(f('wages'), { weight: '80%', base: '109.075' })] })
 */
export const priceRevision = <const X extends Expr, const F extends Amount<'1'>, const T extends Expr<'1', never>, const S extends Amount<'1'> = never>(
  base: X,
  { fixed, terms, threshold }: { readonly fixed: F; readonly terms: readonly T[]; readonly threshold?: S },
): Expr<X['unit'], InputsOf<X> & InputsIn<F | T | S> & object> => call(priceRevisionRule, { base, fixed, terms, threshold })
