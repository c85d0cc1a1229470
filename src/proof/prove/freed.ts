/** A program some of whose instructions are inputs of their own. */
import type { Interval } from '../../number/interval.ts'
import type { Instruction } from '../certificate.ts'

export interface Freed {
  readonly positions: readonly number[]
  /** The program in which they are inputs. */
  readonly code: readonly Instruction[]
  readonly ranges: ReadonlyMap<string, Interval>
  /** Arguments of a freed `min` or `max` that are polynomials: it never goes beyond them. */
  readonly sides: readonly { readonly of: number; readonly arg: number; readonly op: 'min' | 'max' }[]
}

/** The name of the input that an instruction becomes. */
export const freeName = (at: number): string => `free:${at}`
