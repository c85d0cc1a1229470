/** The Johnston index. */
import { one } from '../../number/rational.ts'
import { type Allocation, named } from '../allocation.ts'
import { size } from '../coalition.ts'
import { sum } from '../fraction.ts'
import type { Game } from '../game.ts'
import { inProportion } from '../in-proportion.ts'
import { critical, winning } from './simple-game.ts'

/**
 * In every winning coalition that somebody could break, those who could share one point; then everybody's part (Johnston 1978).
 *
 * @example johnston(votingGame({ a: 50, b: 49, c: 1 }, 51)) // { a: '2/3', b: '1/6', c: '1/6' }
 */
export function johnston<P extends string>(game: Game<P>): Allocation<P> {
  const needed = winning(game).map((mask) => critical(game, mask))
  const points = game.players.map((_, i) => sum(needed.filter((mask) => (mask >>> i) & 1).map((mask) => ({ n: 1n, d: BigInt(size(mask)) }))))
  return named(game.players, inProportion(points, one))
}
