/** What the typed faces of rules with many named arguments share. */
import type { Amount, Expr } from '../core/expr.ts'
import type { Unit } from '../core/unit.ts'
import type { InputsIn } from './typed.ts'

/** Refuses every field of `O` that is not among `Names`: a generic argument would let a typo pass silently. */
export type Only<O, Names extends string> = { readonly [Field in Exclude<keyof O, Names>]: never }

/** An amount in any unit, plain numbers included. */
export type AnyAmount = Amount<Unit> | Amount<'1'>

/** The inputs of all fields together. */
export type Inputs<O> = InputsIn<O[keyof O]> & object

/** The unit of an amount, given as a formula or as a constant. */
export type AmountUnit<A> = A extends Expr<infer U, never> ? U : A extends `${number} ${infer U extends Unit}` ? U : '1'

/** The unit a product has; where it has none, what is built is refused when it is built. */
export type UnitOf<R> = R extends Unit ? R : never
