/** Rows as objects, read into columns of whole numbers. */
import { raise } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import { numericText } from '../../number/decimal.ts'
import type { InputDomain } from '../analysis/domain.ts'
import { type Row, rowIssues } from './row-issues.ts'
import { decimalsOf, scaledDouble, scaledText } from './scaled-text.ts'
import { mostInferred, type Source } from './source.ts'

/** Rows that stay in the cache while column after column is read from them. */
const blockRows = 256

/**
 * A column per input and opening balance. A value that no double holds is left to its text.
 * @throws `missing-input`, `unknown-input`, every one with its row
 */
export function rowSources(
  key: KeyData,
  names: readonly string[],
  rows: readonly Row[],
  stated: Readonly<Record<string, Partial<InputDomain>>>,
): readonly Source[] {
  if (!haveOnly(names, rows)) raise(rowIssues(key, names, rows))
  const columns = names.map((name) => {
    const start = key.balances[name]?.start
    return { name, start, decimals: stated[name]?.decimals ?? mostDecimals(name, start, rows), values: new Float64Array(rows.length) }
  })
  let isWhole = true
  for (let from = 0; from < rows.length; from += blockRows)
    for (const column of columns) isWhole = readBlock(column, rows, from, Math.min(from + blockRows, rows.length)) && isWhole
  if (!isWhole) raise(rowIssues(key, names, rows))
  return columns.map(({ name, start, decimals, values }): Source => {
    const text = (row: number): string | undefined => numericText(ownValue(rows[row] as Row, name, start))
    const isStart = start !== undefined && !rows.some((row) => Object.hasOwn(row, name))
    return { name, holds: 'scaled', decimals, values, text, ...(isStart && { isStart }) }
  })
}

interface Column {
  readonly name: string
  /** The agreed start of a balance. */
  readonly start: string | undefined
  readonly decimals: number
  readonly values: Float64Array
}

const ownValue = (row: Row, name: string, start: string | undefined): unknown => (Object.hasOwn(row, name) ? row[name] : start)

/** Has every row no other fields than these? Rows made in one place have them in one order: each is compared with that of the row before. */
function haveOnly(names: readonly string[], rows: readonly Row[]): boolean {
  const known = new Set(names)
  const order: string[] = []
  for (const row of rows) {
    let at = 0
    for (const name in row) {
      if (name !== order[at]) {
        if (!known.has(name)) return false
        order[at] = name
      }
      at++
    }
  }
  return true
}

/** Reads some rows of a column; answers whether every one has a value. */
function readBlock({ name, start, decimals, values }: Column, rows: readonly Row[], from: number, to: number): boolean {
  // What every object inherits is no value; of any other prototype it is asked.
  const isInherited = name in Object.prototype
  for (let index = from; index < to; index++) {
    const row = rows[index] as Row
    let value = row[name]
    if (value === undefined || isInherited || Object.getPrototypeOf(row) !== Object.prototype) value = ownValue(row, name, start)
    if (typeof value === 'number') values[index] = scaledDouble(value, decimals)
    else if (value === undefined || value === null) return false
    else values[index] = scaledOther(value, decimals)
  }
  return true
}

/** Texts at once where they are plain; whatever else may stand for a number by its canonical text. */
function scaledOther(value: unknown, decimals: number): number {
  const whole = typeof value === 'string' ? scaledText(value, decimals) : Number.NaN
  if (!Number.isNaN(whole)) return whole
  const text = numericText(value)
  return text === undefined ? Number.NaN : scaledText(text, decimals)
}

/** The most decimals that occur where nobody states them; rows that need more are decided apart. */
function mostDecimals(name: string, start: string | undefined, rows: readonly Row[]): number {
  let most = start === undefined ? 0 : Math.min(decimalsOf(start), mostInferred)
  for (const row of rows) {
    const value = row[name]
    if (typeof value === 'number') while (most < mostInferred && Number.isFinite(value) && !(Math.round(value * 10 ** most) / 10 ** most === value)) most++
    else if (value !== undefined && value !== null) most = Math.max(most, Math.min(decimalsOf(numericText(value) ?? ''), mostInferred))
    if (most >= mostInferred) return mostInferred
  }
  return most
}
