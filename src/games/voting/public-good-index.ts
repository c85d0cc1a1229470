/** The public good index. */
import { one } from '../../number/rational.ts'
import { type Allocation, named } from '../allocation.ts'
import type { Game } from '../game.ts'
import { inProportion } from '../in-proportion.ts'
import { minimalWinning } from './simple-game.ts'

/**
 * The player's part of all memberships in minimal winning coalitions (Holler 1982). More votes can mean less.
 *
 * @example publicGoodIndex(votingGame({ a: 50, b: 49, c: 1 }, 51)) // { a: '0.5', b: '0.25', c: '0.25' }
 */
export const publicGoodIndex = <P extends string>(game: Game<P>): Allocation<P> =>
  named(game.players, inProportion(memberships(game, minimalWinning(game)), one))

/** In how many of the coalitions each player is. */
export const memberships = (game: Game, masks: readonly number[]): { n: bigint; d: bigint }[] =>
  game.players.map((_, i) => ({ n: BigInt(masks.filter((mask) => (mask >>> i) & 1).length), d: 1n }))
