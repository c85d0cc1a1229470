/** Winning coalitions of a simple game: one in which every coalition is worth 0 or 1. */
import { SplitKeyError } from '../../core/issue.ts'
import type { Game } from '../game.ts'
import { isMonotone } from '../is-monotone.ts'

/** The masks of the coalitions that win. Throws when the game is not simple and monotone, or nobody ever wins. */
export function winning(game: Game): number[] {
  const masks: number[] = []
  let simple = isMonotone(game)
  for (let mask = 0; mask < game.values.length; mask++) {
    const value = BigInt(game.values[mask] as number | bigint)
    if (value === game.scale) masks.push(mask)
    else simple &&= value === 0n
  }
  if (simple && masks.length > 0) return masks
  const message = 'this index needs a simple game: every coalition is worth 0 or 1, never less with more members, and everybody wins'
  throw new SplitKeyError([{ code: 'out-of-range', path: 'values', input: 'v', message }])
}

/** The members without whom a winning coalition loses, as a mask. */
export function critical(game: Game, mask: number): number {
  let found = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const bit = rest & -rest
    if (Number(game.values[mask ^ bit]) === 0) found |= bit
  }
  return found
}

/** The winning coalitions in which everybody is needed. */
export const minimalWinning = (game: Game): number[] => winning(game).filter((mask) => critical(game, mask) === mask)
