import { div, min, mul, positive, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import type { AnyAmount, Inputs, Only } from './options.ts'
import { call } from './typed.ts'

/**
 * Service credit: a part of the fee is given back for each step by which a service stays below its level, with a limit. In proportion
 * between the steps, so that it does not jump. Continuous. `each` of zero is the error `divides-by-zero`.
 */
export const serviceCreditRule = defineRule({
  name: 'serviceCredit',
  kind: 'amount',
  params: {
    fee: { kind: 'amount' },
    achieved: { kind: 'amount' },
    target: { kind: 'amount', like: 'achieved' },
    each: { kind: 'amount', like: 'achieved' },
    credit: { kind: 'amount', unit: '1' },
    cap: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{credit} of {fee} for each {each} that {achieved} stays below {target}, at most {cap} of it',
    nl: '{credit} van {fee} per {each} die {achieved} onder {target} blijft, hoogstens {cap} ervan',
    fr: '{credit} de {fee} par {each} dont {achieved} reste sous {target}, au plus {cap}',
  },
  expand: (args) => {
    const short = div(positive(sub(args.amount('target'), args.amount('achieved'))), args.amount('each'))
    return mul(args.amount('fee'), min(mul(args.amount('credit'), short), args.amount('cap')))
  },
})

/**
 * `fee × min(credit × (target − achieved)₊ / each, cap)`: what the customer gets back.
 * @example serviceCredit(f('fee'), { achieved: f('uptime'), target: '99.9%', each: '0.1%', credit: '5%', cap: '25%' })
 */
export const serviceCredit = <
  const X extends Expr,
  const O extends {
    readonly achieved: AnyAmount
    readonly target: AnyAmount
    readonly each: AnyAmount
    readonly credit: Amount<'1'>
    readonly cap: Amount<'1'>
  },
>(
  fee: X,
  options: O & Only<O, 'achieved' | 'target' | 'each' | 'credit' | 'cap'>,
): Expr<X['unit'], InputsOf<X> & Inputs<O>> => call(serviceCreditRule, { fee, ...options })
