/** Superadditivity. */
import type { Game } from './game.ts'
import { checkSize } from './table/players.ts'
import { likeNumbers } from './worths.ts'

/**
 * Are two coalitions without a common member never worth less together: v(S∪T) ≥ v(S) + v(T)? Visits 3^n pairs; at most 16 players.
 *
 * @example isSuperadditive(game(['a', 'b'], [0, 100, 200, 250])) // false
 */
export function isSuperadditive(game: Game): boolean {
  checkSize('a superadditivity check', game.players.length, 16)
  const values = likeNumbers(game.values)
  for (let mask = 1; mask < values.length; mask++) if (!worthItsParts(values, mask)) return false
  return true
}

function worthItsParts(values: ArrayLike<number>, mask: number): boolean {
  const whole = values[mask] as number
  for (let part = (mask - 1) & mask; part > (mask ^ part); part = (part - 1) & mask) {
    if (whole < (values[part] as number) + (values[mask ^ part] as number)) return false
  }
  return true
}
