import { add, div, min, mul, positive, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Carried interest with catch-up: the manager’s whole part of the proceeds; the investor has the rest. Once caught up the manager holds
 * exactly `carry` of all profit. Continuous, monotone, piecewise linear; the marginal shares of manager and investor add up to 1 in every
 * tier. A catch-up rate that does not exceed the carry is the error `divides-by-zero`; without catch-up see `carryAboveHurdle`.
 * Trap: published code gets the end of the tier wrong; it is an equation, see `catchUp`.
 */
export const carriedInterestRule = defineRule({
  name: 'carriedInterest',
  kind: 'amount',
  params: {
    proceeds: { kind: 'amount' },
    capital: { kind: 'amount', like: 'proceeds' },
    preferred: { kind: 'amount', like: 'proceeds' },
    catchUp: { kind: 'amount', unit: '1' },
    carry: { kind: 'amount', unit: '1' },
  },
  says: {
    en: 'the manager’s part of {proceeds}: after {capital} and {preferred}, {catchUp} until it holds {carry} of all profit, then {carry} of the rest',
    nl: 'het deel van de beheerder in {proceeds}: na {capital} en {preferred}, {catchUp} tot die {carry} van alle winst heeft, daarna {carry} van de rest',
    fr: 'la part du gérant dans {proceeds} : après {capital} et {preferred}, {catchUp} jusqu’à ce qu’il ait {carry} de tout le profit, puis {carry} du reste',
  },
  expand: (args) => {
    const [rate, carry, preferred] = [args.amount('catchUp'), args.amount('carry'), args.amount('preferred')]
    const left = positive(sub(sub(args.amount('proceeds'), args.amount('capital')), preferred))
    const caught = min(left, div(mul(carry, preferred), positive(sub(rate, carry))))
    return add(mul(rate, caught), mul(carry, sub(left, caught)))
  },
})

/**
 * Return of capital, preferred return, catch-up, carry: what the manager receives.
 * @example carriedInterest(f('proceeds'), { capital: '1000000 EUR', preferred: '80000 EUR', catchUp: '100%', carry: '20%' })
 */
export const carriedInterest = <
  const X extends Expr,
  const O extends { readonly capital: Amount<X['unit']>; readonly preferred: Amount<X['unit']>; readonly catchUp: Amount<'1'>; readonly carry: Amount<'1'> },
>(
  proceeds: X,
  options: O & Only<O, 'capital' | 'preferred' | 'catchUp' | 'carry'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(carriedInterestRule, { proceeds, ...options })
