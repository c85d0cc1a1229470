/** A sheet as data, whatever library writes it: cells by row, each with what it holds and how it looks. */

/** How a cell looks; `styles.ts` says what that is. */
export type Look = 'title' | 'head' | 'text' | 'note' | 'faint' | 'input' | 'parameter' | 'number' | 'total' | 'status'

export interface CellData {
  readonly look: Look
  readonly value?: string | number
  /** Without the sign of equality; `value` is then what was computed when the file was written. */
  readonly formula?: string
  /** How its number is shown, in the English of the file format. */
  readonly format?: string
  /** A range that a number typed here should lie in; only a warning, since ranges are not part of a key. */
  readonly within?: readonly [number, number]
}

export interface SheetData {
  readonly name: string
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (CellData | undefined)[])[]
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number }
  /** The first row is repeated on every page. */
  readonly heads?: boolean
  /** Shown in colour when a cell of a status column says that something is wrong. */
  readonly statusColumns?: readonly number[]
  readonly filter?: boolean
}

/** A name for one cell, in one sheet or, without a sheet, in the whole workbook. */
export interface CellNameData {
  readonly name: string
  readonly cell: string
  readonly sheet?: string
}

export const text = (value: string, look: Look = 'text'): CellData => ({ look, value })

export const heads = (names: readonly string[]): readonly CellData[] => names.map((name) => text(name, 'head'))

/** `A` for 0, `AA` for 26. */
export function columnLetter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26))
  return index < 26 ? rest : columnLetter(Math.floor(index / 26) - 1) + rest
}

/** `$C$5` for row 4, column 2, counted from zero. */
export const address = (row: number, column: number): string => `$${columnLetter(column)}$${row + 1}`
