/** Harsanyi dividends. */
import { toText } from '../number/rational.ts'
import { coalitionText } from './coalition.ts'
import type { Game } from './game.ts'
import { checkSize } from './table/players.ts'
import type { Worths } from './worths.ts'

/**
 * What each coalition adds beyond its parts: Δ(S) = Σ_{T⊆S} (−1)^(|S|−|T|) v(T), so that v(S) = Σ_{T⊆S} Δ(T) (Harsanyi 1963).
 * Also the unanimity coefficients of the game. Keyed by coalition text; at most 16 players.
 *
 * @example dividends(game(['S', 'W'], [0, 100, 200, 700])) // { S: '100', W: '200', 'S,W': '400' }
 */
export function dividends(game: Game): Readonly<Record<string, string>> {
  checkSize('dividends', game.players.length, 16)
  const table = dividendTable(game)
  const entry = (value: number | bigint, mask: number): [string, string] => [coalitionText(game.players, mask), toText({ n: BigInt(value), d: game.scale })]
  return Object.fromEntries(Array.from<number | bigint, [string, string]>(table, entry).slice(1))
}

/** The dividends by mask, over the scale of the game. */
export function dividendTable(game: Game): Worths {
  const n = game.players.length
  const exactInFloats = game.values instanceof Float64Array && game.most * 2 ** n < 2 ** 53
  if (exactInFloats) return differences(game.values.slice() as Float64Array, n)
  return differences(Array.from<number | bigint, bigint>(game.values, BigInt) as unknown as Float64Array, n)
}

/** Subtracts, for each player in turn, the part without the player. Means the same for floats and big integers. */
function differences(table: Float64Array, n: number): Worths {
  for (let i = 0; i < n; i++) {
    const bit = 1 << i
    for (let mask = 0; mask < table.length; mask++) if (mask & bit) table[mask] = (table[mask] as number) - (table[mask ^ bit] as number)
  }
  return table
}
