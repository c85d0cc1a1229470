/** A cell of the domain, and the evaluation of the program on it up to the next decision. */
import type { Fraction, Range } from './fraction.ts'
import { constant, type Polynomial, variable } from './polynomial.ts'
import type { Line } from './program.ts'
import { spend, type Work } from './refuse.ts'
import { product, sum, type Value, whole } from './value.ts'

/** The variables of all polynomials of one certificate: its inputs and relaxed roundings. Those with a point for a range are numbers. */
export interface Space {
  readonly names: readonly string[]
  readonly fixed: ReadonlyMap<string, Fraction>
}

export interface Cell {
  /** The sub-box: one range for each name of the space. */
  readonly ranges: readonly Range[]
  /** Polynomials that are ≥ 0 on the cell. */
  readonly constraints: readonly Polynomial[]
  /** Which of them are above zero at every point that the cell has to answer for: at the others another case of a `step` does. */
  readonly above: readonly number[]
  /** Polynomials that are above zero on the cell. */
  readonly divisors: readonly Polynomial[]
  /** May cells without interior be dropped? */
  readonly thin: boolean
  /** Values of the instructions before `at`, as far as they are needed. */
  readonly values: readonly (Value | undefined)[]
  readonly at: number
  /** Instructions that are replaced by one of their arguments. */
  readonly instead: ReadonlyMap<number, number>
  readonly needed: readonly boolean[]
  /** Is anything decided, chosen or divided on the path? */
  readonly decided: boolean
}

/** An input as a polynomial. */
export function inputIn(space: Space, name: string): Polynomial {
  const value = space.fixed.get(name)
  return value === undefined ? variable(space.names.indexOf(name)) : constant(value)
}

/** Evaluates what evaluates by itself. `at` is then the instruction that needs a decision, or the length of the program. */
export function advance(work: Work, space: Space, lines: readonly Line[], cell: Cell, stop?: number): Cell {
  const values = [...cell.values]
  let at = cell.at
  for (; at < lines.length && at !== stop; at++) {
    if (!cell.needed[at]) continue
    const only = cell.instead.get(at)
    const value = only === undefined ? evaluated(work, space, lines[at] as Line, values, cell.divisors) : values[only]
    if (value === undefined) break
    spend(work, value.top.terms.size)
    values[at] = value
  }
  return { ...cell, values, at }
}

/** The value of one instruction, or nothing when it asks for a decision. */
function evaluated(work: Work, space: Space, line: Line, values: readonly (Value | undefined)[], divisors: readonly Polynomial[]): Value | undefined {
  const args = line.args.map((arg) => values[arg] as Value)
  switch (line.op) {
    case 'lit':
      return whole(constant(line.value))
    case 'input':
      return whole(inputIn(space, line.name))
    case 'add':
      return args.reduce((a, b) => sum(work, a, b, divisors))
    case 'mul':
      return args.reduce((a, b) => product(work, a, b))
    case 'round': {
      const exact = args[0] as Value
      return line.relaxed === undefined ? exact : sum(work, exact, whole(inputIn(space, line.relaxed)), divisors)
    }
    default:
      return undefined
  }
}

/** The cell after a decision: the instruction it stands at has this value. */
export function decidedAs(cell: Cell, value: Value): Cell {
  const values = [...cell.values]
  values[cell.at] = value
  return { ...cell, values, at: cell.at + 1, decided: true }
}
