/** Monotonicity. */
import type { Game } from './game.ts'
import { likeNumbers } from './worths.ts'

/**
 * Is a coalition never worth less with one more member: v(S∪i) ≥ v(S)?
 *
 * @example isMonotone(game(['a', 'b'], [0, 100, 200, 150])) // false
 */
export function isMonotone(game: Game): boolean {
  const values = likeNumbers(game.values)
  return game.players.every((_, i) => neverHurts(values, 1 << i))
}

function neverHurts(values: ArrayLike<number>, bit: number): boolean {
  for (let mask = 0; mask < values.length; mask++) {
    if (!(mask & bit) && (values[mask | bit] as number) < (values[mask] as number)) return false
  }
  return true
}
