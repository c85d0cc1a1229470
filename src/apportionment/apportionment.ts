/** What an apportionment answers, and what all methods ask of the number of seats. */
import { type Issue, raise, SplitKeyError } from '../core/issue.ts'
import type { Weighed } from './weights.ts'

/** Parties that were exactly equal for the last seats; the declared order decided who received them. */
export interface Tie<P extends string = string> {
  readonly between: readonly P[]
  /** How many seats there were for them. */
  readonly seats: number
}

/** Whole seats (or cents, or vehicles) by party; they add up to the number of seats. */
export interface Apportionment<P extends string = string> {
  readonly seats: Readonly<Record<P, number>>
  /** Absent when nothing was decided by the declared order. */
  readonly tie?: Tie<P>
}

/** What a method may be asked besides. */
export interface ApportionmentOptions {
  /** Seats that every party with a weight above zero receives at least. */
  readonly minimum?: number
}

/** Seats as a method computes them, in declared order. */
export interface Raw {
  readonly seats: readonly bigint[]
  /** Positions of the parties that were equal for the last seats, and how many of them received one. */
  readonly tie?: { readonly between: readonly number[]; readonly seats: number }
}

/** @throws `out-of-range` when the number of seats, or the minimum, is no whole number or cannot be had */
export function checkSeats({ weights }: Weighed, seats: number, minimum = 0): void {
  const issues: Issue[] = []
  for (const [input, count] of Object.entries({ seats, minimum }))
    if (!Number.isSafeInteger(count) || count < 0)
      issues.push({ code: 'out-of-range', path: input, input, message: `${input} must be a whole number, zero or more; found ${count}` })
  raise(issues)
  const needed = minimum * weights.filter((weight) => weight > 0n).length
  if (needed > seats)
    throw new SplitKeyError([
      { code: 'out-of-range', path: 'minimum', input: 'minimum', message: `a minimum of ${minimum} takes ${needed} seats, there are ${seats}` },
    ])
}

/** The answer by name. */
export function byName<P extends string>({ names }: Weighed<P>, { seats, tie }: Raw): Apportionment<P> {
  const record = Object.freeze(Object.fromEntries(names.map((name, index) => [name, Number(seats[index])]))) as Readonly<Record<P, number>>
  if (!tie) return Object.freeze({ seats: record })
  const between = Object.freeze(tie.between.map((index) => names[index] as P))
  return Object.freeze({ seats: record, tie: Object.freeze({ between, seats: tie.seats }) })
}
