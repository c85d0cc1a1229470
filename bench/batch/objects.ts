/** The key over rows as objects: numbers by hand, decimal.js by hand from texts, and splitkey from both. */
import type { Batch } from '../../src/batch/index.ts'
import { type Cents, floatRow } from './by-hand.ts'
import { decimalRow } from './decimal-by-hand.ts'
import { type ColumnName, type Columns, columnNames, decimals } from './rows.ts'

export type RowOf<T> = Readonly<Record<ColumnName, T>>

/** The first rows as objects of numbers, as a database driver answers them. */
export const numberRows = (columns: Columns, rows: number): readonly RowOf<number>[] =>
  Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columnNames.map((name) => [name, (columns[name][row] as number) / 10 ** decimals[name]])),
  ) as unknown as readonly RowOf<number>[]

/** The first rows as objects of decimal texts, as JSON or CSV has them. */
export const textRows = (columns: Columns, rows: number): readonly RowOf<string>[] =>
  numberRows(columns, rows).map((row) => Object.fromEntries(columnNames.map((name) => [name, row[name].toFixed(decimals[name])])) as RowOf<string>)

/** `rows.map` in plain numbers, an object per answer. */
export const objectsByHand = (rows: readonly RowOf<number>[]): readonly { readonly A: number; readonly B: number }[] => rows.map(floatRow)

/** decimal.js from texts, texts out. */
export const decimalsByHand = (rows: readonly RowOf<string>[]): readonly { readonly A: string; readonly B: string }[] => rows.map(decimalRow)

/** Cents of answers in texts or numbers. */
export const centsOf = (rows: readonly (Readonly<Record<string, unknown>> | undefined)[]): Cents => ({
  A: Float64Array.from(rows, (row) => Math.round(Number(row?.['A']) * 100)),
  B: Float64Array.from(rows, (row) => Math.round(Number(row?.['B']) * 100)),
})

export const splitkeyRows = (batch: Batch, rows: readonly RowOf<unknown>[]) => batch.settleRows(rows).rows
