/** What the parts of the sheet of a period are made of. */
import type { Node } from '../../core/node.ts'
import type { Trace } from '../../read/settlement.ts'
import type { KeyFormulas } from './key-formulas.ts'
import type { PeriodRows } from './period-rows.ts'

/** Where a period finds its inputs: cells on other sheets. */
export interface Sources {
  readonly input: (name: string) => string
  /** A balance, or with `owed` what is owed in cents, before this period. */
  readonly opening: (kind: 'balance' | 'owed', name: string) => string
}

export interface Making {
  readonly trace: Trace
  readonly formulas: KeyFormulas
  readonly rows: PeriodRows
  /** The unit of the pot. */
  readonly money: string | undefined
  /** How many nodes every formula has when it is written out. */
  readonly sizes: ReadonlyMap<Node, number>
}
