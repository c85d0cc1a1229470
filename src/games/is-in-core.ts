/** Core membership. */
import { type ByPlayer, readByPlayer } from './allocation.ts'
import { excessTable } from './excesses.ts'
import type { Game } from './game.ts'

/**
 * Does the allocation divide v(N) so that no coalition does better on its own: x(N) = v(N) and x(S) ≥ v(S) for all S
 * (Gillies 1953)? Exact, so an allocation rounded to cents can be just outside.
 *
 * @example isInCore(game(['a', 'b', 'c'], [0, 0, 0, 1, 0, 1, 0, 3]), { a: '1.7', b: '1.3', c: 0 }) // true
 */
export function isInCore<P extends string>(game: Game<P>, allocation: ByPlayer<P>): boolean {
  const { table } = excessTable(game, readByPlayer(game.players, allocation, 'allocation'))
  return table[table.length - 1] === 0n && table.every((excess) => excess <= 0n)
}
