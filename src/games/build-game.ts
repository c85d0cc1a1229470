/** Games whose worths are computed, not given. */
import type { Rational } from './fraction.ts'
import type { Game } from './game.ts'
import { checkPlayers } from './table/players.ts'
import { scaled } from './worths.ts'

/** The game in which the coalition `mask` is worth `value(mask)`; `value(0)` is zero. */
export function buildGame<P extends string>(players: readonly P[], value: (mask: number) => Rational, most = 20): Game<P> {
  checkPlayers(players, most)
  const table = scaled(Array.from({ length: 2 ** players.length }, (_, mask) => value(mask)))
  return Object.freeze({ players: Object.freeze([...players]), ...table })
}

/** The names of a record, as the players of a game. */
export const playersOf = <P extends string>(record: Readonly<Record<P, unknown>>): P[] => Object.keys(record) as P[]
