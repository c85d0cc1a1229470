/** The public help index. */
import { one } from '../../number/rational.ts'
import { type Allocation, named } from '../allocation.ts'
import type { Game } from '../game.ts'
import { inProportion } from '../in-proportion.ts'
import { memberships } from './public-good-index.ts'
import { winning } from './simple-game.ts'

/**
 * The player's part of all memberships in winning coalitions (Bertini, Gambarelli & Stach 2008).
 *
 * @example publicHelpIndex(votingGame({ a: 50, b: 49, c: 1 }, 51)) // { a: '3/7', b: '2/7', c: '2/7' }
 */
export const publicHelpIndex = <P extends string>(game: Game<P>): Allocation<P> => named(game.players, inProportion(memberships(game, winning(game)), one))
