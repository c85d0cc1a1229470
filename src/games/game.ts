/** A game: who can earn what together. */
import { SplitKeyError } from '../core/issue.ts'
import type { NumberLike } from './number-like.ts'
import { fromArray } from './table/from-array.ts'
import { fromFunction } from './table/from-function.ts'
import { fromRecord } from './table/from-record.ts'
import { checkPlayers } from './table/players.ts'
import type { Scaled, Worths } from './worths.ts'

/** The worth of every coalition, held exactly: `values[mask] / scale`, where player `i` is bit `i` of `mask`. */
export interface Game<P extends string = string> {
  readonly players: readonly P[]
  readonly values: Worths
  readonly scale: bigint
  /** No absolute value in `values` is above this: tells which sums are exact in floats. */
  readonly most: number
}

/** Worths by coalition text (`'S,W'`), by a function of the members, or as an array of `2^n` values by bitmask. */
export type CoalitionValues<P extends string = string> =
  | Readonly<Record<string, NumberLike>>
  | ((coalition: readonly P[]) => NumberLike)
  | ArrayLike<NumberLike>

/** A table of more players does not fit in memory. */
const mostPlayers = 24

/**
 * A transferable-utility game on named players (von Neumann & Morgenstern 1944): each coalition has a worth, the empty one 0.
 * Numbers are held exactly. Throws for a missing coalition, a wrong length, an unknown name, and anything that is not a number.
 *
 * @example
 * game(['S', 'W'], { S: 100, W: 200, 'S,W': 700 })
 * game(['S', 'W'], (coalition) => (coalition.length === 2 ? '700.50' : 0))
 * game(['S', 'W'], [0, 100, 200, 700])
 */
export function game<P extends string>(players: readonly P[], values: CoalitionValues<P>): Game<P> {
  checkPlayers(players, mostPlayers)
  return withEmptyZero(players, read(players, values))
}

function read<P extends string>(players: readonly P[], values: CoalitionValues<P>): Scaled {
  if (typeof values === 'function') return fromFunction(players, values)
  if (Array.isArray(values) || ArrayBuffer.isView(values)) return fromArray(players, values as ArrayLike<NumberLike>)
  return fromRecord(players, values as Readonly<Record<string, NumberLike>>)
}

function withEmptyZero<P extends string>(players: readonly P[], table: Scaled): Game<P> {
  if (Number(table.values[0]) === 0) return Object.freeze({ players: Object.freeze([...players]), ...table })
  const message = 'the empty coalition earns nothing: its value must be 0'
  throw new SplitKeyError([{ code: 'out-of-range', path: 'values', input: 'v()', message }])
}
