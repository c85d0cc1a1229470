/** Reading vectors: the same field under the names that sources give it, and answers in the shape that is expected. */

import { canonicalNumber } from '../../../src/core/number-text.ts'
import { add, type Expr, mul, plain, quantity, sub } from '../../../src/index.ts'
import * as rational from '../../../src/number/rational.ts'
import { fromText, toText } from '../../../src/number/rational.ts'
import { exactValue } from '../../../src/theory/index.ts'
import type { Vector } from '../compare.ts'

export type Money = Expr<'EUR', object>
export type Plain = Expr<'1', object>
export type Fields = Readonly<Record<string, unknown>>
export type Values = Readonly<Record<string, unknown>>

/** The first of several fields that is there. */
export const maybe = (input: Fields, ...names: readonly string[]): unknown =>
  names.map((name) => input[name]).find((value) => value !== undefined && value !== null)

export function text(input: Fields, ...names: readonly string[]): string {
  const value = maybe(input, ...names)
  if (value === undefined) throw new Error(`none of ${names.join(', ')} in the input`)
  return numberText(value)
}

export function numberText(value: unknown): string {
  const canonical = canonicalNumber(String(value))
  if (canonical === undefined) throw new Error(`'${String(value)}' is not a number`)
  return canonical
}

export const eur = (value: unknown): Money => quantity(`${numberText(value)} EUR` as `${number} EUR`)
export const one = (value: unknown): Plain => plain(numberText(value) as `${number}`)
export const in1 = (value: unknown): `${number}` => numberText(value) as `${number}`
export const money = (input: Fields, ...names: readonly string[]): Money => eur(text(input, ...names))
export const share = (input: Fields, ...names: readonly string[]): Plain => one(text(input, ...names))

export const value = (formula: Expr): string => exactValue(formula as Expr<'1', never>)

export const total = (all: readonly Money[]): Money => all.reduce((a, b) => add(a, b))

/** Exact arithmetic between answers. */
export const minus = (a: string, b: string): string => toText(rational.sub(fromText(a), fromText(b)))
export const plus = (a: string, b: string): string => toText(rational.add(fromText(a), fromText(b)))
export const negated = (a: string): string => toText(rational.neg(fromText(a)))
export { mul, sub }

/** A record where one is expected, else the value that carries the rule's name. */
export const shaped = (values: object, vector: Vector, main: string): unknown => {
  const known = vector.exact ?? vector.expected
  return typeof known === 'object' && known !== null && !Array.isArray(known) ? values : (values as Values)[main]
}

/** A rule's name without case, spaces and signs. */
export const plainName = (vector: Vector): string => (vector.rule ?? '').toLowerCase().replace(/[^a-z0-9]/g, '')

export const noAnswer = (vector: Vector): never => {
  throw new Error(`no answer for rule '${vector.rule}' with input ${Object.keys(vector.input).join(', ')}`)
}
