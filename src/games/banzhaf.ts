/** The Banzhaf value. */
import { type Allocation, named } from './allocation.ts'
import type { Rational } from './fraction.ts'
import type { Game } from './game.ts'
import { coalitionSums } from './sums.ts'

/**
 * Each player's average contribution over all coalitions of the others: βᵢ = 2^(1−n) Σ_S (v(S∪i) − v(S)) (Banzhaf 1965, Owen
 * 1975). It does **not** divide the worth of everybody: the amounts need not add up to it. See `normalizedBanzhaf`.
 *
 * @example banzhaf(game(['a', 'b'], [0, 100, 200, 700])) // { a: '300', b: '400' }
 */
export const banzhaf = <P extends string>(game: Game<P>): Allocation<P> => named(game.players, banzhafNumbers(game))

/** The Banzhaf value in player order. */
export function banzhafNumbers(game: Game): Rational[] {
  const d = game.scale << BigInt(game.players.length - 1)
  const { having, all } = coalitionSums(game)
  const add = (sums: readonly bigint[]): bigint => sums.reduce((a, b) => a + b, 0n)
  const everything = add(all)
  return having.map((own) => ({ n: 2n * add(own) - everything, d }))
}
