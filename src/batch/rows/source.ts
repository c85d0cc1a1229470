/** Columns as callers have them, made into doubles that a tape reads. */
import type { Issue } from '../../core/issue.ts'
import { canonicalNumber } from '../../core/number-text.ts'
import { numericText } from '../../number/decimal.ts'
import { powerOfTen, rational, toText } from '../../number/rational.ts'
import { decimalsOf, scaledText } from './scaled-text.ts'

/**
 * The values of one input or opening balance: doubles, each meaning its shortest decimal text; whole numbers in units of the last decimal
 * (the decimals of the input unless given); or one number for all rows.
 */
export type ColumnInput = Float64Array | BigInt64Array | { readonly scaled: Float64Array | BigInt64Array; readonly decimals?: number } | number | string

/** A column that can be run, and what each value is as text, for rows that are decided apart. */
export interface Source {
  readonly name: string
  readonly holds: 'scaled' | 'raw'
  /** Of scaled columns: how many. */
  readonly decimals?: number
  /** `NaN` stands for a value that has no place here: its row is decided from the text. */
  readonly values: Float64Array
  readonly text: (row: number) => string | undefined
  /** A balance that is at its agreed start in every row, because nothing was said of it. */
  readonly isStart?: true
}

const isColumn = (given: unknown): given is Float64Array | BigInt64Array => given instanceof Float64Array || given instanceof BigInt64Array

/** The whole numbers of a column that is given as such. */
const scaledIn = (given: ColumnInput): unknown => (typeof given === 'object' && given !== null && 'scaled' in given ? given.scaled : given)

/** How many rows a column says there are; one number fits any. */
export function lengthOf(given: ColumnInput): number | undefined {
  const column = scaledIn(given)
  return isColumn(column) ? column.length : undefined
}

/** Reads a column of `rows` rows; a problem goes to `issues`. */
export function sourceOf(name: string, given: ColumnInput, rows: number, decimals: number | undefined, issues: Issue[]): Source | undefined {
  if (typeof given === 'number' || typeof given === 'string') return constant(name, given, rows, decimals, issues)
  if (!isColumn(scaledIn(given))) {
    const message = `the column of '${name}' is a Float64Array, a BigInt64Array or one number, such as Float64Array.from(values), or is made by columns.alloc`
    issues.push({ code: 'schema', path: `inputs.${name}`, message })
    return undefined
  }
  if (given instanceof Float64Array) return { name, holds: 'raw', values: given, text: (row) => canonicalNumber(String(given[row])) }
  const { scaled, decimals: own = decimals } = given instanceof BigInt64Array ? { scaled: given } : given
  if (own !== undefined && own <= (decimals ?? own)) return scaledSource(name, scaled, own)
  if (own !== undefined) {
    issues.push({ code: 'out-of-range', path: name, input: name, message: `the column of '${name}' has ${own} decimals; it has at most ${decimals}` })
    return undefined
  }
  issues.push({
    code: 'missing-part',
    path: `inputs.${name}`,
    message: `the number of decimals of '${name}' is not known: state it in the key or with the column`,
  })
  return undefined
}

/** A column of whole numbers. */
export function scaledSource(name: string, scaled: Float64Array | BigInt64Array, decimals: number): Source {
  const values =
    scaled instanceof Float64Array ? scaled : Float64Array.from(scaled, (value) => (Number.isSafeInteger(Number(value)) ? Number(value) : Number.NaN))
  const text = (row: number): string | undefined => {
    const value = scaled[row] as number | bigint
    if (typeof value === 'number' && !Number.isSafeInteger(value)) return undefined
    return toText(rational(BigInt(value), powerOfTen(decimals)))
  }
  return { name, holds: 'scaled', decimals, values, text }
}

function constant(name: string, given: number | string, rows: number, decimals: number | undefined, issues: Issue[]): Source | undefined {
  const text = numericText(given)
  if (text !== undefined) return constantSource(name, text, rows, decimals)
  issues.push({ code: 'not-a-number', path: name, input: name, message: `'${String(given).slice(0, 40)}' is not a number` })
  return undefined
}

/** One number in every row. */
export function constantSource(name: string, text: string, rows: number, stated?: number): Source {
  const decimals = stated ?? Math.min(decimalsOf(text), mostInferred)
  return { name, holds: 'scaled', decimals, values: new Float64Array(rows).fill(scaledText(text, decimals)), text: () => text }
}

/** The most decimals that are looked for where nobody states them. */
export const mostInferred = 9
