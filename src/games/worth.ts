/** Exact worths of single coalitions. */

import { everybody } from './coalition.ts'
import type { Rational } from './fraction.ts'
import type { Game } from './game.ts'

/** The worth of the coalition `mask`. */
export const worth = (game: Game, mask: number): Rational => ({ n: BigInt(game.values[mask] as number | bigint), d: game.scale })

/** The worth of everybody together. */
export const total = (game: Game): Rational => worth(game, everybody(game.players.length))

/** What each player earns alone, in player order. */
export const alone = (game: Game): Rational[] => game.players.map((_, i) => worth(game, 1 << i))
