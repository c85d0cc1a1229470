/** Inputs per period, as files give them. */

/** What is known about one value. */
export interface ValueDetails {
  readonly status?: 'provisional' | 'final'
  readonly source?: string
}

/** The inputs of one period. */
export interface InputRow {
  /** `2020`, `2020-Q1`, `2020-03` or `2020-03-31`; absent only where a file holds a single set of inputs. */
  readonly period?: string
  /** Canonical number text by input. */
  readonly inputs: Readonly<Record<string, string>>
  /** Where it stands in the file. */
  readonly line: number
  /** Status and source of the values that say so. */
  readonly details?: Readonly<Record<string, ValueDetails>>
}

/** A file of inputs. */
export interface InputRows {
  /** The inputs, in the order of the file. */
  readonly columns: readonly string[]
  readonly rows: readonly InputRow[]
}
