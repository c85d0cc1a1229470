/** The Deegan–Packel index. */
import { type Allocation, named } from '../allocation.ts'
import { size } from '../coalition.ts'
import { type Rational, sum } from '../fraction.ts'
import type { Game } from '../game.ts'
import { minimalWinning } from './simple-game.ts'

/**
 * Every minimal winning coalition is equally likely, and its members divide the gain equally (Deegan & Packel 1978).
 *
 * @example deeganPackel(votingGame({ a: 50, b: 49, c: 1 }, 51)) // { a: '0.5', b: '0.25', c: '0.25' }
 */
export function deeganPackel<P extends string>(game: Game<P>): Allocation<P> {
  const masks = minimalWinning(game)
  const part = (mask: number): Rational => ({ n: 1n, d: BigInt(size(mask) * masks.length) })
  return named(
    game.players,
    game.players.map((_, i) => sum(masks.filter((mask) => (mask >>> i) & 1).map(part))),
  )
}
