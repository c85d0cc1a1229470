import { add, div, lit, max, mul, neg, round, step, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import type { Node } from '../core/node.ts'
import { defineRule } from '../core/rule.ts'
import { call, type InputsIn } from './typed.ts'

/**
 * One partner's portion of a pool, in whole steps such as cents, by largest remainder: everybody's exact part is rounded down, and the
 * steps that are left go to the largest remainders, ties to who is listed first. So the portions of all partners add up to the pool.
 * A pool below zero is divided as its absolute value, with the sign put back. The pool must be whole steps itself.
 *
 * For statements that name a part as a line: `own` is the partner's weight, `before` and `after` are the weights of those listed
 * before and after it. 46.01 over 60, 20 and 20 is 27.61, 9.20 and 9.20.
 */
export const portionRule = defineRule({
  name: 'portion',
  kind: 'amount',
  params: {
    pool: { kind: 'amount' },
    own: { kind: 'amount' },
    before: { kind: 'amounts', like: 'own', optional: true },
    after: { kind: 'amounts', like: 'own', optional: true },
    to: { kind: 'amount', like: 'pool' },
  },
  says: {
    en: 'the portion of {pool} for a weight of {own} beside the weights {before} {after}, in whole {to} by largest remainder',
    nl: 'het deel van {pool} voor een gewicht van {own} naast de gewichten {before} {after}, in hele {to} volgens het grootste overschot',
    fr: 'la part de {pool} pour un poids de {own} à côté des poids {before} {after}, en {to} entiers au plus fort reste',
  },
  expand: (args) => {
    const [pool, own, to, before, after] = [args.amount('pool'), args.amount('own'), args.amount('to'), args.amounts('before'), args.amounts('after')]
    const steps = div(max(pool, neg(pool)), to)
    const total = add(...before, own, ...after)
    const exact = (weight: Node): Node => mul(div(weight, total), steps)
    const rest = (weight: Node): Node => sub(exact(weight), whole(exact(weight)))
    const left = add(...[...before, own, ...after].map(rest))
    const ahead = [...before.map((other) => step(sub(rest(other), rest(own)))), ...after.map((other) => sub(lit('1'), step(sub(rest(own), rest(other)))))]
    const extra = step(sub(left, add(lit('1'), ...ahead)))
    return mul(sub(mul(lit('2'), step(pool)), lit('1')), add(whole(exact(own)), extra), to)
  },
})

const whole = (x: Node): Node => round(x, lit('1'), 'floor')

type Weights<U extends string> = readonly Amount<U>[]

/**
 * `pool × own / all weights` in whole steps, by largest remainder.
 * @example portion(gain, { own: 20, before: [60], after: [20], to: '0.01 EUR' })
 */
export const portion = <
  const X extends Expr,
  const W extends Amount<'1'>,
  const B extends Weights<'1'> = [],
  const A extends Weights<'1'> = [],
  const T extends Amount<X['unit']> = Amount<X['unit']>,
>(
  pool: X,
  { own, before, after, to }: { readonly own: W; readonly before?: B; readonly after?: A; readonly to: T },
): Expr<X['unit'], InputsOf<X> & InputsIn<W | B[number] | A[number] | T> & object> => call(portionRule, { pool, own, before, after, to })
