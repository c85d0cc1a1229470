/** The worths of a game as text. */
import { toText } from '../number/rational.ts'
import { coalitionText } from './coalition.ts'
import type { Game } from './game.ts'
import { checkSize } from './table/players.ts'
import { worth } from './worth.ts'

/**
 * What each coalition is worth, keyed by coalition text, the empty one left out: to print a game or to build it again. At most 16
 * players.
 *
 * @example coalitionWorths(game(['S', 'W'], [0, 100, 200, 700])) // { S: '100', W: '200', 'S,W': '700' }
 */
export function coalitionWorths(game: Game): Readonly<Record<string, string>> {
  checkSize('a printed game', game.players.length, 16)
  const entry = (_: unknown, mask: number): [string, string] => [coalitionText(game.players, mask), toText(worth(game, mask))]
  return Object.fromEntries(Array.from(game.values as ArrayLike<unknown>, entry).slice(1))
}
