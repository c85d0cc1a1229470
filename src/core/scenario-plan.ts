/** What a scenario file asks, as data. Numbers are canonical number text. */
import type { Changes } from './change.ts'
import type { KeyData } from './key.ts'
import type { UncertaintyPlan } from './uncertainty-plan.ts'

type Texts = Readonly<Record<string, string>>

/** An input at evenly spaced values. */
export interface PlannedAxis {
  readonly along: string
  readonly from: string
  readonly to: string
  readonly steps: number
}

export interface PlannedTable {
  readonly of: string
  readonly rows: PlannedAxis
  readonly columns: PlannedAxis
}

export interface PlannedBreakEven {
  readonly of: string
  readonly along: string
  readonly from: string
  readonly to: string
  readonly reaches?: string
}

export interface PlannedLever {
  readonly input: string
  readonly by?: string
  readonly cost: string
  readonly power?: number
  readonly most: string
}

export interface ScenarioPlan {
  readonly name: string
  /** By the name under which they are shown. Each reads the inputs it declares. */
  readonly keys: Readonly<Record<string, KeyData>>
  readonly inputs: Texts
  readonly balances?: Texts
  readonly follows: Texts
  readonly ranges?: Readonly<Record<string, readonly [string, string]>>
  readonly cases: Readonly<Record<string, Changes>>
  readonly sweeps: readonly PlannedAxis[]
  readonly tables: readonly PlannedTable[]
  readonly tornado: readonly string[]
  readonly breakEvens: readonly PlannedBreakEven[]
  readonly stress: readonly string[]
  readonly incentives: boolean
  readonly effort: readonly PlannedLever[]
  readonly uncertainty?: UncertaintyPlan
}
