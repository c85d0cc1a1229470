/** The rows of the sheet of one period, collected from top to bottom: every row has a number, and a cell with a name. */
import { address } from './sheet.ts'

/**
 * What the check beside a row compares: with what was settled, with what went in, with zero, or nothing. `untouched` is the row that says
 * whether all that went in, and every parameter, is as it was.
 */
export type CheckKind = 'settled' | 'input' | 'condition' | 'untouched' | 'none'

export interface PeriodRow {
  readonly part: string
  /** Stable for a version of the key: `L12`, `P2`. */
  readonly number: string
  readonly title: string
  readonly unit: string
  readonly name: string
  readonly formula: string
  readonly check: CheckKind
  /** What the library computed; `undefined` where it has no such figure. */
  readonly value?: number | string
  /** The formula as the key states it. */
  readonly words?: string
  readonly format?: string
  readonly strong?: boolean
}

/** The column of the recalculated value. */
export const valueColumn = 4

export interface PeriodRows {
  /** Adds a row and answers the address of its value. */
  readonly add: (row: Omit<PeriodRow, 'number'> & { readonly prefix: string }) => string
  /** The address of the value of a row added before. */
  readonly at: (name: string) => string
  readonly all: () => readonly PeriodRow[]
}

/** No rows yet; the first stands below the head. */
export function periodRows(): PeriodRows {
  const rows: PeriodRow[] = []
  const counts = new Map<string, number>()
  const places = new Map<string, string>()
  const add: PeriodRows['add'] = ({ prefix, ...row }) => {
    const count = (counts.get(prefix) ?? 0) + 1
    counts.set(prefix, count)
    rows.push({ ...row, number: `${prefix}${count}` })
    const place = address(rows.length, valueColumn)
    places.set(row.name, place)
    return place
  }
  return { add, at: (name) => places.get(name) as string, all: () => rows }
}

/** From one cell to another, such as `$E$4:$E$9`. */
export const range = (cells: readonly string[]): string => `${cells[0]}:${cells.at(-1)}`
