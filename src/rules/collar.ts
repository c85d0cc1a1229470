import { add, clamp, lit, mul, sub } from '../core/build.ts'
import type { Amount, Expr, InputsOf } from '../core/expr.ts'
import { defineRule } from '../core/rule.ts'
import { call, type InputsIn } from './typed.ts'

/** Collar: one share of a value inside a band around a reference, another share of what lies outside it. Continuous. */
export const collarRule = defineRule({
  name: 'collar',
  kind: 'amount',
  params: {
    value: { kind: 'amount' },
    around: { kind: 'amount', like: 'value' },
    band: { kind: 'amount', unit: '1' },
    inside: { kind: 'amount', unit: '1' },
    outside: { kind: 'amount', unit: '1' },
  },
  says: {
    en: '{inside} of {value} within {band} of {around}, and {outside} of what lies outside',
    nl: '{inside} van {value} binnen {band} van {around}, en {outside} van wat daarbuiten ligt',
    fr: '{inside} de {value} à {band} près de {around}, et {outside} de ce qui est en dehors',
  },
  expand: (args) => {
    const [value, around, band] = [args.amount('value'), args.amount('around'), args.amount('band')]
    const within = clamp(value, mul(around, sub(lit('1'), band)), mul(around, add(lit('1'), band)))
    return add(mul(args.amount('inside'), within), mul(args.amount('outside'), sub(value, within)))
  },
})

/**
 * `inside × (value kept within around ± band) + outside × (what lies beyond)`.
 * @example collar(scrap, { around: reference, band: '15%', inside: '40%', outside: '15%' })
 */
export const collar = <
  const X extends Expr,
  const R extends Amount<X['unit']>,
  const B extends Amount<'1'>,
  const S extends Amount<'1'>,
  const T extends Amount<'1'>,
>(
  value: X,
  { around, band, inside, outside }: { readonly around: R; readonly band: B; readonly inside: S; readonly outside: T },
): Expr<X['unit'], InputsOf<X> & InputsIn<R | B | S | T> & object> => call(collarRule, { value, around, band, inside, outside })
