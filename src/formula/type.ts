/**
 * Formulas, read by the type system: a recursive-descent parser over template-literal types. It accepts what `parse.ts` accepts
 * at run time, except rules, `round` and `step`, which TypeScript calls as functions.
 *
 * A parser answers `[unit, inputs, rest of the text]` or a `UnitError` whose message is a sentence.
 */
import type { Expr, InputsOf } from '../core/expr.ts'
import type { Per, Times, Unit, UnitError } from '../core/unit.ts'
import type { Digit, Letter, Take, Trim } from './characters.ts'

/** What a formula may mention: inputs by unit or specification, and named amounts. */
export type FormulaEnv = Readonly<Record<string, Unit | { readonly unit: Unit } | Expr<Unit, never>>>

/** The unit of formula `F`, or why it has none. */
export type FormulaUnit<F extends string, Env> = Whole<F, Env> extends [infer U extends Unit, unknown, string] ? U : Extract<Whole<F, Env>, UnitError>

/** The inputs that formula `F` reads, each with its unit. */
export type FormulaInputs<F extends string, Env> = Whole<F, Env> extends [Unit, infer I extends object, string] ? I : object

type Whole<F extends string, Env> =
  Sum<F, Env> extends infer R
    ? R extends [infer U, infer I, infer Rest extends string]
      ? Trim<Rest> extends ''
        ? [U, I, '']
        : UnitError<Trim<Rest> extends `)${string}` ? "unexpected ')'" : `unexpected '${Trim<Rest>}'`>
      : R
    : never

type Sum<S extends string, Env> =
  Product<S, Env> extends infer R ? (R extends [infer U extends Unit, infer I, infer Q extends string] ? SumMore<U, I, Trim<Q>, Env> : R) : never

type SumMore<U extends Unit, I, S extends string, Env> = S extends `${'+' | '-' | '−'}${infer Rest}`
  ? Product<Rest, Env> extends infer R
    ? R extends [infer V extends Unit, infer J, infer Q extends string]
      ? V extends U
        ? SumMore<U, I & J, Trim<Q>, Env>
        : UnitError<`${V} where ${U} is needed`>
      : R
    : never
  : [U, I, S]

type Product<S extends string, Env> =
  Factor<Trim<S>, Env> extends infer R ? (R extends [infer U extends Unit, infer I, infer Q extends string] ? ProductMore<U, I, Trim<Q>, Env> : R) : never

type ProductMore<U extends Unit, I, S extends string, Env> = S extends `${'*' | '×'}${infer Rest}`
  ? Factor<Trim<Rest>, Env> extends infer R
    ? R extends [infer V extends Unit, infer J, infer Q extends string]
      ? Times<U, V> extends infer W
        ? W extends Unit
          ? ProductMore<W, I & J, Trim<Q>, Env>
          : W
        : never
      : R
    : never
  : S extends `${'/' | '÷'}${infer Rest}`
    ? Factor<Trim<Rest>, Env> extends infer R
      ? R extends [infer V extends Unit, infer J, infer Q extends string]
        ? Per<U, V> extends infer W
          ? W extends Unit
            ? ProductMore<W, I & J, Trim<Q>, Env>
            : W
          : never
        : R
      : never
    : [U, I, S]

type Factor<S extends string, Env> = S extends `${'-' | '−'}${infer Rest}`
  ? Factor<Trim<Rest>, Env>
  : S extends `(${infer Rest}`
    ? Close<Sum<Rest, Env>>
    : S extends `${Digit}${string}`
      ? Constant<Take<S, Digit | '.'>>
      : S extends `${Letter}${string}`
        ? Name<Take<S, Letter | Digit>, Env>
        : S extends ''
          ? UnitError<'the formula ends where a name or a number is needed'>
          : UnitError<`unexpected '${S}'`>

type Close<R> = R extends [infer U, infer I, infer Q extends string] ? (Trim<Q> extends `)${infer Rest}` ? [U, I, Rest] : UnitError<"missing ')'">) : R

// A number, then '%', or a unit: a word right after the number, with '/word' only where no space stands before the slash.
type Constant<T> = T extends [string, infer S extends string]
  ? S extends `%${infer Rest}`
    ? ['1', object, Rest]
    : Trim<S> extends `${Letter}${string}`
      ? Take<Trim<S>, Letter | Digit> extends [infer N extends string, infer After extends string]
        ? After extends `/${Letter}${string}`
          ? After extends `/${infer Denominator}`
            ? Take<Denominator, Letter | Digit> extends [infer D extends string, infer Rest extends string]
              ? [`${N}/${D}`, object, Rest]
              : never
            : never
          : [N, object, After]
        : never
      : ['1', object, S]
  : never

type Name<T, Env> = T extends [infer N extends string, infer S extends string]
  ? Trim<S> extends `(${infer Rest}`
    ? Call<N, Rest, Env>
    : N extends keyof Env
      ? Env[N] extends Unit
        ? [Env[N], { [K in N]: Env[N] }, S]
        : Env[N] extends Expr<infer U, never>
          ? '~inputs' extends keyof Env[N]
            ? [U, InputsOf<Env[N]>, S]
            : [U, { [K in N]: U }, S]
          : Env[N] extends { readonly unit: infer U extends Unit }
            ? [U, { [K in N]: U }, S]
            : never
      : UnitError<`unknown name '${N}'`>
  : never

type Call<N extends string, S extends string, Env> = N extends 'min' | 'max'
  ? Sum<S, Env> extends infer R
    ? R extends [infer U extends Unit, infer I, infer Q extends string]
      ? Arguments<U, I, Trim<Q>, Env>
      : R
    : never
  : N extends 'positive' | 'negative'
    ? Close<Sum<S, Env>>
    : UnitError<`${N}(…) is not arithmetic: call rules as functions of TypeScript`>

type Arguments<U extends Unit, I, S extends string, Env> = S extends `,${infer Rest}`
  ? Sum<Rest, Env> extends infer R
    ? R extends [infer V extends Unit, infer J, infer Q extends string]
      ? V extends U
        ? Arguments<U, I & J, Trim<Q>, Env>
        : UnitError<`${V} where ${U} is needed`>
      : R
    : never
  : S extends `)${infer Rest}`
    ? [U, I, Rest]
    : UnitError<"missing ')'">
