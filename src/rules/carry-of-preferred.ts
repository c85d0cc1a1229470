import { add, div, min, mul, positive, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Carried interest with a catch-up of the preferred return only: the tier ends where manager = carry × preferred, hence a tier of `carry
 * × preferred / catchUp`. The other reading of the word; the manager ends below `carry` of all profit. Continuous, monotone. A catch-up
 * rate of zero is the error `divides-by-zero`.
 */
export const carryOfPreferredRule = defineRule({
  name: 'carryOfPreferred',
  kind: 'amount',
  params: {
    proceeds: { kind: 'amount' },
    capital: { kind: 'amount', like: 'proceeds' },
    preferred: { kind: 'amount', like: 'proceeds' },
    catchUp: { kind: 'amount', unit: '1' },
    carry: { kind: 'amount', unit: '1' },
  },
  says: {
    en: 'the manager’s part of {proceeds}: after {capital} and {preferred}, {catchUp} until it holds {carry} of {preferred}, then {carry} of the rest',
    nl: 'het deel van de beheerder in {proceeds}: na {capital} en {preferred}, {catchUp} tot die {carry} van {preferred} heeft, daarna {carry} van de rest',
    fr: 'la part du gérant dans {proceeds} : après {capital} et {preferred}, {catchUp} jusqu’à ce qu’il ait {carry} de {preferred}, puis {carry} du reste',
  },
  expand: (args) => {
    const [rate, carry, preferred] = [args.amount('catchUp'), args.amount('carry'), args.amount('preferred')]
    const left = positive(sub(sub(args.amount('proceeds'), args.amount('capital')), preferred))
    const caught = min(left, div(mul(carry, preferred), rate))
    return add(mul(rate, caught), mul(carry, sub(left, caught)))
  },
})

/**
 * The manager’s whole part, the catch-up reckoned on the preferred return.
 * @example carryOfPreferred(f('proceeds'), { capital: '1000000 EUR', preferred: '80000 EUR', catchUp: '100%', carry: '20%' })
 */
export const carryOfPreferred = <
  const X extends Expr,
  const O extends { readonly capital: Amount<X['unit']>; readonly preferred: Amount<X['unit']>; readonly catchUp: Amount<'1'>; readonly carry: Amount<'1'> },
>(
  proceeds: X,
  options: O & Only<O, 'capital' | 'preferred' | 'catchUp' | 'carry'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(carryOfPreferredRule, { proceeds, ...options })
