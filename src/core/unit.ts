/**
 * Units of a split key. A unit is a quantity (`EUR`, `kg`, `h`), a rate (`EUR/kg`), or `1` (a plain number).
 * Nothing else exists: `kg·h` has no meaning in a split key, and the types below say so in a sentence.
 * Every rule stands twice, as a type and as a function, and `test/core/unit.test.ts` holds the two together.
 */

/** `EUR`, `EUR/kg` or `1`. */
export type Unit = string

/** A compile error that reads like a sentence. It is never a value. */
export interface UnitError<out Message extends string = string> {
  readonly '✗': Message
}

/** The unit of `a × b`. Source: cancellation of units, restricted to quantities and rates. */
export type Times<A extends Unit, B extends Unit> = B extends '1'
  ? A
  : A extends '1'
    ? B
    : A extends `${infer N}/${infer D}`
      ? B extends `${infer M}/${infer E}`
        ? D extends M
          ? Rate<N, E>
          : N extends E
            ? Rate<M, D>
            : UnitError<`${A} × ${B} has no meaning`>
        : D extends B
          ? N
          : UnitError<`${A} × ${B} has no meaning: multiply ${A} by ${D}`>
      : B extends `${infer M}/${infer E}`
        ? E extends A
          ? M
          : UnitError<`${A} × ${B} has no meaning: multiply ${B} by ${E}`>
        : UnitError<`${A} × ${B} has no meaning: one of them must be a rate`>

/** The unit of `a ÷ b`. */
export type Per<A extends Unit, B extends Unit> = A extends B
  ? '1'
  : B extends '1'
    ? A
    : A extends '1'
      ? UnitError<`1 ÷ ${B} has no meaning`>
      : B extends `${infer M}/${infer E}`
        ? A extends `${infer N}/${infer D}`
          ? N extends M
            ? Rate<E, D>
            : D extends E
              ? Rate<N, M>
              : UnitError<`${A} ÷ ${B} has no meaning`>
          : A extends M
            ? E
            : UnitError<`${A} ÷ ${B} has no meaning: divide ${M} by ${B}`>
        : A extends `${string}/${string}`
          ? UnitError<`${A} ÷ ${B} has no meaning`>
          : Rate<A, B>

type Rate<N extends string, D extends string> = N extends D ? '1' : `${N}/${D}`

/** What a computation of units answers: a unit, or why there is none. */
export type UnitResult = { readonly unit: Unit } | { readonly why: string }

const parts = (unit: Unit): readonly [string, string | undefined] => {
  const slash = unit.indexOf('/')
  return slash < 0 ? [unit, undefined] : [unit.slice(0, slash), unit.slice(slash + 1)]
}

const rate = (n: string, d: string): UnitResult => ({ unit: n === d ? '1' : `${n}/${d}` })

/** Run-time twin of {@link Times}. */
export function times(a: Unit, b: Unit): UnitResult {
  if (b === '1') return { unit: a }
  if (a === '1') return { unit: b }
  const [n, d] = parts(a)
  const [m, e] = parts(b)
  const why = `${a} × ${b} has no meaning`
  if (d !== undefined && e !== undefined) return d === m ? rate(n, e) : n === e ? rate(m, d) : { why }
  if (d !== undefined) return d === b ? { unit: n } : { why: `${why}: multiply ${a} by ${d}` }
  if (e !== undefined) return e === a ? { unit: m } : { why: `${why}: multiply ${b} by ${e}` }
  return { why: `${why}: one of them must be a rate` }
}

/** Run-time twin of {@link Per}. */
export function per(a: Unit, b: Unit): UnitResult {
  if (a === b) return { unit: '1' }
  if (b === '1') return { unit: a }
  const why = `${a} ÷ ${b} has no meaning`
  if (a === '1') return { why }
  const [n, d] = parts(a)
  const [m, e] = parts(b)
  if (e === undefined) return d === undefined ? rate(a, b) : { why }
  if (d === undefined) return a === m ? { unit: e } : { why: `${why}: divide ${m} by ${b}` }
  return n === m ? rate(e, d) : d === e ? rate(n, m) : { why }
}

const pattern = /^(?:1|[A-Za-z][A-Za-z0-9]*(?:\/[A-Za-z][A-Za-z0-9]*)?)$/

/** Is this text a unit? `EUR/kg` is, `EUR per kg` is not. */
export const isUnit = (text: string): boolean => pattern.test(text)

/** Is this a quantity (not a rate, not a plain number)? A pot must be one. */
export const isQuantity = (unit: Unit): boolean => unit !== '1' && !unit.includes('/')
