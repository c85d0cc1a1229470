/**
 * What a proof leaves behind: a JSON document that `check` re-derives line by line. The format and why each step is sound:
 * `docs/reference/certificate.md`. Numbers are canonical text.
 */
import type { RoundingMode } from '../core/node.ts'
import type { Box } from './goal.ts'

/** One instruction of the program; arguments are earlier positions. Rules are looked through, units are left out. */
export type Instruction =
  | { readonly op: 'lit'; readonly value: string }
  | { readonly op: 'input'; readonly name: string }
  | { readonly op: 'add' | 'mul' | 'min' | 'max'; readonly args: readonly number[] }
  | { readonly op: 'div'; readonly args: readonly [number, number] }
  | { readonly op: 'round'; readonly args: readonly [number]; readonly to: string; readonly mode: RoundingMode }
  | { readonly op: 'step'; readonly args: readonly [number] }

export type GoalAt =
  | { readonly kind: 'nonnegative' | 'zero'; readonly of: number }
  | { readonly kind: 'monotone'; readonly of: number; readonly along: string; readonly sign: 1 | -1 }
  | { readonly kind: 'slope'; readonly of: number; readonly along: string; readonly limit: string }

/** What may be divided out of a polynomial because it is known not to be negative. The last entry is the power. */
export type Factor = readonly ['input', string, number] | readonly ['divisor', number, number] | readonly ['constraint', number, number]

/** A row of the closing sum: the goal, a constraint, one times distances of inputs to an end of their ranges, or times another constraint. */
export type Row = 'goal' | number | readonly ['times', number, ...(readonly string[])] | readonly ['product', number, number]

/** Closes a polynomial on a cell: Σ multiplier · row has no positive coefficient. */
export type Closing =
  | { readonly split: string; readonly at: string; readonly low: Closing; readonly high: Closing }
  | { readonly by: readonly (readonly [Row, string])[] }

/** That a polynomial is never negative on a cell: first what is divided out of it. */
export interface Shown {
  readonly divide?: readonly Factor[]
  readonly close: Closing
}

export type Case =
  /** The cell has no point, or only points that continuity takes care of. */
  { readonly empty: Closing; readonly divide?: readonly (readonly Factor[])[] } | { readonly then: Tree; readonly divide?: readonly (readonly Factor[])[] }

export type Tree =
  /** These instructions are inputs of their own, anywhere within their intervals. Only at the top of a tree. */
  | { readonly free: readonly number[]; readonly then: Tree }
  | { readonly split: string; readonly at: string; readonly low: Tree; readonly high: Tree }
  | { readonly tighten: string; readonly by: number; readonly then: Tree }
  | { readonly relax: readonly (readonly [number, number])[]; readonly then: Tree }
  | { readonly divisor: number; readonly sign: 1 | -1; readonly close: Closing; readonly then: Tree }
  | { readonly choose: number; readonly case: number; readonly because: readonly Shown[]; readonly then: Tree }
  | { readonly decide: number; readonly cases: readonly Case[] }
  /** Nothing on this cell: the constraints of the path contradict each other. */
  | { readonly empty: Closing }
  | { readonly goals: readonly Shown[] }

/** What happens where a threshold is crossed along the input of the goal. */
export type Jump =
  | { readonly step: number; readonly direction: 1 | -1; readonly rises: Proof; readonly jump: Tree }
  | { readonly step: number; readonly nowhere: Tree }

export interface Proof {
  readonly tree: Tree
  /** One per `step` whose condition depends on the input of a `monotone` or `slope` goal, in order of position. */
  readonly jumps?: readonly Jump[]
}

export interface Certificate {
  readonly format: 'splitkey certificate 2'
  readonly program: readonly Instruction[]
  readonly box: Box
  /** Positions of the assumed formulas. */
  readonly given: readonly number[]
  /** A point at which every assumption is above zero; needed where neither the middle nor a corner of the box is one. */
  readonly inside?: Readonly<Record<string, string>>
  readonly tolerance: string
  readonly goals: readonly GoalAt[]
  /** Per goal, a bound of how far the roundings on the way can move it. */
  readonly roundings: readonly string[]
  readonly proofs: readonly Proof[]
}
