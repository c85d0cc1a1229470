/** Coleman's indices. */
import { toText } from '../../number/rational.ts'
import { type Allocation, named } from '../allocation.ts'
import type { Rational } from '../fraction.ts'
import { lowest } from '../fraction.ts'
import type { Game } from '../game.ts'
import { critical, winning } from './simple-game.ts'

/** Three answers to: who can make something happen? */
export interface Coleman<P extends string = string> {
  /** The share of all coalitions that win. */
  readonly collectivity: string
  /** The share of the losing coalitions that the player can turn into winning ones. */
  readonly initiative: Allocation<P>
  /** The share of the winning coalitions that the player can turn into losing ones. */
  readonly preventive: Allocation<P>
}

/**
 * The power of a collectivity to act, and of each member to initiate action and to prevent it (Coleman 1971).
 *
 * @example coleman(votingGame({ a: 50, b: 49, c: 1 }, 51)).preventive // { a: '1', b: '1/3', c: '1/3' }
 */
export function coleman<P extends string>(game: Game<P>): Coleman<P> {
  const won = winning(game)
  const all = game.values.length
  const masks = won.map((mask) => critical(game, mask))
  const decides = game.players.map((_, i) => masks.filter((mask) => (mask >>> i) & 1).length)
  const shares = (of: number): Rational[] => decides.map((count) => lowest(BigInt(count), BigInt(of)))
  return {
    collectivity: toText(lowest(BigInt(won.length), BigInt(all))),
    initiative: named(game.players, shares(all - won.length)),
    preventive: named(game.players, shares(won.length)),
  }
}
