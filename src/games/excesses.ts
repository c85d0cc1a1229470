/** What each coalition could gain by leaving. */
import { toText } from '../number/rational.ts'
import { type ByPlayer, readByPlayer } from './allocation.ts'
import { coalitionText, lowestPlayer } from './coalition.ts'
import type { Rational } from './fraction.ts'
import type { Game } from './game.ts'
import { checkSize } from './table/players.ts'
import { scaled } from './worths.ts'

/**
 * v(S) − x(S) for each coalition, keyed by coalition text: above zero, the coalition does better on its own. At most 16 players.
 *
 * @example excesses(game(['a', 'b'], [0, 100, 200, 700]), { a: 300, b: 400 }) // { a: '-200', b: '-200', 'a,b': '0' }
 */
export function excesses<P extends string>(game: Game<P>, allocation: ByPlayer<P>): Readonly<Record<string, string>> {
  checkSize('excesses', game.players.length, 16)
  const { table, scale } = excessTable(game, readByPlayer(game.players, allocation, 'allocation'))
  return Object.fromEntries(table.map((n, mask) => [coalitionText(game.players, mask), toText({ n, d: scale })]).slice(1))
}

/** The excesses by mask, over one scale. */
export function excessTable(game: Game, amounts: readonly Rational[]): { table: bigint[]; scale: bigint } {
  const shares = scaled(amounts)
  const own = Array.from<number | bigint, bigint>(shares.values, (share) => BigInt(share) * game.scale)
  const paid = [0n]
  const table = [0n]
  for (let mask = 1; mask < game.values.length; mask++) {
    const sum = (paid[mask & (mask - 1)] as bigint) + (own[lowestPlayer(mask)] as bigint)
    paid.push(sum)
    table.push(BigInt(game.values[mask] as number | bigint) * shares.scale - sum)
  }
  return { table, scale: shares.scale * game.scale }
}
