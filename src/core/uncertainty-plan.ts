/** What is uncertain, as data: read from a file or written in TypeScript. */
import type { Distribution } from './distribution.ts'

export interface UncertaintyPlan {
  /** Inputs with a distribution of their own. */
  readonly inputs?: Readonly<Record<string, Distribution>>
  /** Months of a real series: one number per input and month, canonical number text. */
  readonly history?: {
    readonly inputs: readonly string[]
    readonly months: readonly (readonly string[])[]
    /** How many consecutive months stay together; 1 when absent. */
    readonly block?: number
  }
  /** Inputs with a distribution that move together as strongly as these series did: one number per input and month. */
  readonly correlation?: { readonly inputs: readonly string[]; readonly months: readonly (readonly string[])[] }
  /** How many paths are drawn. */
  readonly draws: number
  /** The same seed draws the same numbers, on every machine. */
  readonly seed: number
  /** How many periods a path has, balances carried; what is shown is the sum over them. 1 when absent. */
  readonly periods?: number
  /** How many paths the variance is attributed with; 4096 when absent, 0 for none. */
  readonly attribution?: number
}
