import type { DataTable } from '../data-table.ts'

/** One part of an answer, which can be computed, shown and kept by itself. `after` is told how far it is. */
export interface Part {
  readonly name: string
  readonly compute: (after: (done: number, all: number) => void) => readonly DataTable[]
}
