/** Convexity. */
import type { Game } from './game.ts'
import { likeNumbers } from './worths.ts'

/**
 * Does a player add more to a larger coalition: v(S∪i∪j) − v(S∪j) ≥ v(S∪i) − v(S) for all S and i, j outside it (Shapley 1971)?
 * Then the core is not empty and holds the Shapley value.
 *
 * @example isConvex(game(['a', 'b'], [0, 100, 200, 700])) // true
 */
export function isConvex(game: Game): boolean {
  const n = game.players.length
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) if (!complements(likeNumbers(game.values), 1 << i, 1 << j)) return false
  }
  return true
}

function complements(values: ArrayLike<number>, i: number, j: number): boolean {
  for (let mask = 0; mask < values.length; mask++) {
    if (mask & (i | j)) continue
    const both = (values[mask | i | j] as number) + (values[mask] as number)
    if (both < (values[mask | i] as number) + (values[mask | j] as number)) return false
  }
  return true
}
