/**
 * The typed face of the builders: units and inputs are inferred, and a mistake is a compile error that reads like a sentence.
 * One cast per function, nowhere else; the arithmetic is in `build.ts`.
 */
import * as build from './build.ts'
import { isNode, type Node, type Op, type RoundingMode } from './node.ts'
import { shown } from './shown.ts'
import type { Per, Times, Unit, UnitError } from './unit.ts'

/**
 * A formula with unit `U` over inputs `I`. An interface with a real `unit` keeps compile errors to one line; the inputs are a
 * phantom, contravariant so that combining formulas intersects them, and a string key so that no `unique symbol` leaks into
 * declarations.
 */
export interface Expr<out U extends Unit = Unit, in I extends object = never> {
  readonly op: Op
  readonly unit: U
  readonly '~inputs'?: (inputs: I) => void
}

/** The inputs of a formula. */
export type InputsOf<E> = E extends { readonly '~inputs'?: (inputs: infer I) => void } ? I : never

/** The inputs of two formulas together. */
export type Both<A, B> = InputsOf<A> & (B extends string | number ? object : InputsOf<B>) & object

/** A constant in the unit `U`: `'1.20 EUR/kg'`; for the plain unit also `0.5`, `'0.5'` and `'50%'`. */
export type Quantity<U extends Unit> = U extends '1' ? number | `${number}` | `${number}%` : `${number} ${U}`

/** A formula or a constant in the unit `U`. */
export type Amount<U extends Unit, I extends object = never> = Expr<U, I> | Quantity<U>

/** An amount that is paid to `P` before anything is divided. Built by claim rules. */
export interface Claim<out P extends string = string, out U extends Unit = Unit, in I extends object = never> {
  readonly to: P
  readonly amount: Expr<U, I>
}

// The trick that turns an error type into a sentence: infer B from the true branch, put the sentence in the false one.
type If<R, B> = R extends UnitError<infer M> ? M : B
type Ok<R> = R extends Unit ? R : never
type Same<A extends Expr, B> = B extends Expr ? (B['unit'] extends A['unit'] ? B : `${B['unit']} where ${A['unit']} is needed`) : B

/** The node behind a formula or a constant. */
export const nodeOf = (value: Expr<Unit, never> | string | number): Node =>
  isNode(value) ? (value as unknown as Node) : build.quantity(typeof value === 'object' ? shown(value) : value)

const cast = <E>(node: Node): E => node as unknown as E

/** A constant with its unit. @example quantity('1.20 EUR/kg') */
export const quantity = <const U extends Unit>(text: `${number} ${U}`): Expr<U, object> => cast(build.quantity(text))

/** A plain number, exactly as written. @example plain('50%') */
export const plain = (value: Quantity<'1'>): Expr<'1', object> => cast(build.quantity(value))

/** `a + b`. @throws `unit` at run time where types were bypassed. */
export const add = <const A extends Expr, const B extends Expr | Quantity<A['unit']>>(a: A, b: Same<A, B>): Expr<A['unit'], Both<A, B>> =>
  cast(build.add(nodeOf(a), nodeOf(b as B)))

/** `a − b`. */
export const sub = <const A extends Expr, const B extends Expr | Quantity<A['unit']>>(a: A, b: Same<A, B>): Expr<A['unit'], Both<A, B>> =>
  cast(build.sub(nodeOf(a), nodeOf(b as B)))

/** The smaller of two. */
export const min = <const A extends Expr, const B extends Expr | Quantity<A['unit']>>(a: A, b: Same<A, B>): Expr<A['unit'], Both<A, B>> =>
  cast(build.min(nodeOf(a), nodeOf(b as B)))

/** The larger of two. */
export const max = <const A extends Expr, const B extends Expr | Quantity<A['unit']>>(a: A, b: Same<A, B>): Expr<A['unit'], Both<A, B>> =>
  cast(build.max(nodeOf(a), nodeOf(b as B)))

/** `a × b`; units cancel or it does not compile. @example mul(f('hours'), f('rate')) */
export const mul = <const A extends Expr, const B extends Expr>(
  a: A,
  b: If<Times<A['unit'], B['unit']>, B>,
): Expr<Ok<Times<A['unit'], B['unit']>>, Both<A, B>> => cast(build.mul(nodeOf(a), nodeOf(b as B)))

/** `a ÷ b`; settling where `b` is zero is the error `divides-by-zero`. */
export const div = <const A extends Expr, const B extends Expr>(a: A, b: If<Per<A['unit'], B['unit']>, B>): Expr<Ok<Per<A['unit'], B['unit']>>, Both<A, B>> =>
  cast(build.div(nodeOf(a), nodeOf(b as B)))

/** `−x`. */
export const neg = <const A extends Expr>(x: A): A => cast(build.neg(nodeOf(x)))

/** `max(x, 0)`. */
export const positive = <const A extends Expr>(x: A): Expr<A['unit'], InputsOf<A> & object> => cast(build.positive(nodeOf(x)))

/** `min(x, 0)`. */
export const negative = <const A extends Expr>(x: A): Expr<A['unit'], InputsOf<A> & object> => cast(build.negative(nodeOf(x)))

/** `x` rounded to a multiple of `to`. A contract that rounds on the way says so with this; it is a visible step. */
export const round = <const A extends Expr>(x: A, to: Quantity<A['unit']>, mode?: RoundingMode): Expr<A['unit'], InputsOf<A> & object> =>
  cast(build.round(nodeOf(x), build.quantity(to), mode))

/** 1 where `x ≥ 0`, else 0. A key that uses it can jump: prefer `tiers`, `min` and `max`. */
export const step = <const A extends Expr>(x: A): Expr<'1', InputsOf<A> & object> => cast(build.step(nodeOf(x)))

/**
 * Names an amount. It becomes a line of the settlement and one step of the explanation.
 * @example line('labour', f('hours * rate'))
 */
export const line = <const A extends Expr>(name: string, x: A): Expr<A['unit'], InputsOf<A> & object> => cast(build.line(name, nodeOf(x)))
