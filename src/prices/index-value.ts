/** A published index value, with all that is needed to compare it with another one. */

import { SplitKeyError } from '../core/issue.ts'
import { shown } from '../core/shown.ts'
import { numericText } from '../number/decimal.ts'
import { div, fromText, mul, type Rational, toText } from '../number/rational.ts'

/** What makes values of an index comparable: name, base year and edition. */
export interface IndexBasis {
  /** `health index`, `Agoria wages`. */
  readonly index: string
  /** The period that is 100 (or 1): `2013`. */
  readonly base: string
  /** Publisher and vintage, where values are revised after publication: `2024-03`. */
  readonly edition?: string
}

/** One value. Canonical text, above zero. */
export interface IndexValue extends IndexBasis {
  readonly value: string
}

const schema = (path: string, message: string): never => {
  throw new SplitKeyError([{ code: 'schema', path, message }])
}

/** @throws `not-a-number`, or `out-of-range` unless above zero. @example indexValue({ index: 'wages', base: '2013', value: '109.075' }) */
export function indexValue(given: IndexBasis & { readonly value: number | string }): IndexValue {
  return Object.freeze({ ...given, value: positiveText(given.value, given.index) })
}

/** Canonical text of a number above zero. */
export function positiveText(value: number | string, input: string): string {
  const text = numericText(value)
  if (text === undefined) throw new SplitKeyError([{ code: 'not-a-number', path: input, input, message: `${input} is not a number: found '${shown(value)}'` }])
  if (text === '0' || text.startsWith('-'))
    throw new SplitKeyError([{ code: 'out-of-range', path: input, input, message: `an index lies above zero: ${input} is ${text}` }])
  return text
}

const basisText = ({ index, base, edition }: IndexBasis): string => `${index}, base ${base}${edition === undefined ? '' : `, edition ${edition}`}`

/** Throws `schema` where two values are not of one index, base and edition: they never mix silently. */
export function requireSameBasis(a: IndexBasis, b: IndexBasis): void {
  if (a.index !== b.index || a.base !== b.base || a.edition !== b.edition)
    schema('', `${basisText(a)} and ${basisText(b)} do not mix: convert one with rebased`)
}

/**
 * How far an index has moved, exactly: `current ÷ base value`, canonical text.
 * @throws `schema` where index, base or edition differ
 * @example indexRatio(indexValue({ index: 'w', base: '2013', value: 110 }), indexValue({ index: 'w', base: '2013', value: 100 })) // '1.1'
 */
export function indexRatio(current: IndexValue, from: IndexValue): string {
  requireSameBasis(current, from)
  return toText(div(fromText(current.value), fromText(from.value)) as Rational)
}

/**
 * The same value on another base: `value × factor`, with the publisher's conversion factor. The edition may change with the base.
 * @example rebased(indexValue({ index: 'w', base: '2004', value: 135 }), { base: '2013', factor: '0.8' }).value // '108'
 */
export const rebased = (value: IndexValue, { factor, ...basis }: Omit<IndexBasis, 'index'> & { readonly factor: number | string }): IndexValue =>
  Object.freeze({ index: value.index, ...basis, value: toText(mul(fromText(value.value), fromText(positiveText(factor, 'factor')))) })
