/** One goal on its way: the program it is about, what may be spent, and what was found. */
import type { Rational } from '../../number/rational.ts'
import type { GoalAt, Instruction } from '../certificate.ts'
import type { Box } from '../goal.ts'
import type { Undecided } from '../verdict.ts'
import type { Space } from './space.ts'

/** What a proof may still cost; shared by all goals of a claim. */
export interface Budget {
  /** Sub-boxes and cells still allowed. */
  cells: number
  /** Milliseconds since 1970, or infinite. */
  readonly until: number
  readonly now: () => number
  /** Cells looked at so far. */
  spent: number
}

/** Told from time to time, so that a caller can show it or stop. */
export interface Progress {
  readonly goal: number
  readonly cells: number
}

export interface Task {
  readonly space: Space
  /** Sparse where a second copy of a program stands beside the first. */
  readonly code: readonly Instruction[]
  /** The positions to compute, in order. */
  readonly order: readonly number[]
  readonly goal: GoalAt
  readonly goalIndex: number
  readonly tolerance: Rational
  /** The fresh input of each relaxed rounding, by number in the space. */
  readonly fresh: ReadonlyMap<number, number>
  /** Which argument stands for a `min` or `max`. */
  readonly picks: ReadonlyMap<number, number>
  /** The step at whose threshold everything happens, in trees of jumps. */
  readonly crossing?: number
  readonly budget: Budget
  /** Boxes that one closing may be split into. */
  readonly leafBoxes: number
  /** Is the goal missed at this point (one number per input of the space)? Then there is nothing left to prove. */
  readonly missedAt: (point: readonly number[]) => boolean
  readonly state: State
}

export interface State {
  /** A counterexample is known, or the budget is gone, or this attempt has failed: unwind. */
  stop: boolean
  /** Failing once ends the attempt. */
  readonly impatient: boolean
  reason: Undecided['reason'] | undefined
  readonly remaining: Box[]
}

export const outOfBudget = (budget: Budget): 'cells' | 'time' | undefined => (budget.cells <= 0 ? 'cells' : budget.now() > budget.until ? 'time' : undefined)
