import { div, min, mul, positive, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Third tier of a waterfall: what the manager receives while catching up. The tier ends where its equation says, manager = carry ×
 * (preferred + tier), hence a tier of `carry × preferred / (catchUp − carry)`. A catch-up rate that does not exceed the carry never
 * catches up: the error `divides-by-zero`.
 * Traps: with a rate of 100 % the investor gains nothing from more profit inside the tier; “catch-up” is of total profit here, see
 * `carryOfPreferred` for the other reading.
 */
export const catchUpRule = defineRule({
  name: 'catchUp',
  kind: 'amount',
  params: {
    proceeds: { kind: 'amount' },
    capital: { kind: 'amount', like: 'proceeds' },
    preferred: { kind: 'amount', like: 'proceeds' },
    catchUp: { kind: 'amount', unit: '1' },
    carry: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{catchUp} of what {proceeds} leaves after {capital} and {preferred}, until the manager holds {carry} of all profit',
    nl: '{catchUp} van wat {proceeds} na {capital} en {preferred} overlaat, tot de beheerder {carry} van alle winst heeft',
    fr: '{catchUp} de ce que {proceeds} laisse après {capital} et {preferred}, jusqu’à ce que le gérant ait {carry} de tout le profit',
  },
  expand: (args) => {
    const [rate, carry, preferred] = [args.amount('catchUp'), args.amount('carry'), args.amount('preferred')]
    const left = positive(sub(sub(args.amount('proceeds'), args.amount('capital')), preferred))
    return mul(rate, min(left, div(mul(carry, preferred), positive(sub(rate, carry)))))
  },
})

/**
 * `catchUp × min(what is left after capital and preferred, carry × preferred / (catchUp − carry))`: the manager’s part only.
 * @example catchUp(f('proceeds'), { capital: '1000000 EUR', preferred: '80000 EUR', catchUp: '100%', carry: '20%' })
 */
export const catchUp = <
  const X extends Expr,
  const O extends { readonly capital: Amount<X['unit']>; readonly preferred: Amount<X['unit']>; readonly catchUp: Amount<'1'>; readonly carry: Amount<'1'> },
>(
  proceeds: X,
  options: O & Only<O, 'capital' | 'preferred' | 'catchUp' | 'carry'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(catchUpRule, { proceeds, ...options })
